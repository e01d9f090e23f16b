import type { CSSResultOrNative } from 'lit';

/** Gives an element style sheets of its window's own: a document takes no others. */
export function adoptSheets(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView;
  if (!view) return;
  root.adoptedStyleSheets = styles.map((rules) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(String(rules));
    return sheet;
  });
}

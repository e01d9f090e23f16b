import type { CSSResultOrNative } from 'lit';

/** Gives an element style sheets of its window's own: a document takes no others. */
export function adoptSheets({ ownerDocument, shadowRoot }: Element, styles: readonly CSSResultOrNative[]): void {
  const view = ownerDocument.defaultView;
  if (!view || !shadowRoot) return;
  shadowRoot.adoptedStyleSheets = styles.map((rules) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(String(rules));
    return sheet;
  });
}

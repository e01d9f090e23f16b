import type { CSSResultOrNative } from 'lit';

/** Style sheets of a window's own: a document takes no others. */
export const sheetsOf = (view: Window & typeof globalThis, styles: readonly CSSResultOrNative[]): CSSStyleSheet[] =>
  styles.map((rules) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(String(rules));
    return sheet;
  });

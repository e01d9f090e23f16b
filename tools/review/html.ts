/** HTML that is safe to put into other HTML: whatever else goes in is text. */
export class Html {
  constructor(readonly text: string) {}
}

type Inside = Html | string | number | false | undefined | readonly Inside[];

/** Markup as it is written, with values as text. */
export const html = (parts: TemplateStringsArray, ...values: readonly Inside[]): Html =>
  new Html(String.raw({ raw: parts }, ...values.map(textOf)));

function textOf(value: Inside): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(textOf).join('');
  return value === undefined || value === false ? '' : escaped(String(value));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Data as JSON that cannot end the script element it stands in. */
export const data = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));

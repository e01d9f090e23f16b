/** A piece of HTML to be copied: an element with words, with other elements, or with nothing inside. */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly inside: string | readonly Markup[];
}

export const element = (tag: string, inside: Markup['inside'] = [], attributes: Markup['attributes'] = {}): Markup => ({
  tag,
  attributes,
  inside,
});

const withoutEnd = new Set(['link', 'meta']);

/** As lines of HTML, two spaces a level. */
export function write(markup: readonly Markup[], indent = ''): string {
  return markup.map((piece) => writeOne(piece, indent)).join('\n');
}

function writeOne({ tag, attributes, inside }: Markup, indent: string): string {
  const start = `${indent}<${tag}${Object.entries(attributes).map(writeAttribute).join('')}>`;
  if (withoutEnd.has(tag)) return start;
  if (tag === 'script' && typeof inside === 'string') return `${start}${writeData(inside, indent)}</script>`;
  if (typeof inside === 'string') return `${start}${escapeText(inside)}</${tag}>`;
  if (inside.every((piece) => piece.tag === 'strong')) return `${start}${write(inside)}</${tag}>`;
  return `${start}\n${write(inside, `${indent}  `)}\n${indent}</${tag}>`;
}

const writeAttribute = ([name, value]: [string, string | true]) =>
  value === true ? ` ${name}` : ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** JSON in which no "</script>" or "<!--" can end or change the block. */
export const dataText = (json: string): string => json.replaceAll('<', '\\u003c');

const writeData = (data: string, indent: string) => data && `\n${data.replaceAll(/^/gm, `${indent}  `)}\n${indent}`;

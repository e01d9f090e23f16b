import { alone } from '../content/isolated.js';
import { lightTextOf } from './light-text.js';
import { escaped } from './markup.js';
import { elementNames, type ElementName } from './element-names.js';
import { renderInside, type Shown } from './shadow.js';

export { ContentError } from '../content/errors.js';
export { registerCondition } from '../content/registry.js';
export { registerLanguage } from '../language/catalogues.js';
export { lightParts, lightText } from './light-text.js';
export { renderPage, type PageOptions, type RenderedPage } from './page.js';
export { elementNames, type ElementName } from './element-names.js';
export type { Shown } from './shadow.js';

/** An element to be rendered. */
export interface RenderOptions extends Shown {
  /** The tag, such as "care-leaflet". */
  readonly tag: string;
  /** One of the ready themes, "meadow" or "clear". It counts for the whole page, and needs `assets`. */
  readonly theme?: string | undefined;
}

/**
 * An element's HTML: its content as a declarative shadow root, and its words as plain text inside the tag. Careleaf's
 * script hydrates in place.
 * @throws ContentError where the content is not available.
 */
export function renderElement({ tag, theme, ...shown }: RenderOptions): string {
  const { condition, pack, language = 'en', headingLevel, sections, depth, view } = shown;
  const packText = pack === undefined ? undefined : jsonText(pack);
  const name = nameOf(tag);
  const inside = renderInside(name, { ...shown, packText });
  const attributes = alone({
    ...shown.attributes,
    condition,
    lang: language,
    'heading-level': headingLevel,
    sections: sections?.join(' '),
    ...(depth && { depth }),
    view,
  });
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escaped(String(value))}"`],
  );
  return `${themeLink(theme, shown.assets)}<${tag}${written.join('')}>${inTemplate(inside.html)}${lightTextOf(name, shown, inside)}${dataBlock(packText)}</${tag}>`;
}

/** What stands in an element as a declarative shadow root. */
export const renderTemplate = (name: ElementName, shown: Shown): string => inTemplate(renderInside(name, shown).html);

const inTemplate = (html: string): string => `<template shadowrootmode="open">${html}</template>`;

function nameOf(tag: string): ElementName {
  const name = elementNames.find((known) => tag === `care-${known}`);
  if (name) return name;
  const tags = elementNames.map((known) => `care-${known}`).join(', ');
  throw new RangeError(`"${tag}" is no element of Careleaf. There are: ${tags}`);
}

function themeLink(theme: string | undefined, assets: string | undefined): string {
  if (theme === undefined) return '';
  if (assets === undefined)
    throw new RangeError(`The theme "${theme}" needs "assets": where its style sheet is served`);
  return `<link rel="stylesheet" href="${escaped(assets.replace(/\/?$/, '/'))}themes/${escaped(theme)}.css">`;
}

/** The script needs a pack that it does not know. */
const dataBlock = (text: string | undefined): string =>
  text === undefined ? '' : `<script type="application/json">${text}</script>`;

/** JSON that can stand in a script element: nothing in it ends the element. */
const jsonText = (pack: unknown): string => JSON.stringify(pack).replace(/</g, '\\u003c');

import { isElement, isText } from '../device/node-kinds.js';
import { isJsonBlock } from './data-blocks.js';

/** The JSON child that holds an element's own pack. */
export function jsonChildOf(element: Element): string | undefined {
  const scripts = element.querySelectorAll(':scope > script:not([data-care-profile])');
  return [...scripts].find(isJsonBlock)?.textContent;
}

/** White space, comments and data blocks are no text for a reader. */
export const hasLightText = (element: Element): boolean => [...element.childNodes].some(isForReaders);

const isForReaders = (node: Node): boolean =>
  isElement(node) ? !/^(?:script|template|style)$/.test(node.localName) : isText(node) && /\S/.test(node.data);

/** What belongs to a page and is no light text of an element. */
const ofPage =
  'h1, header, footer, main, nav, aside, article, form, input, button, select, textarea, iframe, video, audio, dialog, [id], [role], script:not([type*="json" i])';

/**
 * Whether an element has swallowed what follows it: `<care-leaflet />` and a tag that is left open have no end, so the
 * parser puts everything up to the end of what surrounds them inside. HTML keeps no trace of an end tag. But what has
 * none is always the last thing in what surrounds it, and what is inside is then laid out as what stood before it, or
 * holds what only a page has.
 */
export function hasSwallowedPage(element: Element): boolean {
  if (element.nextSibling || !hasLightText(element)) return false;
  if (
    [...element.querySelectorAll('*')].some((inside) => inside.localName.startsWith('care-') || inside.matches(ofPage))
  )
    return true;
  const inside = indentOf(element.firstChild);
  const outside = indentOf(element.previousSibling);
  const end = indentOf(element.lastChild);
  return inside === undefined ? end !== undefined : outside !== undefined && inside.length <= outside.length;
}

/** The white space at the start of the line after a text; undefined where the text does not end a line. */
const indentOf = (node: Node | null): string | undefined =>
  node?.nodeType === 3 ? /\n([ \t]*)$/.exec(node.nodeValue!)?.[1] : undefined;

/** Whether the page is still being read at this place, so that a JSON child may be missing or come in pieces. */
export function isBeingRead(place: Node): boolean {
  if (document.readyState !== 'loading' || place.nextSibling) return false;
  return place.parentNode === null || isBeingRead(place.parentNode);
}

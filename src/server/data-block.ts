import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isJsonType } from '../content/data-block.js';
import { attribute, isElement, type Element } from './markup.js';
import { profileMark } from './problem.js';

export const isJson = (element: Element): boolean =>
  element.tagName === 'script' && isJsonType(attribute(element, 'type'));

/** The block that holds an element's own pack. */
export const packBlockIn = ({ childNodes }: Element): Element | undefined =>
  childNodes.filter(isElement).find((child) => isJson(child) && !isForProfile(child));

export const isForProfile = (element: Element): boolean => attribute(element, profileMark) !== undefined;

export const textOf = ({ childNodes }: Element): string =>
  childNodes.map((node) => (node as Tree.TextNode).value).join('');

/** @throws RangeError that says why a block cannot be read. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RangeError(`its JSON cannot be read: ${(cause as Error).message}`, { cause });
  }
}

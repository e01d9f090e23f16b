import { defaultTreeAdapter, html as vocabulary, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { otherEncoding } from './encoding.js';
import { attribute, isElement, type Element } from './markup.js';

/** A page as browsers read it: with scripts and, where there is a `<noscript>`, also without. */
export interface Page {
  readonly html: string;
  /** What it says of its encoding, where that is not UTF-8. */
  readonly encoding: string | undefined;
  readonly readings: readonly Reading[];
  /** Every element, in the order of the page. What stands in a `<template>` is not part of the page. */
  readonly elements: readonly Element[];
  /** The elements as readers without scripts have them, by the places where they begin. */
  readonly withoutScripts: ReadonlyMap<number, Element>;
}

interface Reading {
  readonly document: Tree.Document;
  readonly scriptingEnabled: boolean;
}

/** What was put before a table, and the table: it is still open there, though the tree says otherwise. */
const tables = new WeakMap<Tree.Node, Element>();

const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertBefore(parent, node, next) {
    if (isElement(next)) tables.set(node, next);
    defaultTreeAdapter.insertBefore(parent, node, next);
  },
};

const located = (html: string, scriptingEnabled: boolean): Tree.Document =>
  parse(html, { scriptingEnabled, sourceCodeLocationInfo: true, treeAdapter });

export function readPage(html: string, isUtf8 = false): Page {
  const modes = /<noscript/i.test(html) ? [true, false] : [true];
  const readings = modes.map((scriptingEnabled) => ({ document: located(html, scriptingEnabled), scriptingEnabled }));
  const [elements = [], others = []] = readings.map(({ document }) => everyElement(document));
  const encoding = isUtf8 ? undefined : otherEncoding(elements);
  return {
    html,
    encoding,
    readings,
    elements,
    withoutScripts: new Map(others.map((element) => [offsetOf(element), element])),
  };
}

function everyElement(root: Tree.Node): Element[] {
  const found: Element[] = [];
  const ahead = [root];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (isElement(node)) found.push(node);
    const inside = 'childNodes' in node ? node.childNodes : [];
    for (let index = inside.length; index > 0; index--) ahead.push(inside[index - 1]!);
  }
  return found;
}

/** What is an element for readers without scripts alone. */
export function onlyWithoutScripts({ elements, withoutScripts }: Page): Element[] {
  const known = new Set(elements.map(offsetOf));
  return [...withoutScripts.values()].filter((element) => !known.has(offsetOf(element)));
}

/** An element as each reading has it. */
function everyReadingOf(element: Element, { withoutScripts }: Page): Element[] {
  const other = withoutScripts.get(offsetOf(element));
  return other ? [element, other] : [element];
}

/**
 * Words can stand in a page that is read as UTF-8.
 * @throws RangeError that names what the page says, and what was expected.
 */
export function checkEncoding({ encoding }: Page): void {
  if (encoding)
    throw new RangeError(
      `stands in a page that says it is in ${encoding}, where its letters would be read as others; save the page as UTF-8, and say <meta charset="utf-8">`,
    );
}

/**
 * An element can be filled where its tag is HTML, where its author has written its end, and where it is seen.
 * @throws RangeError that says what was found, and what was expected.
 */
export function checkPlace(element: Element, page: Page, filled: ReadonlyMap<Element, unknown>): void {
  for (const read of everyReadingOf(element, page)) {
    const around = elementsAround(read, ({ parentNode }) => parentNode);
    if (isForeign(read)) {
      const { tagName } = around.findLast(isForeign)!;
      throw new RangeError(`stands in <${tagName}>, where it is not HTML; put it outside`);
    }
    if (!read.sourceCodeLocation!.endTag) throw new RangeError(leftOpen(read, page.html));
    const outer = around.find((place) => filled.has(place));
    if (outer) throw new RangeError(`stands in <${outer.tagName}>, which shows its own words instead; put it outside`);
  }
}

function leftOpen({ tagName, sourceCodeLocation }: Element, html: string): string {
  const { startTag, endOffset, endLine, endCol } = sourceCodeLocation!;
  const isSelfClosed = html.slice(0, startTag!.endOffset).endsWith('/>');
  if (isSelfClosed) return `is written as <${tagName} />, which HTML reads as left open; write </${tagName}>`;
  const end = endOffset < html.length ? ` before line ${endLine}, column ${endCol}` : '';
  return `is left open: it would hide what follows it; write </${tagName}>${end}`;
}

/**
 * An element's words can stand in it where they end nothing that is open around it.
 * @throws RangeError that names what they would end.
 */
export function checkWords(element: Element, words: string, page: Page): void {
  if (!words) return;
  for (const read of everyReadingOf(element, page)) {
    const tag = endedBy(words, element.tagName, startTagsAround(read, page.html));
    if (tag)
      throw new RangeError(`its words cannot stand in ${/^[aeio]/.test(tag) ? 'an' : 'a'} <${tag}>; put it outside`);
  }
}

/** The outermost of the open elements that words in an element would end: in a `<p>` stands no heading. */
function endedBy(words: string, tagName: string, open: string): string | undefined {
  const inside = `${open}<${tagName}>${words}`;
  const read = everyElement(located(`${inside}</${tagName}>`, false));
  if (read.some((element) => offsetOf(element) === open.length && element.sourceCodeLocation!.endTag)) return undefined;
  const ended = read.filter((element) => {
    const end = element.sourceCodeLocation?.endOffset ?? 0;
    return offsetOf(element) < open.length && end > open.length && end < inside.length;
  });
  return ended.sort((a, b) => offsetOf(a) - offsetOf(b))[0]?.tagName;
}

/** The start tags of what is open around an element, each name once: the innermost counts. */
function startTagsAround(element: Element, html: string): string {
  const tags = new Map<string, string>();
  for (const { tagName, sourceCodeLocation } of elementsAround(element, parentInSource)) {
    const tag = sourceCodeLocation?.startTag;
    if (tag && !tags.has(tagName)) tags.set(tagName, html.slice(tag.startOffset, tag.endOffset));
  }
  return [...tags.values()].reverse().join('');
}

const parentInSource = (element: Element): Tree.ParentNode | null => tables.get(element) ?? element.parentNode;

/** From the inside outwards. */
function elementsAround(element: Element, next: (place: Element) => Tree.ParentNode | null): Element[] {
  const places: Element[] = [];
  for (let place = next(element); place && isElement(place); place = next(place)) places.push(place);
  return places;
}

/** How many letters are read at most to find what does not fit in a page. */
const patience = 4_000_000;

/**
 * Those that may be filled together without a change to the tree outside of them: almost always all. Otherwise halves
 * are tried, and what was not found to fit when patience ends is left out.
 */
export function thoseThatFit<T extends { readonly element: Element }>(
  page: Page,
  candidates: readonly T[],
  preloaded: ReadonlySet<string>,
  fill: (some: readonly T[]) => string,
): readonly T[] {
  let left = patience;
  const added = (kept: readonly T[], more: readonly T[]): readonly T[] => {
    if (more.length === 0 || left <= 0) return kept;
    const together = [...kept, ...more];
    const html = fill(together);
    left -= html.length;
    if (isSameOutside(page, html, together, preloaded)) return together;
    if (more.length === 1) return kept;
    const half = Math.ceil(more.length / 2);
    return added(added(kept, more.slice(0, half)), more.slice(half));
  };
  return added([], candidates);
}

function isSameOutside(
  { readings }: Page,
  html: string,
  filled: readonly { readonly element: Element }[],
  preloaded: ReadonlySet<string>,
): boolean {
  const offsets = new Set(filled.map(({ element }) => offsetOf(element)));
  const isFilled = (node: Tree.Node) =>
    isElement(node) && offsets.has(offsetOf(node)) && node.sourceCodeLocation!.endTag !== undefined;
  return readings.every(({ document, scriptingEnabled }) =>
    isSame(document, parse(html, { scriptingEnabled }), isFilled, preloaded),
  );
}

/** Node by node, but not what stands in a filled element. */
function isSame(
  before: Tree.Node,
  after: Tree.Node,
  isFilled: (node: Tree.Node) => boolean,
  preloaded: ReadonlySet<string>,
): boolean {
  const pairs: [Part, Part][] = [[before, after]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [one, other] = pair;
    const isSkipped = typeof one !== 'string' && isFilled(one);
    if (!isAlike(one, other, isSkipped)) return false;
    if (isSkipped) continue;
    const [inOne, inOther] = [partsOf(one, preloaded), partsOf(other, preloaded)];
    if (inOne.length !== inOther.length) return false;
    inOne.forEach((part, index) => pairs.push([part, inOther[index]!]));
  }
  return true;
}

/** A node, or text as one piece where a link that was added had cut it in two. */
type Part = Tree.Node | string;

function partsOf(part: Part, preloaded: ReadonlySet<string>): Part[] {
  if (typeof part === 'string') return [];
  const parts: Part[] = [];
  for (const node of 'content' in part ? part.content.childNodes : 'childNodes' in part ? part.childNodes : []) {
    const before = parts.at(-1);
    if (isElement(node) && isPreload(node, preloaded)) continue;
    if (!defaultTreeAdapter.isTextNode(node)) parts.push(node);
    else if (typeof before === 'string') parts[parts.length - 1] = before + node.value;
    else parts.push(node.value);
  }
  return parts;
}

const isPreload = (element: Element, preloaded: ReadonlySet<string>): boolean =>
  attribute(element, 'rel') === 'preload' && preloaded.has(attribute(element, 'href') ?? '');

/** Apart from what stands in them; the language may have been added to a filled element. */
function isAlike(one: Part, other: Part, isFilled: boolean): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  if (!isElement(one) || !isElement(other)) return described(one) === described(other);
  if (one.tagName !== other.tagName || one.namespaceURI !== other.namespaceURI) return false;
  return attributeMark(one, isFilled) === attributeMark(other, isFilled);
}

const described = (node: Tree.Node): string =>
  JSON.stringify(node, ['nodeName', 'data', 'name', 'publicId', 'systemId']);

const attributeMark = ({ attrs }: Element, isFilled: boolean): string =>
  attrs
    .filter(({ name }) => !(isFilled && name === 'lang'))
    .map(({ prefix = '', name, value }) => JSON.stringify([prefix, name, value]))
    .join();

const isForeign = ({ namespaceURI }: Element): boolean => namespaceURI !== vocabulary.NS.HTML;

/** Where an element begins; -1 where nobody wrote it, as with a `tbody`. */
const offsetOf = ({ sourceCodeLocation }: Element): number => sourceCodeLocation?.startOffset ?? -1;

import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, isElement, type Element } from './markup.js';
import { elementsIn, everyReadingOf, isForeign, offsetOf, parentInSource, parentOf, type Page } from './reading.js';

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
    const around = elementsAround(read, parentOf);
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
  const read = elementsIn(`${inside}</${tagName}>`);
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

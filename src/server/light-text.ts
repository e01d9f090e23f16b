import { defaultTreeAdapter as tree, html as vocabulary } from 'parse5';
import type { Pack } from '../content/types.js';
import { sectionNames } from '../elements/leaflet/sections.js';
import { attribute, childrenOf, isElement, parse, serialized, type Element, type Node } from './markup.js';
import type { ElementName } from './element-names.js';
import { renderInside, type Inside, type Shown } from './shadow.js';

/**
 * What an element says, as plain HTML for readers and search engines without script and without shadow roots: its
 * headings, paragraphs, lists and tables in reading order, with numbers in words and the state of its review.
 * @throws ContentError where the pack is wrong.
 */
export function lightText(pack: Pack, element: ElementName, language: string, headingLevel = 2): string {
  return plainText(renderInside(element, { pack, language, headingLevel }).html);
}

/** The same for what an element is to show: everything, also where its rendered root has the main points alone. */
export const lightTextOf = (element: ElementName, shown: Shown, inside: Inside): string =>
  plainText((inside.isShort ? renderInside(element, { ...shown, depth: 'full' }) : inside).html);

/** The same of a leaflet, in pieces, for hosts that choose among them: its "summary", which stands above the sections, and each section by its name. */
export function lightParts(pack: Pack, language: string, headingLevel = 2): ReadonlyMap<string, string> {
  const shown = { pack, language, headingLevel, sections: sectionNames };
  const nodes = parse(renderInside('leaflet', shown).html);
  const sections = everyNode(nodes)
    .filter(isElement)
    .filter((node) => attribute(node, 'part') === 'section');
  for (const section of sections) tree.detachNode(section);
  const parts = sections.map((section) => [attribute(section, 'id')!, serialized(blocksOf([section]))] as const);
  return new Map([['summary', serialized(blocksOf(nodes))], ...parts]);
}

const everyNode = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...everyNode(childrenOf(node))]);

/** The words of a rendered element: it loses its controls, its drawings and its looks. */
const plainText = (html: string): string => serialized(blocksOf(parse(html)));

const blocks = /^(?:h[1-6]|p|ul|ol|dl|table)$/;
const insides = /^(?:li|dt|dd|caption|thead|tbody|tr|th|td|strong|a|cite|bdi)$/;
const inlines = /^(?:strong|a|cite|bdi)$/;
const structures = /^(?:ul|ol|dl|div|table|thead|tbody|tr)$/;
const containers = /^(?:div|details|summary|figure|figcaption|template|care-.+)$/;
const keptAttributes = new Set(['lang', 'dir', 'href', 'rel', 'scope']);
const controls = /^(?:button|input|select|textarea|label|style|link|script)$/;

/** Blocks as they are; words that stand between them become paragraphs. */
function blocksOf(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  let between: Node[] = [];
  const endParagraph = () => {
    if (hasWords(between)) result.push(made('p', [], between));
    between = [];
  };
  for (const node of nodes.flatMap(unwrapped)) {
    const isBlock = isElement(node) && blocks.test(node.tagName);
    if (!isBlock) {
      between.push(node);
      continue;
    }
    endParagraph();
    result.push(node);
  }
  endParagraph();
  return result;
}

/** A node as it stands in plain text: kept, replaced by what is in it, or left out. */
function unwrapped(node: Node): Node[] {
  if (tree.isTextNode(node)) return [node];
  if (!isElement(node)) return [];
  const { tagName } = node;
  const inside = childrenOf(node);
  if (has(node, 'popovertarget')) return inside.flatMap(unwrapped);
  if (has(node, 'popover')) return [words(' ('), ...inside.flatMap(unwrapped), words(')')];
  if (isLabel(node)) return [made('strong', [], inside.flatMap(unwrapped)), space()];
  if (isControl(node)) return [];
  if (tagName === 'svg') return described(node);
  // It would lead into a shadow root that is not there.
  if (tagName === 'a' && attribute(node, 'href')?.startsWith('#')) return inside.flatMap(unwrapped);
  if (blocks.test(tagName) || insides.test(tagName) || isPair(node)) return kept(node, inside.flatMap(unwrapped));
  return containers.test(tagName) ? blocksOf(inside) : inside.flatMap(unwrapped);
}

const has = (node: Element, name: string): boolean => attribute(node, name) !== undefined;

/** A level of urgency, a grade of certainty or a part of a drawing, which its looks set apart from what follows. */
const isLabel = (node: Element): boolean => has(node, 'data-label');

/** A term and what is said of it stand together in a list of terms. */
const isPair = ({ tagName, parentNode }: Element): boolean => tagName === 'div' && parentNode?.nodeName === 'dl';

/** The label of a tick holds words to read; any other belongs to a field. */
const isTick = (label: Element): boolean =>
  childrenOf(label).some((child) => isElement(child) && attribute(child, 'type') === 'checkbox');

/** A control, and what its template marks by `data-only`: it needs the script, or the page on which it is drawn. */
const isControl = (node: Element): boolean =>
  (controls.test(node.tagName) && !(node.tagName === 'label' && isTick(node))) ||
  has(node, 'data-only') ||
  attribute(node, 'role') === 'status' ||
  (attribute(node, 'aria-hidden') === 'true' && node.tagName !== 'svg');

/** A drawing is what its label says. */
function described(svg: Element): Node[] {
  const label = attribute(svg, 'aria-label');
  return label ? [made('p', [], [words(label)])] : [];
}

function kept(node: Element, children: Node[]): Node[] {
  const attrs = node.attrs.filter(({ name }) => keptAttributes.has(name));
  return hasWords(children) || node.tagName === 'td' ? [made(node.tagName, attrs, children)] : [];
}

/** An element without white space at its edges, and between the parts of a list or a table without any. */
function made(tag: string, attrs: Element['attrs'], children: readonly Node[]): Element {
  const element = tree.createElement(tag, vocabulary.NS.HTML, attrs);
  const isStructure = structures.test(tag);
  for (const child of children) {
    if (!tree.isTextNode(child)) tree.appendChild(element, child);
    else if (!isStructure) tree.insertText(element, child.value);
  }
  const texts = element.childNodes.filter(tree.isTextNode);
  for (const text of texts) text.value = text.value.replace(/\s+/g, ' ');
  const [first, last] = [element.childNodes[0], element.childNodes.at(-1)];
  const isInline = inlines.test(tag);
  if (first && tree.isTextNode(first) && !isInline) first.value = first.value.trimStart();
  if (last && tree.isTextNode(last) && !isInline) last.value = last.value.trimEnd();
  return element;
}

function words(value: string): Node {
  const fragment = tree.createDocumentFragment();
  tree.insertText(fragment, value);
  return fragment.childNodes[0]!;
}

const space = () => words(' ');

const hasWords = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => (tree.isTextNode(node) ? /\S/.test(node.value) : hasWords(childrenOf(node))));

import { iconPaths } from '../generated/icons.js';
import { defaultTreeAdapter as tree, html as vocabulary } from 'parse5';
import { attribute, childrenOf, isElement, type Element, type Node } from './markup.js';

/** Attributes by their names; one without a value is left out. */
export type Mark = Readonly<Record<string, string | undefined>>;

/** The first element of a rendered root: it carries the mark of what the root was made from. */
export const baseOf = (nodes: readonly Node[]): Element =>
  nodes.filter(isElement).find((node) => attribute(node, 'class') === 'care')!;

export function mark(base: Element, of: Mark): void {
  for (const [name, value] of Object.entries(of))
    if (value !== undefined) base.attrs.push({ name: `data-${name}`, value });
}

/** The elements inside that have a root of their own, with the nodes of that. */
export function rootsIn(nodes: readonly Node[]): { readonly host: Element; readonly inside: Node[] }[] {
  return nodes.filter(isElement).flatMap((host) => {
    const root = childrenOf(host).find((child) => isElement(child) && attribute(child, 'shadowrootmode') !== undefined);
    const own = root ? [{ host, inside: childrenOf(root) }] : [];
    return [...own, ...rootsIn(childrenOf(root ?? host))];
  });
}

/** Below the main points, for readers without script, who cannot open more: what stands inside the tag, which is everything. */
export function addWhole(base: Element, label: string): void {
  const make = (tag: string, classes?: string) =>
    tree.createElement(tag, vocabulary.NS.HTML, classes ? [{ name: 'class', value: classes }] : []);
  const [details, summary, words] = [make('details', 'all-words on-demand'), make('summary', 'more'), make('span')];
  tree.insertText(words, label);
  tree.appendChild(summary, words);
  for (const child of [summary, make('slot')]) tree.appendChild(details, child);
  tree.appendChild(base, details);
}

/** A line that is empty until the script is not available: it says so then, in the language of the text. */
export function addLoadError(base: Element, words: string): void {
  const line = tree.createElement('p', vocabulary.NS.HTML, [
    { name: 'class', value: 'load-error' },
    { name: 'role', value: 'status' },
    { name: 'data-words', value: words },
  ]);
  tree.appendChild(base, line);
}

/** By its name: what else stands in a root does not change it. */
const iconIds: ReadonlyMap<string, string> = new Map(
  Object.entries(iconPaths).map(([name, drawing]) => [drawing, `icon-${name}`]),
);

/** Each icon is drawn once in a root; where it stands again, it is used again. */
export function shareIcons(nodes: readonly Node[]): void {
  const drawn = new Map<string, string>();
  for (const icon of iconsIn(nodes)) {
    const [path] = icon.childNodes.filter(isElement);
    const drawing = path && attribute(path, 'd');
    if (!path || drawing === undefined) continue;
    const id = drawn.get(drawing);
    if (id === undefined) {
      drawn.set(drawing, iconIds.get(drawing) ?? `icon-${drawn.size + 1}`);
      path.attrs.push({ name: 'id', value: drawn.get(drawing)! });
    } else {
      path.tagName = path.nodeName = 'use';
      path.attrs = [{ name: 'href', value: `#${id}` }];
    }
  }
}

/** Each root counts the words that it explains by itself, as it does in a browser. */
export function countMeanings(nodes: readonly Node[]): void {
  const counted = new Map<string, string>();
  for (const attr of ownElementsIn(nodes).flatMap(({ attrs }) => attrs)) {
    if (!/^meaning-\d+$/.test(attr.value)) continue;
    const name = counted.get(attr.value) ?? `meaning-${counted.size + 1}`;
    counted.set(attr.value, name);
    attr.value = name;
  }
}

/** The elements of one root, in the order of the page. */
const ownElementsIn = (nodes: readonly Node[]): Element[] =>
  nodes
    .filter(isElement)
    .flatMap((node) => [node, ...(node.tagName === 'template' ? [] : ownElementsIn(childrenOf(node)))]);

/** Icons of one root, in the order of the page. */
const iconsIn = (nodes: readonly Node[]): Element[] =>
  nodes.filter(isElement).flatMap((node) => {
    if (node.tagName === 'svg' && attribute(node, 'class') === 'icon') return [node];
    return node.tagName === 'template' || isOptional(node) ? [] : iconsIn(childrenOf(node));
  });

/**
 * What not every profile and not every choice of sections has (a phone number, the link to the signs of an emergency)
 * draws its own icons: the others are the same with and without it.
 */
const isOptional = (node: Element): boolean => /^(?:call|emergency)$/.test(attribute(node, 'class') ?? '');

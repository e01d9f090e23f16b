import { defaultTreeAdapter as tree, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Node = Tree.ChildNode;
export type Element = Tree.Element;

export const isElement = (node: Tree.Node): node is Element => tree.isElementNode(node);
export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value;

/** What stands in a node; in a declarative shadow root what stands in its template. */
export const childrenOf = (node: Tree.Node): Node[] =>
  // In a drawing or a formula it is no template.
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];

export const parse = (html: string): Node[] => parseFragment(html).childNodes;

export function serialized(nodes: readonly Node[]): string {
  const fragment = tree.createDocumentFragment();
  for (const node of nodes) tree.appendChild(fragment, node);
  return serialize(fragment);
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * Lit's markup without what only Lit's own hydration reads, and without the layout of our sources.
 * It writes a property that is false as an attribute, which in HTML is true.
 */
export function tidied(html: string): Node[] {
  const nodes = parse(html);
  tidy(nodes);
  return nodes;
}

function tidy(nodes: Node[]): void {
  const stay = nodes.filter((node) => !tree.isCommentNode(node));
  nodes.splice(0, nodes.length, ...joined(stay));
  for (const node of nodes) {
    if (isElement(node)) node.attrs = node.attrs.flatMap(tidyAttribute);
    tidy(childrenOf(node));
  }
}

/** Text that a comment had cut in two is one again, with single spaces. */
function joined(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const before = result.at(-1);
    if (before && tree.isTextNode(before) && tree.isTextNode(node)) before.value += node.value;
    else result.push(node);
  }
  for (const node of result) if (tree.isTextNode(node)) node.value = node.value.replace(/\s+/g, ' ');
  return result;
}

function tidyAttribute({ name, value }: { name: string; value: string }) {
  const isBoolean = name === 'checked' || name === 'selected';
  if (name === 'shadowroot' || name === 'defer-hydration' || (isBoolean && value === 'false')) return [];
  return [{ name, value: isBoolean ? '' : value }];
}

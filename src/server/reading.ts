import {
  defaultTreeAdapter,
  html as vocabulary,
  Parser,
  type DefaultTreeAdapterTypes as Tree,
  type Token,
} from 'parse5';
import { otherEncoding } from './encoding.js';
import { attribute, childrenOf, isElement, type Element } from './markup.js';

/** A page as browsers read it: with scripts and, where there is a `<noscript>`, also without. */
export interface Page {
  readonly html: string;
  /** What it says of its encoding, where that is not UTF-8. */
  readonly encoding: string | undefined;
  readonly readings: readonly Reading[];
  /** Every element, in the order of the page, those in declarative shadow roots included. */
  readonly elements: readonly Element[];
  /** What stands in a `<template>` that scripts are to copy is not part of the page. */
  readonly inTemplates: readonly Element[];
  /** Tags that somebody wrote, and of which no element comes: browsers drop them in a `<frameset>`, many in a `<select>`. */
  readonly dropped: readonly Token.TagToken[];
  /** The elements as readers without scripts have them, by the places where they begin. */
  readonly withoutScripts: ReadonlyMap<number, Element>;
}

interface Reading {
  readonly document: Tree.Document;
  readonly scriptingEnabled: boolean;
  readonly tags: readonly Token.TagToken[];
}

/** What was put before a table, and the table: it is still open there, though the tree says otherwise. */
const tables = new WeakMap<Tree.Node, Element>();
/** What stands in a declarative shadow root, and whose that is. */
const hosts = new WeakMap<Tree.Node, Element>();

const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertBefore(parent, node, next) {
    if (isElement(next)) tables.set(node, next);
    defaultTreeAdapter.insertBefore(parent, node, next);
  },
};

/** Keeps every start tag, those included that the tree does without. */
class Reader extends Parser<Tree.DefaultTreeAdapterMap> {
  readonly tags: Token.TagToken[] = [];

  override onStartTag(tag: Token.TagToken): void {
    this.tags.push(tag);
    super.onStartTag(tag);
  }
}

function readingOf(html: string, scriptingEnabled: boolean): Reading {
  const reader = new Reader({ scriptingEnabled, sourceCodeLocationInfo: true, treeAdapter });
  reader.tokenizer.write(html, true);
  return { document: reader.document, scriptingEnabled, tags: reader.tags };
}

/** Every element of a piece of a page, as readers without scripts have it. */
export const elementsIn = (html: string): Element[] => everyElement(readingOf(html, false).document).elements;

export function readPage(html: string, isUtf8 = false): Page {
  const modes = /<noscript/i.test(html) ? [true, false] : [true];
  const readings = modes.map((scriptingEnabled) => readingOf(html, scriptingEnabled));
  const [{ elements, inTemplates }, others] = readings.map(({ document }) => everyElement(document)) as [Found, Found?];
  const kept = new Set([...elements, ...inTemplates].map(offsetOf));
  return {
    html,
    encoding: isUtf8 ? undefined : otherEncoding(elements),
    readings,
    elements,
    inTemplates,
    dropped: readings[0]!.tags.filter(({ location }) => !kept.has(location!.startOffset)),
    withoutScripts: new Map(others?.elements.map((element) => [offsetOf(element), element])),
  };
}

interface Found {
  readonly elements: Element[];
  readonly inTemplates: Element[];
}

function everyElement(root: Tree.Node): Found {
  const found: Found = { elements: [], inTemplates: [] };
  const ahead: [node: Tree.Node, list: Element[]][] = [[root, found.elements]];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const [node, list] = next;
    if (isElement(node)) list.push(node);
    const isShadow = isShadowRoot(node);
    if (isShadow) hosts.set((node as Tree.Template).content, node.parentNode as Element);
    const inside = childrenOf(node);
    const listInside = 'content' in node && !isShadow ? found.inTemplates : list;
    for (let index = inside.length; index > 0; index--) ahead.push([inside[index - 1]!, listInside]);
  }
  return found;
}

/** What can have a shadow root, apart from elements that a page defines (DOM, "valid shadow host name"). */
const plainHosts = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/**
 * Whether the parser makes a shadow root of a template: of the first in its host. That of an element of ours is what a
 * server has rendered in it, and gives way.
 */
function isShadowRoot(node: Tree.Node): node is Element {
  if (!isDeclarative(node) || !node.parentNode || !isElement(node.parentNode)) return false;
  const { tagName, childNodes } = node.parentNode;
  const isHost = plainHosts.test(tagName) || (tagName.includes('-') && !tagName.startsWith('care-'));
  return isHost && !isForeign(node.parentNode) && childNodes.find(isDeclarative) === node;
}

const isDeclarative = (node: Tree.Node): node is Element =>
  isElement(node) && node.tagName === 'template' && /^(?:open|closed)$/i.test(attribute(node, 'shadowrootmode') ?? '');

/** What an element stands in, through declarative shadow roots. */
export const parentOf = ({ parentNode }: Element): Tree.ParentNode | null =>
  (parentNode && hosts.get(parentNode)) ?? parentNode;

/** The host of the declarative shadow root in which an element stands. */
export function hostOf(element: Element): Element | undefined {
  let place: Tree.ParentNode | null = element;
  while (place && isElement(place)) place = place.parentNode;
  return place ? hosts.get(place) : undefined;
}

/** What an element stands in where it was written: it may have been put before a table. */
export const parentInSource = (element: Element): Tree.ParentNode | null => tables.get(element) ?? element.parentNode;

/** What is an element for readers without scripts alone. */
export function onlyWithoutScripts({ elements, withoutScripts }: Page): Element[] {
  const known = new Set(elements.map(offsetOf));
  return [...withoutScripts.values()].filter((element) => !known.has(offsetOf(element)));
}

/** An element as each reading has it. */
export function everyReadingOf(element: Element, { withoutScripts }: Page): Element[] {
  const other = withoutScripts.get(offsetOf(element));
  return other ? [element, other] : [element];
}

export const isForeign = ({ namespaceURI }: Element): boolean => namespaceURI !== vocabulary.NS.HTML;

/** Where an element begins; -1 where nobody wrote it, as with a `tbody`. */
export const offsetOf = ({ sourceCodeLocation }: Element): number => sourceCodeLocation?.startOffset ?? -1;

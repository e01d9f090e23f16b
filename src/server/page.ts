import { parse as parsePage, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { checkProfile } from '../content/checks.js';
import { plainText } from './light-text.js';
import { attribute, childrenOf, escaped, isElement, type Element } from './markup.js';
import { elementNames, renderInside, type ElementName, type Shown } from './shadow.js';

export interface PageOptions {
  /** The language of elements that stand in no `lang`; "en" without it. */
  readonly language?: string | undefined;
  /** Where Careleaf's `dist/` is served, such as "/careleaf/". Without it, the style sheets stand in the markup. */
  readonly assets?: string | undefined;
  /** Reads the pack that an element names by `src`. */
  readonly readPack?: (src: string) => unknown;
}

export interface RenderedPage {
  readonly html: string;
  /** The tags that were filled, in the order of the page. */
  readonly rendered: readonly string[];
  /** What could not be filled, and why. */
  readonly problems: readonly string[];
}

/** What stands in a place of the page's text, instead of what stood there. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A page whose Careleaf elements are filled: with a declarative shadow root, and with plain text where they had none.
 * Everything else stays as it was, to the letter. A page that was filled before is filled anew.
 */
export function renderPage(html: string, options: PageOptions = {}): RenderedPage {
  const elements = everyElement(parsePage(html, { sourceCodeLocationInfo: true }));
  const rendered: string[] = [];
  const problems: string[] = [];
  const changes: Change[] = [];
  const profile = profileOf(elements, problems);
  for (const element of elements) {
    const name = elementNames.find((known) => element.tagName === `care-${known}`);
    if (!name) continue;
    try {
      changes.push(...fillingOf(element, name, profile, options));
      rendered.push(element.tagName);
    } catch (error) {
      problems.push(`<${element.tagName}>: ${reasonOf(error)}`);
    }
  }
  changes.push(...preloads(elements, changes));
  return { html: changed(html, changes), rendered, problems };
}

function everyElement(node: Tree.Node): Element[] {
  const inside = isElement(node) && node.tagName === 'template' ? [] : childrenOf(node);
  return [...(isElement(node) ? [node] : []), ...inside.flatMap(everyElement)];
}

function fillingOf(element: Element, name: ElementName, profile: Shown['profile'], options: PageOptions): Change[] {
  const { startTag } = element.sourceCodeLocation!;
  const inherited = languageAround(element);
  const language = inherited ?? options.language ?? 'en';
  const shown: Shown = {
    ...contentOf(element, options),
    ...looksOf(element),
    language,
    profile,
    assets: options.assets,
  };
  const inside = renderInside(name, shown).html;
  const text = hasLightText(element) ? '' : plainText(inside);
  const at = startTag!.endOffset;
  // The script looks at `lang` alone: it has to find the language in which the page was made.
  const tagEnd = at - 1;
  return [
    ...element.childNodes.filter(isTemplate).map(({ sourceCodeLocation }) => ({
      from: sourceCodeLocation!.startOffset,
      to: sourceCodeLocation!.endOffset,
      text: '',
    })),
    ...(inherited ? [] : [{ from: tagEnd, to: tagEnd, text: ` lang="${escaped(language)}"` }]),
    { from: at, to: at, text: `<template shadowrootmode="open">${inside}</template>${text}` },
  ];
}

/** The same order in which the element itself looks: a JSON child, `src`, `condition`. */
function contentOf(element: Element, { readPack }: PageOptions): Pick<Shown, 'pack' | 'condition'> {
  const data = element.childNodes.filter(isElement).find(isData);
  if (data) return { pack: JSON.parse(textOf(data)) };
  const src = attribute(element, 'src');
  if (!src) return { condition: attribute(element, 'condition') ?? '' };
  if (!readPack) throw new RangeError(`has src="${src}", which nobody reads here`);
  return { pack: readPack(src) };
}

function looksOf(element: Element): Pick<Shown, 'headingLevel' | 'sections' | 'view'> {
  const level = Number(attribute(element, 'heading-level'));
  const sections = attribute(element, 'sections')
    ?.split(/[\s,]+/)
    .filter(Boolean);
  const isTable = attribute(element, 'view') === 'table';
  return { ...(level && { headingLevel: level }), ...(sections && { sections }), ...(isTable && { view: 'table' }) };
}

function profileOf(elements: readonly Element[], problems: string[]): Shown['profile'] {
  const script = elements.find((element) => isJson(element) && attribute(element, 'data-care-profile') !== undefined);
  try {
    return script && checkProfile(JSON.parse(textOf(script)));
  } catch (error) {
    problems.push(`<script data-care-profile>: ${reasonOf(error)}`);
    return undefined;
  }
}

function languageAround(element: Element): string | undefined {
  for (let place: Tree.ParentNode | null = element; place && isElement(place); place = place.parentNode) {
    const language = attribute(place, 'lang')?.trim();
    if (language !== undefined) return language || undefined;
  }
  return undefined;
}

/** Style sheets that are linked in a shadow root hold nothing up: asked for early, they are there in time. */
function preloads(elements: readonly Element[], changes: readonly Change[]): Change[] {
  const at = elements.find(({ tagName }) => tagName === 'head')?.sourceCodeLocation?.endTag?.startOffset;
  if (at === undefined) return [];
  const known = new Set(elements.map((element) => element.tagName === 'link' && attribute(element, 'href')));
  const linked = changes.flatMap(({ text }) => [...text.matchAll(/<link rel="stylesheet" href="([^"]*)">/g)]);
  const addresses = [...new Set(linked.map(([, href]) => href!))].filter((href) => !known.has(href));
  const text = addresses.map((href) => `<link rel="preload" as="style" href="${href}">`).join('');
  return [{ from: at, to: at, text }];
}

const changed = (html: string, changes: readonly Change[]): string =>
  [...changes]
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((text, { from, to, text: inserted }) => text.slice(0, from) + inserted + text.slice(to), html);

const isTemplate = (node: Tree.Node): node is Element =>
  isElement(node) && node.tagName === 'template' && attribute(node, 'shadowrootmode') !== undefined;
const isJson = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type') === 'application/json';
const isData = (element: Element): boolean => isJson(element) && attribute(element, 'data-care-profile') === undefined;

const hasLightText = ({ childNodes }: Element): boolean =>
  childNodes.some((node) =>
    isElement(node)
      ? !/^(?:script|template|style)$/.test(node.tagName)
      : node.nodeName === '#text' && /\S/.test(node.value),
  );

const textOf = ({ childNodes }: Element): string => childNodes.map((node) => (node as Tree.TextNode).value).join('');

const reasonOf = (error: unknown): string => (error as Error).message;

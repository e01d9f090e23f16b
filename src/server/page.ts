import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { shorten } from '../content/errors.js';
import { isLanguage } from '../language/matching.js';
import { idOf } from '../page/id-of.js';
import { misplaced } from '../page/misplaced.js';
import { addressOn, baseOf } from './address.js';
import { packBlockIn, parsedJson, textOf } from './data-block.js';
import { elementNames, type ElementName } from './element-names.js';
import { lightTextOf } from './light-text.js';
import { attribute, escaped, isElement, parse, type Element } from './markup.js';
import { checkEncoding, checkPlace, checkWords, thoseThatFit } from './outside.js';
import { problemOf, problemOfTag, problemsInWords, reasonOf, type Problem } from './problem.js';
import { profileOf } from './profile.js';
import { onlyWithoutScripts, parentOf, readPage, type Page } from './reading.js';
import { renderInside, type Shown } from './shadow.js';

export interface PageOptions {
  /** The language of elements that stand in no `lang`; "en" without it. */
  readonly language?: string | undefined;
  /** Where Careleaf's `dist/` is served, such as "/careleaf/". Without it, the style sheets stand in the markup. */
  readonly assets?: string | undefined;
  /** Reads the pack that an element names by `src`: an address as the page's `<base>` turns it. */
  readonly readPack?: (src: string) => unknown;
}

export interface RenderedPage {
  readonly html: string;
  /** The tags that were filled, in the order of the page. */
  readonly rendered: readonly string[];
  /** What could not be filled, where it stands and why, in the order of the page. */
  readonly problems: readonly string[];
}

/** What stands in a place of the page's text, instead of what stood there. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Filling {
  readonly element: Element;
  /** What stands in the shadow root. */
  readonly inside: string;
  /** The same for readers who know no shadow roots; nothing where the author has words of their own. */
  readonly words: string;
  /** The language, where no `lang` says it yet. */
  readonly language: string | undefined;
}

/**
 * A page whose Careleaf elements are filled: with a declarative shadow root, and with plain text where they had none.
 * Everything else stays as it was, to the letter and in the tree that a browser makes of it: an element that would
 * change it, or whose end nobody wrote, is left as it is. A page that was filled before is filled anew.
 */
export function renderPage(html: string, options: PageOptions = {}): RenderedPage {
  const isMarked = html.startsWith(byteOrderMark);
  const page = readPage(isMarked ? html.slice(byteOrderMark.length) : html, isMarked);
  const problems = problemsOfParsing(page);
  const candidates = everyFilling(page, options, problems);
  const sheets = sheetsOf(candidates, page);
  const fillings = thoseThatFit(page, candidates, sheets, (some) => filled(page, some.map(withoutShadow), sheets));
  problems.push(...problemsOfUnfit(candidates, new Set(fillings)));
  const result = filled(page, fillings, sheetsOf(fillings, page));
  return {
    html: isMarked ? byteOrderMark + result : result,
    rendered: fillings.map(({ element }) => element.tagName),
    problems: problemsInWords(problems),
  };
}

/** It is no part of a page: after it, the parser would no longer know the doctype. */
const byteOrderMark = '\uFEFF';

/** Elements of ours that are written, and are none for readers with scripts. */
const problemsOfParsing = (page: Page): Problem[] => [
  ...onlyWithoutScripts(page)
    .filter(nameOf)
    .map((element) => problemOf(element, 'is there only for readers without scripts; put it outside of <noscript>')),
  ...page.dropped
    .filter(nameOf)
    .map((tag) => problemOfTag(tag, 'stands where many browsers drop it; put it outside of <select> and <frameset>')),
];

const problemsOfUnfit = (candidates: readonly Filling[], fitting: ReadonlySet<Filling>): Problem[] =>
  candidates
    .filter((candidate) => !fitting.has(candidate))
    .map(({ element }) => problemOf(element, 'would change what stands around it; close what is open before it'));

function everyFilling(page: Page, options: PageOptions, problems: Problem[]): Filling[] {
  const { language, assets } = options;
  const profile = profileOf(page, problems);
  const remember = memory();
  const fillings = new Map<Element, Filling>();
  for (const element of page.elements) {
    const name = nameOf(element);
    if (!name) continue;
    for (const reason of misplaced(element.tagName, (one) => attribute(element, one)))
      problems.push(problemOf(element, reason));
    if (isForWholePage(element, name)) continue;
    try {
      checkEncoding(page);
      checkPlace(element, page, fillings);
      const shown: Shown = {
        ...contentOf(element, page, options),
        ...profile,
        attributes: attributeMark(element),
        language,
        assets,
      };
      const filling = fillingOf(element, name, shown, remember);
      checkWords(element, filling.words, page);
      fillings.set(element, filling);
    } catch (error) {
      problems.push(problemOf(element, reasonOf(error)));
    }
  }
  return [...fillings.values()];
}

function fillingOf(
  element: Element,
  name: ElementName,
  { language: usual = 'en', ...shown }: Shown,
  remember: Memory,
): Filling {
  const inherited = languageAround(element);
  const language = inherited ?? usual;
  const key = JSON.stringify([name, language, shown]);
  const inside = remember(key, () => renderInside(name, { ...shown, language }));
  const words = () => lightTextOf(name, { ...shown, language }, inside);
  return {
    element,
    inside: inside.html,
    words: hasLightText(element) ? '' : remember(`words of ${key}`, words),
    language: inherited === undefined ? language : undefined,
  };
}

type Memory = <T>(key: string, make: () => T) => T;

/** A page may have the same element often. */
function memory(): Memory {
  const known = new Map<string, unknown>();
  return <T>(key: string, make: () => T) => {
    const value = (known.get(key) as T | undefined) ?? make();
    known.set(key, value);
    return value;
  };
}

/** The page's text with these elements filled, and with these style sheets asked for early. */
const filled = (page: Page, fillings: readonly Filling[], sheets: ReadonlySet<string>): string =>
  changed(page.html, [...fillings.flatMap((filling) => changesOf(filling, page)), ...preloads(sheets, page)]);

function changesOf({ element, inside, words, language }: Filling, { html }: Page): Change[] {
  const at = placeOf(element).startTag!.endOffset;
  return [
    ...(language === undefined ? [] : [languageChange(element, language, html)]),
    { from: at, to: at, text: `<template shadowrootmode="open">${inside}</template>${words}` },
    ...element.childNodes.filter(isTemplate).map((template) => {
      const { startOffset, endOffset } = placeOf(template);
      return { from: startOffset, to: endOffset, text: '' };
    }),
  ];
}

/**
 * The script looks at `lang` alone: it has to find the language in which the page was made. An empty `lang` would count
 * before a second one, and `title=` at the end would take it for its value: there it stands first.
 */
function languageChange(element: Element, language: string, html: string): Change {
  const { startOffset, endOffset } = placeOf(element).startTag!;
  const isFirst = attribute(element, 'lang') !== undefined || /=\s*>$/.test(html.slice(startOffset, endOffset));
  const at = isFirst ? startOffset + `<${element.tagName}`.length : endOffset - 1;
  return { from: at, to: at, text: ` lang="${escaped(language)}"` };
}

/** What is on the page the script alone knows: it offers the languages of that. */
const isForWholePage = (element: Element, name: ElementName): boolean =>
  name === 'language-picker' && !attribute(element, 'src') && !conditionOf(element) && !packBlockIn(element);

/** The same order in which the element itself looks: a JSON child, `src`, `condition`. */
function contentOf(
  element: Element,
  page: Page,
  { readPack }: PageOptions,
): Pick<Shown, 'pack' | 'packText' | 'condition'> {
  const block = packBlockIn(element);
  if (block) return { pack: parsedJson(textOf(block)), packText: textOf(block) };
  const src = attribute(element, 'src');
  if (!src) return { condition: conditionOf(element) };
  if (!readPack) throw new RangeError(`has src=${shorten(src)}, which nobody reads here`);
  return { pack: fromBase(page, () => readPack(addressOn(page, src))) };
}

/** Says of what cannot be read that the page has another base. */
function fromBase(page: Page, read: () => unknown): unknown {
  const base = baseOf(page);
  try {
    return read();
  } catch (cause) {
    if (base === undefined) throw cause;
    throw new RangeError(`${reasonOf(cause)}; it counts from <base href=${shorten(base)}>`, { cause });
  }
}

/** The same as the element takes from the attribute. */
const conditionOf = (element: Element): string => idOf(attribute(element, 'condition') ?? null);

const attributeMark = ({ attrs }: Element): Record<string, string> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

function languageAround(element: Element): string | undefined {
  for (let place: Tree.ParentNode | null = element; place && isElement(place); place = parentOf(place)) {
    const language = attribute(place, 'lang')?.trim();
    if (language === '') return undefined;
    if (language !== undefined && isLanguage(language)) return language;
  }
  return undefined;
}

/** The style sheets that shadow roots link, but for those that the page asks for itself. */
function sheetsOf(fillings: readonly Filling[], { elements }: Page): ReadonlySet<string> {
  const insides = [...new Set(fillings.map(({ inside }) => inside))];
  const links = insides.flatMap((inside) => inside.match(/<link rel="stylesheet" href="[^"]*">/g) ?? []);
  const known = new Set(elements.map((element) => element.tagName === 'link' && attribute(element, 'href')));
  const addresses = parse([...new Set(links)].join('')).map((link) => attribute(link as Element, 'href')!);
  return new Set(addresses.filter((address) => !known.has(address)));
}

/** Style sheets that are linked in a shadow root hold nothing up: asked for early, they are there in time. */
function preloads(sheets: ReadonlySet<string>, { elements }: Page): Change[] {
  const at = elements.find(({ tagName }) => tagName === 'head')?.sourceCodeLocation?.endTag?.startOffset;
  if (at === undefined) return [];
  const text = [...sheets].map((sheet) => `<link rel="preload" as="style" href="${escaped(sheet)}">`).join('');
  return [{ from: at, to: at, text }];
}

function changed(html: string, changes: readonly Change[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to, text } of [...changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
    pieces.push(html.slice(done, from), text);
    done = to;
  }
  return [...pieces, html.slice(done)].join('');
}

/** What stands in a shadow root changes nothing outside of it. */
const withoutShadow = (filling: Filling): Filling => ({ ...filling, inside: '' });

const nameOf = ({ tagName }: { readonly tagName: string }): ElementName | undefined =>
  elementNames.find((known) => tagName === `care-${known}`);

const placeOf = ({ sourceCodeLocation }: Element) => sourceCodeLocation!;

const isTemplate = (node: Tree.Node): node is Element =>
  isElement(node) && node.tagName === 'template' && attribute(node, 'shadowrootmode') !== undefined;
const hasLightText = ({ childNodes }: Element): boolean =>
  childNodes.some((node) =>
    isElement(node)
      ? !/^(?:script|template|style)$/.test(node.tagName)
      : node.nodeName === '#text' && /\S/.test(node.value),
  );

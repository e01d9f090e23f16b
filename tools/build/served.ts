/** Served elements in pieces, from which hosts without Node put together what they print: see docs/server.md. */
import { atDepth, hasMainPoints, hasMore, type Depth } from '../../src/content/depth.js';
import { partsOf } from '../../src/content/sections.js';
import { idsIn } from '../../src/content/statements.js';
import type { Content, Pack, Profile } from '../../src/content/types.js';
import { sectionNames, usualSectionsOf, type SectionName } from '../../src/elements/leaflet/sections.js';
import { formatAmount } from '../../src/language/formats.js';
import { wordsPerMinute, wordsToRead } from '../../src/language/reading-time.js';
import {
  attribute,
  childrenOf,
  isElement,
  parse,
  serialized,
  type Element,
  type Node,
} from '../../src/server/markup.js';
import { elementNames, type ElementName } from '../../src/server/element-names.js';
import { renderInside } from '../../src/server/shadow.js';
import { pieceOf, type Piece } from './piece.js';

export type { Piece };

/** What stands in an element's shadow root, or in one inside it. */
export interface ServedPiece extends Piece {
  /** Its main points are less: they stand in `main/`, in a file of the same name. */
  readonly short?: true;
}

/** What stands in an element's shadow root. */
export interface ServedElement extends ServedPiece {
  /** Id and version of the condition: a sign-off counts for these alone. */
  readonly of: string;
}

/** What stands around the sections of a leaflet. */
export interface ServedLeaflet extends ServedElement {
  readonly usual: readonly string[];
  /** The sections with a main point, and those with more than their main points. */
  readonly withMain: readonly string[];
  readonly withMore: readonly string[];
  /** What leads to each section, by its name. */
  readonly entries: Readonly<Record<string, string>>;
  /** What leads to each section that has no main point, where the main points are shown. */
  readonly others: Readonly<Record<string, string>>;
  /** How many words each section has, and what stands above them all. */
  readonly words: Readonly<Record<string, number>>;
  readonly wordsPerMinute: number;
  /** The sentence for 1 minute, for 2 minutes and so on. */
  readonly readingTimes: readonly string[];
}

/** A condition in one of its languages. */
export interface Subject {
  readonly condition: string;
  readonly pack: Pack;
  readonly language: string;
}

interface Wishes {
  readonly depth: Depth;
  readonly profile?: Profile | undefined;
}

/** Every piece of a subject by the name of its file: those of the main points, where these are less, in `main/`. */
export function servedPieces(subject: Subject): Map<string, ServedPiece> {
  const [full, main] = [piecesAt('full', subject), piecesAt('main', subject)];
  const short = new Map([...main].filter(([name, piece]) => !isSame(piece, full.get(name)!)));
  return new Map([
    ...[...full].map(([name, piece]) => [name, short.has(name) ? { ...piece, short: true as const } : piece] as const),
    ...[...short].map(([name, piece]) => [`main/${name}`, piece] as const),
  ]);
}

const isSame = (one: Piece, other: Piece): boolean =>
  one.html === other.html && JSON.stringify(one.choices) === JSON.stringify(other.choices);

function piecesAt(depth: Depth, subject: Subject): Map<string, ServedPiece> {
  const { frame, sections } = servedLeaflet(depth, subject);
  const elements = elementNames.map((name) => [name, name === 'leaflet' ? frame : servedElement(name, depth, subject)]);
  const parts = [...sections].map(([name, piece]) => [`leaflet.${name}`, piece]);
  const all = [...elements, ...parts] as [string, ServedPiece][];
  return new Map(all.map(([name, piece]) => [`${name}.${subject.language}`, piece]));
}

function servedElement(name: ElementName, depth: Depth, subject: Subject): ServedElement {
  const of = markOf(subject);
  return { of, ...pieceOf(of, (profile) => serialized(withPlaces(rendered(name, subject, { depth, profile })))) };
}

/** The leaflet's frame, and the piece of each section. */
function servedLeaflet(depth: Depth, subject: Subject) {
  const of = markOf(subject);
  const known = new Map<string, Leaflet>();
  const whole = (profile: Profile): Leaflet => {
    const key = JSON.stringify(profile);
    const leaflet = known.get(key) ?? leafletOf(subject, { depth, profile });
    known.set(key, leaflet);
    return leaflet;
  };
  const { html, choices } = pieceOf(of, (profile) => whole(profile).frame);
  const { optional, entries, others, readingTime, sections } = whole({});
  // A condition may have nothing for some of them.
  const shown = sectionNames.filter((name) => name in sections);
  const pieces = shown.map((name) => [name, pieceOf(of, (profile) => whole(profile).sections[name]!)] as const);
  const content = contentOf(subject);
  const frame: ServedLeaflet = {
    of,
    html,
    choices: { ...choices, ...optional },
    usual: usualSectionsOf(content.facts),
    withMain: sectionNames.filter((name) => hasMainPoints(content, partsOf[name])),
    withMore: sectionNames.filter((name) => hasMore(content, partsOf[name])),
    entries,
    others,
    ...readingOf(atDepth(content, depth), shown, readingTime),
  };
  return { frame, sections: new Map(pieces) };
}

const markOf = ({ pack: { facts } }: Subject): string => `${facts.id}@${facts.version}`;

const contentOf = ({ pack: { facts, texts }, language }: Subject): Content => ({
  facts,
  text: texts[language]!,
  language,
  languages: [language],
});

/** Rendered at level 1, so that no heading is as deep as headings can be. A leaflet has all its sections. */
function rendered(name: ElementName, subject: Subject, { depth, profile }: Wishes): Node[] {
  const sections = name === 'leaflet' ? sectionNames : undefined;
  const shown = { ...subject, depth, profile, sections, headingLevel: 1, assets: '{assets}' };
  return parse(renderInside(name, shown).html);
}

interface Leaflet extends Pick<ServedLeaflet, 'entries' | 'others'> {
  readonly frame: string;
  /** What stands in the frame where the choice of sections asks for it. */
  readonly optional: Piece['choices'];
  readonly sections: Readonly<Record<string, string>>;
  readonly readingTime: string;
}

function leafletOf(subject: Subject, wishes: Wishes): Leaflet {
  const nodes = withPlaces(rendered('leaflet', subject, wishes));
  const sections = byName(take(ofClass(nodes, 'sections')!, '{sections}'), (part) => attribute(part, 'id')!);
  const time = elementsIn([ofClass(nodes, 'reading-time muted')!]).find(({ tagName }) => tagName === 'span')!;
  const [contents, onlyInFull] = [ofClass(nodes, 'contents'), ofClass(nodes, 'only-in-full')];
  const list = contents && elementsIn([contents]).find(({ tagName }) => tagName === 'ol');
  const entries = list ? byName(take(list, '{entries}'), nameOf) : {};
  const others = onlyInFull ? byName(take(onlyInFull, '{others}'), nameOf) : {};
  const readingTime = serialized(time.childNodes);
  time.childNodes = parse('{reading-time}');
  const optional = {
    ...cut('seek-help', ofClass(nodes, 'emergency')),
    ...cut('contents', contents),
    ...cut('seek-help#2', ofClass(nodes, 'urgent')),
    ...cut('contents#2', ofClass(nodes, 'to-contents')),
    ...cut('depths', ofClass(nodes, 'depth')),
    ...cut('depths#2', ofClass(nodes, 'all-words on-demand')),
    ...cut('others', onlyInFull),
  };
  const names = Object.keys(sections);
  return {
    frame: serialized(nodes),
    optional,
    sections,
    entries: Object.fromEntries(names.map((name) => [name, entries[name] ?? ''])),
    others,
    readingTime,
  };
}

const ofClass = (nodes: readonly Node[], name: string): Element | undefined =>
  elementsIn(nodes).find((element) => attribute(element, 'class') === name);

const byName = (elements: readonly Element[], nameOf: (element: Element) => string): Record<string, string> =>
  Object.fromEntries(elements.map((element) => [nameOf(element), serialized([element])]));

/** Takes the elements out of one, with what stands between them, and leaves a place for them. */
function take({ childNodes }: Element, place: string): Element[] {
  const elements = childNodes.filter(isElement);
  const [first, last] = [elements[0]!, elements.at(-1)!].map((element) => childNodes.indexOf(element));
  childNodes.splice(first!, last! - first! + 1, ...parse(place));
  return elements;
}

/** Takes an element out, with the white space behind it, and leaves a place for it. */
function cut(name: string, element: Element | undefined): Piece['choices'] {
  if (!element) return {};
  const { childNodes } = element.parentNode!;
  const at = childNodes.indexOf(element);
  const behind = serialized(childNodes.slice(at + 1, at + 2)) === ' ' ? 1 : 0;
  const taken = childNodes.splice(at, 1 + behind, ...parse(`{?${name}}`));
  return { [name]: { '': '', [name.replace(/#.*/, '')]: serialized(taken) } };
}

/** The section to which an entry of the contents leads. */
const nameOf = (entry: Element): string =>
  elementsIn([entry])
    .map((element) => attribute(element, 'href'))
    .find(Boolean)!
    .slice('#'.length);

/** What a reader is told of the time, for every choice of these sections. `said` is the sentence for all of them. */
function readingOf({ facts, text, language }: Content, sections: readonly SectionName[], said: string) {
  const wordsOf = (parts: readonly string[]) => wordsToRead(idsIn(facts, parts).map((id) => text.statements[id] ?? ''));
  const counted = sections.map((name) => [name, wordsOf(partsOf[name])] as const);
  const words: Record<string, number> = { '': wordsOf(['keyFacts']), ...Object.fromEntries(counted) };
  const all = Object.values(words).reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, Math.round(all / wordsPerMinute));
  const amount = (minutes: number) => formatAmount(language, minutes, 'minute');
  if (!said.includes(amount(most))) throw new Error(`"${said}" does not say "${amount(most)}"`);
  const readingTimes = Array.from({ length: most }, (_, index) => said.replace(amount(most), amount(index + 1)));
  return { words, wordsPerMinute, readingTimes };
}

/** Puts places where a rendered root says what it was made from, and where its headings have their levels. */
function withPlaces(nodes: Node[]): Node[] {
  for (const element of elementsIn(nodes)) {
    element.tagName = element.tagName.replace(/^h[1-6]$/, '{$&}');
    for (const attr of element.attrs) attr.value = withPlace(attr.name, attr.value);
  }
  return nodes;
}

function withPlace(name: string, value: string): string {
  switch (name) {
    case 'data-asked':
      return '{asked}';
    case 'data-level':
      return '{part-level}';
    case 'data-attributes':
      return value
        .replace(/heading-level=1/, 'heading-level={level}')
        .replace(/depth=[^&]*/, 'depth={depth}')
        .replace(/sections=[^&]*/, 'sections={choice}');
    case 'data-depth':
      return '{depth}';
    case 'data-profile':
      return '{profile}';
    default:
      return value.replace('{assets}/', '{assets}');
  }
}

const elementsIn = (nodes: readonly Node[]): Element[] =>
  nodes.filter(isElement).flatMap((node) => [node, ...elementsIn(childrenOf(node))]);

/** Served elements in pieces, from which hosts without Node put together what they print: see docs/server.md. */
import { partsOf } from '../../src/content/sections.js';
import { everyStatement, partOf } from '../../src/content/statements.js';
import type { Pack, Profile } from '../../src/content/types.js';
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
import type { ElementName } from '../../src/server/element-names.js';
import { renderInside } from '../../src/server/shadow.js';
import { cuts, pieceOf, type Piece, type Render } from './piece.js';

export type { Piece };

/** What stands in an element's shadow root. */
export interface ServedElement extends Piece {
  /** Id and version of the condition: a sign-off counts for these alone. */
  readonly of: string;
}

/** What stands around the sections of a leaflet. */
export interface ServedLeaflet extends ServedElement {
  readonly usual: readonly string[];
  /** What leads to each section, by its name. */
  readonly entries: Readonly<Record<string, string>>;
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
  readonly profile?: Profile | undefined;
  readonly sections?: readonly SectionName[] | undefined;
}

export function servedElement(name: ElementName, subject: Subject): ServedElement {
  const of = markOf(subject);
  const render: Render = (profile) => serialized(withPlaces(rendered(name, subject, { profile })));
  return { of, ...pieceOf(of, render) };
}

/** The leaflet's frame, and the piece of each section. */
export function servedLeaflet(subject: Subject): { frame: ServedLeaflet; sections: ReadonlyMap<SectionName, Piece> } {
  const of = markOf(subject);
  const known = new Map<string, Leaflet>();
  const whole = (profile: Profile): Leaflet => {
    const key = JSON.stringify(profile);
    const leaflet = known.get(key) ?? leafletOf(subject, { profile });
    known.set(key, leaflet);
    return leaflet;
  };
  const frameOf = (sections: readonly SectionName[]) => leafletOf(subject, { sections }).frame;
  const frame = pieceOf(
    of,
    (profile) => whole(profile).frame,
    (plain) => [
      ...cuts('seek-help', ['seek-help', plain], { '': frameOf(sectionNames.filter((name) => name !== 'seek-help')) }),
      ...cuts('contents', ['contents', plain], { '': frameOf(['seek-help']) }),
    ],
  );
  const { entries, readingTime, sections } = whole({});
  // A condition may have nothing for some of them.
  const pieces = sectionNames
    .filter((name) => name in sections)
    .map((name) => [name, pieceOf(of, (profile) => whole(profile).sections[name]!)] as const);
  return {
    frame: { of, ...frame, usual: usualSectionsOf(subject.pack.facts), entries, ...readingOf(subject, readingTime) },
    sections: new Map(pieces),
  };
}

const markOf = ({ pack: { facts } }: Subject): string => `${facts.id}@${facts.version}`;

/** Rendered at level 1, so that no heading is as deep as headings can be. */
function rendered(name: ElementName, subject: Subject, { profile, sections }: Wishes): Node[] {
  const shown = { ...subject, profile, sections, headingLevel: 1, assets: '{assets}' };
  return parse(renderInside(name, shown).html);
}

interface Leaflet {
  readonly frame: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly entries: Readonly<Record<string, string>>;
  readonly readingTime: string;
}

function leafletOf(subject: Subject, { profile, sections = sectionNames }: Wishes): Leaflet {
  const nodes = withPlaces(rendered('leaflet', subject, { profile, sections }));
  const every = elementsIn(nodes);
  const ofClass = (name: string) => every.find((element) => attribute(element, 'class') === name)!;
  const nav = every.find(({ tagName }) => tagName === 'nav');
  const list = nav && elementsIn([nav]).find(({ tagName }) => tagName === 'ol');
  const time = elementsIn([ofClass('reading-time muted')]).find(({ tagName }) => tagName === 'span')!;
  const parts = take(ofClass('sections'), '{sections}').map((part) => [attribute(part, 'id')!, serialized([part])]);
  const entries = list ? take(list, '{entries}').map((entry) => [nameOf(entry), serialized([entry])]) : [];
  const readingTime = serialized(time.childNodes);
  time.childNodes = parse('{reading-time}');
  return {
    frame: serialized(nodes),
    sections: Object.fromEntries(parts) as Leaflet['sections'],
    entries: Object.fromEntries(entries) as Leaflet['entries'],
    readingTime,
  };
}

/** Takes the elements out of one that has nothing else, and leaves a place for them. */
function take({ childNodes }: Element, place: string): Element[] {
  const elements = childNodes.filter(isElement);
  childNodes.splice(childNodes.indexOf(elements[0]!), elements.length, ...parse(place));
  return elements;
}

/** The section to which an entry of the contents leads. */
const nameOf = (entry: Element): string =>
  elementsIn([entry])
    .map((element) => attribute(element, 'href'))
    .find(Boolean)!
    .slice('#'.length);

/** What a reader is told of the time, for every choice of sections. */
function readingOf({ pack, language }: Subject, shown: string) {
  const { facts, texts } = pack;
  const words = { '': ['keyFacts'], ...partsOf };
  const counted = Object.entries(words).map(([name, parts]) => {
    const read = everyStatement(facts).filter(({ path }) => parts.includes(partOf(path)));
    return [name, wordsToRead(read.map(({ statement: { id } }) => texts[language]!.statements[id] ?? ''))] as const;
  });
  const all = counted.reduce((sum, [, count]) => sum + count, 0);
  const most = Math.max(1, Math.round(all / wordsPerMinute));
  const amount = (minutes: number) => formatAmount(language, minutes, 'minute');
  if (!shown.includes(amount(most))) throw new Error(`"${shown}" does not say "${amount(most)}"`);
  const readingTimes = Array.from({ length: most }, (_, index) => shown.replace(amount(most), amount(index + 1)));
  return { words: Object.fromEntries(counted), wordsPerMinute, readingTimes };
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
      return value.replace(/heading-level=1/, 'heading-level={level}').replace(/sections=[^&]*/, 'sections={choice}');
    case 'data-profile':
      return '{profile}';
    default:
      return value.replace('{assets}/', '{assets}');
  }
}

const elementsIn = (nodes: readonly Node[]): Element[] =>
  nodes.filter(isElement).flatMap((node) => [node, ...elementsIn(childrenOf(node))]);

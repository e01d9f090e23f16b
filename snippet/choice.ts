import '../src/define.js';
import { depthOf, type Depth } from '../src/content/depth.js';
import type { Facts } from '../src/content/types.js';
import { sectionNames, usualSectionsOf, type SectionName } from '../src/elements/leaflet/sections.js';
import { registeredTags } from '../src/base/define.js';

/** An element by what it shows; `care-` before it is its tag. */
export type ElementName = string;

/** The elements that a page can be given, the whole leaflet first. A term stands inside the page's own sentences. */
export const elementNames: readonly ElementName[] = [
  'leaflet',
  ...registeredTags()
    .map((tag) => tag.replace(/^care-/, ''))
    .filter((name) => name !== 'leaflet' && name !== 'glossary-term'),
];

/** Every section that can be left out: provenance is always shown. */
export const optionalSections = sectionNames.filter((name) => name !== 'provenance');
/** Those that a leaflet of a condition shows where the page does not choose. */
export const firstSections = (facts: Facts): SectionName[] =>
  usualSectionsOf(facts).filter((name) => name !== 'provenance');

export const themes = ['default', 'meadow', 'clear'] as const;
export type Theme = (typeof themes)[number];

/** What is chosen and may be seen by everybody. The condition and the hospital's profile are not part of it. */
export interface Choice {
  readonly element: ElementName;
  /** In their order; none where they are what the leaflet of the condition shows anyway. */
  readonly sections: readonly SectionName[];
  readonly language: string;
  readonly level: number;
  /** How much is shown first. */
  readonly depth: Depth;
  readonly theme: Theme;
  /** Colours as #rrggbb on light and on dark ground; empty where the theme's own stays. */
  readonly accent: string;
  readonly accentDark: string;
  /** In em; empty where the theme's own stays. */
  readonly radius: string;
  /** A list of families; empty where the page's own font stays. */
  readonly font: string;
  /** The HTML carries all the text, so that it is there before the script. */
  readonly served: boolean;
}

export const firstChoice: Choice = {
  element: 'leaflet',
  sections: [],
  language: 'en',
  level: 2,
  depth: 'full',
  theme: 'default',
  accent: '',
  accentDark: '',
  radius: '',
  font: '',
  served: false,
};

const isColour = (text: string) => /^#[\da-f]{6}$/i.test(text);
/** In em. */
const isRadius = (text: string) => /^\d(?:\.\d{1,3})?$/.test(text) && Number(text) <= 2;
const isTag = (text: string) => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text);

/** Names of font families and nothing that could end a declaration. */
export const isFont = (text: string): boolean =>
  text.length <= 200 && /^[\p{L}\p{N}\s,'"_-]+$/u.test(text) && isPaired(text);

const isPaired = (text: string) => /^(?:[^'"]|'[^'"]*'|"[^'"]*")*$/.test(text);

/** The address's hash for a choice: only what differs from the first one. */
export function hashOf(choice: Choice): string {
  const words = new URLSearchParams();
  for (const name of Object.keys(firstChoice) as (keyof Choice)[]) {
    const value = inWords(choice[name]);
    if (value !== inWords(firstChoice[name])) words.set(name, value);
  }
  return words.toString();
}

/** Reads a hash and leaves out whatever it does not know. */
export function choiceOf(hash: string): Choice {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const read = <T>(name: keyof Choice, fits: (text: string) => boolean, first: T, as: (text: string) => T): T => {
    const text = words.get(name);
    return text !== null && fits(text) ? as(text) : first;
  };
  const same = (text: string) => text;
  const sections = [...new Set((words.get('sections') ?? '').split(' '))].filter((name): name is SectionName =>
    (optionalSections as readonly string[]).includes(name),
  );
  const { element, language, level, depth, theme, accent, accentDark, radius, font, served } = firstChoice;
  return {
    element: read('element', isOneOf(elementNames), element, same),
    sections,
    language: read('language', isTag, language, same),
    level: read('level', (text) => /^[1-6]$/.test(text), level, Number),
    depth: read('depth', (text) => text === depthOf(text), depth, depthOf),
    theme: read('theme', isOneOf(themes), theme, (text) => text as Theme),
    accent: read('accent', isColour, accent, same),
    accentDark: read('accentDark', isColour, accentDark, same),
    radius: read('radius', isRadius, radius, same),
    font: read('font', isFont, font, same),
    served: read(
      'served',
      (text) => text === 'true',
      served,
      () => true,
    ),
  };
}

/** What of a hash is in no choice, as it stands there: "level=9". */
export function notTaken(hash: string): string[] {
  const choice = choiceOf(hash);
  const isTaken = (name: string, value: string) => {
    const taken = Object.hasOwn(firstChoice, name) ? wordsOf(choice[name as keyof Choice]) : [];
    return value.split(' ').every((word) => taken.includes(word));
  };
  return [...new URLSearchParams(hash.replace(/^#/, ''))]
    .filter(([name, value]) => !isTaken(name, value))
    .map(([name, value]) => `${name}=${value}`);
}

const wordsOf = (value: Choice[keyof Choice]) => inWords(value).split(' ');
const isOneOf = (names: readonly string[]) => (text: string) => names.includes(text);
const inWords = (value: Choice[keyof Choice]) => (Array.isArray(value) ? value.join(' ') : String(value));

/** A section one place up or down, or in and out. */
export function moved(sections: readonly SectionName[], name: SectionName, by: -1 | 1): SectionName[] {
  const at = sections.indexOf(name);
  const other = sections[at + by];
  if (at < 0 || other === undefined) return [...sections];
  return sections.map((section) => (section === name ? other : section === other ? name : section));
}

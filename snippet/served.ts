import { clinicFor } from '../src/content/clinic.js';
import { dialled } from '../src/content/dialled.js';
import type { Profile } from '../src/content/types.js';
import type { Depth } from '../src/content/depth.js';
import { digest } from '../src/language/digest.js';
import type { Piece, ServedElement, ServedLeaflet, ServedPiece } from '../tools/build/served.js';

/** What a tag says. */
export interface Tag {
  /** Without `care-`. */
  readonly element: string;
  /** The language of the text and of the tag. */
  readonly language: string;
  readonly level: number;
  /** The attribute `sections`. */
  readonly sections: string;
  readonly depth: Depth;
}

/** What its page says too. */
export interface ServedWish extends Tag {
  /** Where `dist/` is served, with "/" at its end. */
  readonly assets: string;
  readonly profile: Profile;
  /** The JSON text of the page's profile, as it is printed; empty without one. */
  readonly profileText: string;
}

/** Gives a file of `dist/static/<condition>/` by its name: words as HTML, or a piece by its name without ".json". */
export type Pieces = (name: string) => unknown;

/** The names of the files that an element needs, as far as they are known: each may say which more it needs. */
export function piecesOf({ element, language, sections, depth }: Tag, known: Pieces): string[] {
  const own = `${element}.${language}`;
  const frame = known(own) as ServedLeaflet | undefined;
  const parts = element === 'leaflet' && frame ? sectionsOf(sections, frame) : [];
  const names = [own, ...parts.map((name) => `leaflet.${name}.${language}`)];
  return [...new Set(names.flatMap((name) => [name, fileOf(name, depth, known)]))];
}

/** The names of the files with all words, for readers without script where the shadow root has the main points. */
export function wordFilesOf({ element, language, sections, depth }: Tag, known: Pieces): string[] {
  const frame = known(`${element}.${language}`) as ServedLeaflet | undefined;
  if (depth === 'full' || !frame) return [];
  const parts =
    element === 'leaflet' ? ['summary', ...sectionsOf(sections, frame)].map((name) => `leaflet.${name}`) : [element];
  return parts.map((name) => `${name}.${language}.html`);
}

/** These words, written for level 2, with their headings at the level of the tag. */
export const servedWords = (tag: Tag, known: Pieces): string =>
  wordFilesOf(tag, known)
    .map((name) => known(name) as string)
    .join('')
    .replace(
      /<(\/?)h([1-6])(?=[ >])/g,
      (_, end, level) => `<${end}h${Math.max(1, Math.min(6, Number(level) + tag.level - 2))}`,
    );

/** The name of the file that has a piece: the main points, where these are less, have their own. */
const fileOf = (name: string, depth: Depth, known: Pieces): string =>
  depth === 'main' && (known(name) as ServedPiece | undefined)?.short ? `main/${name}` : name;

/**
 * An element's declarative shadow root, put together from the files of `dist/static/` as `served-text.php` does it on a
 * server: see docs/server.md. Every file that `piecesOf` names is known.
 */
export function servedRoot(wish: ServedWish, known: Pieces): string {
  const { element, language, profile, depth } = wish;
  const name = `${element}.${language}`;
  const piece = known(name) as ServedElement;
  const values = valuesOf(profile, piece.of);
  const html =
    element === 'leaflet'
      ? leaflet(wish, piece as ServedLeaflet, known)
      : chosen(known(fileOf(name, depth, known)) as Piece, [...values.keys()]);
  const places = new Map([...placesOf(wish), ...marksOf(wish, piece.of), ...shownOf(values)]);
  return `<template shadowrootmode="open">${filled(html, places)}</template>`;
}

/** The style sheets that it links, by their paths in `dist/`. */
export const sheetsIn = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<link rel="stylesheet" href="[^"]*(styles\/[a-z-]+\.css)">/g)].map(([, path]) => path!),
  ),
];

/** One pass: what is put in is not looked at again. */
const filled = (html: string, places: ReadonlyMap<string, string>): string =>
  html.replace(/\{[^{}\s]+\}/g, (place) => places.get(place) ?? place);

/** With what is given in the place of each choice. */
function chosen({ html, choices }: Piece, given: readonly string[]): string {
  const places = Object.entries(choices).map(([name, choice]) => {
    const field = name.replace(/#.*/, '');
    const own = given.filter((one) => one === field || one.startsWith(`${field}.`));
    return [`{?${name}}`, choice[own.join(' ')] ?? ''] as const;
  });
  return filled(html, new Map(places));
}

function leaflet(wish: ServedWish, whole: ServedLeaflet, known: Pieces): string {
  const { language, profile } = wish;
  const asked = sectionsOf(wish.sections, whole);
  const isAmong = (names: readonly string[]) => asked.some((name) => names.includes(name));
  const depth = isAmong(whole.withMain) ? wish.depth : 'full';
  const read = (name: string) => known(fileOf(name, depth, known));
  const frame = read(`leaflet.${language}`) as ServedLeaflet;
  const sections = asked.filter((name) => name in frame.entries);
  const others = asked.filter((name) => !sections.includes(name));
  const values = [...valuesOf(profile, whole.of).keys()];
  const inside = sections.map((name) => chosen(read(`leaflet.${name}.${language}`) as Piece, values));
  const words = ['', ...sections].reduce((sum, name) => sum + frame.words[name]!, 0);
  const minutes = Math.max(1, Math.round(words / frame.wordsPerMinute));
  const given = {
    contents: sections.length > 2,
    depths: isAmong(whole.withMain) && isAmong(whole.withMore),
    others: others.length > 0,
  };
  return filled(
    chosen(frame, [...sections, ...Object.entries(given).flatMap(([name, isGiven]) => (isGiven ? [name] : []))]),
    new Map([
      ['{sections}', inside.join('')],
      ['{entries}', sections.map((name) => frame.entries[name]).join('')],
      ['{others}', others.map((name) => frame.others[name]).join(' ')],
      ['{reading-time}', frame.readingTimes[minutes - 1]!],
    ]),
  );
}

function sectionsOf(asked: string, { entries, usual }: ServedLeaflet): string[] {
  const known = asked.split(/[\s,]+/).filter((name) => name in entries);
  return known.length > 0 ? [...new Set([...known, 'provenance'])] : [...usual];
}

function placesOf({ assets, language, sections, level, depth }: ServedWish): [string, string][] {
  const headings = [1, 2, 3, 4, 5, 6].map((step): [string, string] => [
    `{h${step}}`,
    `h${Math.min(6, level + step - 1)}`,
  ]);
  return [
    ['{assets}', escaped(assets)],
    ['{asked}', escaped(language)],
    ['{depth}', depth],
    ['{choice}', escaped(new URLSearchParams([['', sections]]).toString().slice(1))],
    ['{level}', String(level)],
    ['{part-level}', String(level + 1)],
    ...headings,
  ];
}

/** The script keeps what was made for the very profile of its page. A sign-off and organisations are written by the script alone. */
function marksOf({ profile, profileText }: ServedWish, of: string): [string, string][] {
  const mark = profileText === '' ? '' : digest(profileText.trim());
  const isReviewed = profile.reviews?.some(({ condition, version }) => `${condition}@${version}` === of);
  return [
    ['{profile}', mark],
    ['{profile:reviews}', isReviewed ? '' : mark],
    ['{profile:reviews+organisations}', isReviewed || profile.organisations ? '' : mark],
  ];
}

/** What a profile gives for a condition in a version, by the names of its places. */
function valuesOf(profile: Profile, of: string): Map<string, string> {
  const { emergencyNumber, urgentLine, crisisLine } = profile;
  const clinic = clinicFor(profile, of.split('@')[0]!);
  const all: [string, string | undefined][] = [
    ['emergencyNumber', emergencyNumber],
    ['urgentLine.name', urgentLine?.name],
    ['urgentLine.phone', urgentLine?.phone],
    ['crisisLine.name', crisisLine?.name],
    ['crisisLine.phone', crisisLine?.phone],
    ['clinic.name', clinic?.name],
    ['clinic.phone', clinic?.phone],
    ['clinic.url', clinic?.url],
  ];
  return new Map(all.filter((one): one is [string, string] => one[1] !== undefined));
}

/** Each value as it is shown, and as it is dialled. */
const shownOf = (values: ReadonlyMap<string, string>): [string, string][] =>
  [...values].flatMap(([name, value]) => [
    [`{${name}}`, escaped(value)],
    [`{${name}:dialled}`, dialled(value)],
  ]);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

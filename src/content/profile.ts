import { ContentError, inWords, shorten, type Problem } from './errors.js';
import { isolated } from './isolated.js';
import { profileShape, reviewDayShape } from '../generated/shapes.js';
import { safely, type Misfit, type Place } from './misfits.js';
import { parseShape } from './reader.js';
import type { Profile } from './types.js';

export interface ReadProfile {
  readonly profile: Profile;
  /** Everything that is wrong, each with its path, what was found and what was expected. */
  readonly problems: readonly Problem[];
  /** The paths of what is left out for it. */
  readonly leftOut: readonly string[];
}

/**
 * What of a profile is right. One wrong field does not cost the others: it alone is left out, or the smallest whole that
 * says nothing without it, such as a phone line without its number. `today`: see `latestDay`.
 */
export function readProfile(input: unknown, today = latestDay()): ReadProfile {
  const rest = safely(() => isolated(input));
  const problems = new Map<string, Problem>();
  const leftOut = new Set<string>();
  // What a later entry of a list was called before an earlier one was taken out.
  const places = new Map<unknown, number[]>(lists.map((list) => [list, listOf(rest, list).map((_, index) => index)]));
  const pathOf = ([list, index, ...inner]: Place): string =>
    (index === undefined ? [list] : [list, places.get(list)?.[index as number] ?? index, ...inner]).join('.');
  for (;;) {
    const { profile, misfits } = misfitsOf(rest, today);
    for (const { problem, place } of misfits) {
      const path = pathOf(place);
      if (!problems.has(path)) problems.set(path, { ...problem, path });
    }
    const wrong = misfits.map(({ place, isMissing }) => (isMissing ? place.slice(0, -1) : place));
    const isLost = wrong.some(({ length }) => length === 0);
    if (isLost || misfits.length === 0)
      return { profile: isLost ? {} : filled(profile), problems: [...problems.values()], leftOut: tops(leftOut) };
    for (const place of wrong) leftOut.add(pathOf(place));
    for (const [list, index] of remove(rest, wrong)) places.get(list)?.splice(index, 1);
  }
}

/** Returns the hospital's profile with its type, or throws a ContentError. */
export function checkProfile(input: unknown): Profile {
  const { profile, problems } = readProfile(input);
  if (problems.length > 0)
    throw new ContentError('profile-invalid', 'hospital profile', problems, 'does not follow the schema');
  return profile;
}

/** Everything that is left out of a profile, and why, for developers. Empty where nothing is. */
export function refusal({ problems, leftOut }: ReadProfile): string {
  if (problems.length === 0) return '';
  const parts = leftOut.length === 0 ? 'all of it' : leftOut.join(', ');
  return [`Careleaf: of the hospital's profile, this is left out: ${parts}.`, ...problems.map(inWords)].join('\n');
}

/** The day that it is where days begin first: what is signed off after it is signed off in the future everywhere. */
function latestDay(): string {
  const hours = 14;
  const latest = new Date(Date.now() + hours * 3_600_000);
  // Where the clock tells no day, none is in the future.
  return Number.isNaN(latest.getTime()) ? '9999-12-31' : latest.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function misfitsOf(input: unknown, today: string): { profile: Profile; misfits: readonly Misfit[] } {
  const parsed = parseShape(profileShape, input);
  const days = daysThatDoNotFit(input, today);
  if ('misfits' in parsed) return { profile: {}, misfits: [...parsed.misfits, ...days] };
  return { profile: parsed.output, misfits: days };
}

/** What a schema cannot say of a sign-off's days. */
function daysThatDoNotFit(profile: unknown, today: string): Misfit[] {
  return listOf(profile, 'reviews').flatMap((review, index) => {
    const [on, next] = ['on', 'next'].map((field) => dayOf(review, field));
    if (on === undefined) return [];
    return [
      ...(on > today ? [misfit(index, 'on', on, 'expected a day that is not in the future')] : []),
      ...(next !== undefined && next <= on
        ? [misfit(index, 'next', next, `expected a day after the sign-off, ${on}`)]
        : []),
    ];
  });
}

function dayOf(review: unknown, field: string): string | undefined {
  const parsed = parseShape(reviewDayShape, (review as Partial<Fields> | undefined | null)?.[field]);
  return 'output' in parsed ? parsed.output : undefined;
}

const misfit = (index: number, field: string, value: string, expected: string): Misfit => ({
  problem: { path: `reviews.${index}.${field}`, found: shorten(value), expected },
  place: ['reviews', index, field],
  isMissing: false,
});

/** Takes values out of a copy of a profile, the last first, so that the places of the others stay. Returns the entries of lists among them. */
function remove(from: unknown, places: readonly Place[]): [list: unknown, index: number][] {
  const once = new Map(places.map((place) => [place.join('.'), place]));
  return [...once.values()].reverse().flatMap((place) => {
    const parent = place.slice(0, -1).reduce<unknown>((value, key) => (value as Fields)[key as string], from);
    const key = place.at(-1);
    if (!Array.isArray(parent)) Reflect.deleteProperty(parent as Fields, key as string);
    else parent.splice(key as number, 1);
    return Array.isArray(parent) ? [[place[0], key as number] as const] : [];
  });
}

const lists = ['reviews', 'organisations'] as const;

function listOf(profile: unknown, list: (typeof lists)[number]): unknown[] {
  const entries = (profile as Partial<Fields> | undefined | null)?.[list];
  return Array.isArray(entries) ? entries : [];
}

type Fields = Record<string, unknown>;

/** A list or a group in which nothing is left says the same as none. */
const filled = (profile: Profile): Profile =>
  Object.fromEntries(Object.entries(profile).filter(([, value]) => Object.keys(value ?? {}).length > 0));

/** Without what is inside another one of them. */
const tops = (paths: ReadonlySet<string>): string[] =>
  [...paths].filter((path) => ![...paths].some((other) => path.startsWith(`${other}.`)));

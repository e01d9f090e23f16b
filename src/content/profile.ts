import { ContentError, cut, inWordsAll, shorten, type Problem } from './errors.js';
import { LooseCopy } from './loose-copy.js';
import { profileShape, reviewDayShape } from '../generated/shapes.js';
import { mostEntries, pathOf, type Misfit } from './misfits.js';
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
  const copy = new LooseCopy(input);
  const problems = new Map<string, Problem>();
  const leftOut = new Set<string>();
  for (;;) {
    const { profile, misfits } = misfitsOf(copy.value, today);
    for (const { problem, place } of misfits) {
      const path = pathOf(copy.before(place));
      if (!problems.has(path)) problems.set(path, { ...problem, path });
    }
    const wrong = misfits.map(({ place, isMissing }) => (isMissing ? place.slice(0, -1) : place));
    const isLost = wrong.some(({ length }) => length === 0);
    if (isLost || misfits.length === 0)
      return { profile: isLost ? {} : filled(profile), problems: [...problems.values()], leftOut: tops(leftOut) };
    for (const place of wrong) leftOut.add(pathOf(copy.before(place)));
    copy.remove(wrong);
  }
}

/** Returns the hospital's profile with its type, or throws a ContentError. */
export function checkProfile(input: unknown): Profile {
  const { profile, problems } = readProfile(input);
  if (problems.length > 0)
    throw new ContentError('profile-invalid', 'hospital profile', problems, 'does not follow the schema');
  return profile;
}

/** What is left out of a profile, and why, for developers: the first of it. Empty where nothing is. */
export function refusal({ problems, leftOut }: ReadProfile): string {
  if (problems.length === 0) return '';
  const parts = leftOut.length === 0 ? 'all of it' : cut(leftOut.join(', '), 400);
  return [`Careleaf: of the hospital's profile, this is left out: ${parts}.`, ...inWordsAll(problems)].join('\n');
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
  return reviewsOf(profile).flatMap((review, index) => {
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

function reviewsOf(profile: unknown): unknown[] {
  const entries = (profile as Partial<Fields> | undefined | null)?.['reviews'];
  return Array.isArray(entries) && entries.length <= mostEntries ? entries : [];
}

type Fields = Record<string, unknown>;

/** A list or a group in which nothing is left says the same as none. */
const filled = (profile: Profile): Profile =>
  Object.fromEntries(Object.entries(profile).filter(([, value]) => Object.keys(value ?? {}).length > 0));

/** Without what is inside another one of them. */
const tops = (paths: ReadonlySet<string>): string[] =>
  [...paths].filter((path) => ![...path.matchAll(/\./g)].some(({ index }) => paths.has(path.slice(0, index))));

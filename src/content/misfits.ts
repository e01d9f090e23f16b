import { shorten, type Problem } from './errors.js';

/** The keys that lead to a value. */
export type Place = readonly unknown[];

/** One thing that is refused, where it is. */
export interface Misfit {
  readonly problem: Problem;
  readonly place: Place;
  /** Nothing is there, and something has to be. */
  readonly isMissing: boolean;
}

/** What was read of some data, or all that is refused of it. */
export type Parsed<T> = { readonly output: T } | { readonly misfits: readonly Misfit[] };

/** More entries than any list has: a page may hand over one of billions, of which it holds none. */
export const mostEntries = 100_000;

/** What is expected, in words. */
export const inWords = {
  text: 'expected text in quotes',
  quoted: 'expected text in quotes, since a number loses the zeros at its start',
  object: 'expected an object in { }',
  list: 'expected a list in [ ]',
  shorter: 'expected at most 100,000 entries',
  present: 'expected this field, which has to be there',
  absent: 'expected no such field',
} as const;

/** What a getter or a proxy of a hostile page is. */
export const unreadableWords = 'a value that throws when read';

export const throwing = (place: Place): Misfit => ({
  problem: { path: pathOf(place), found: unreadableWords, expected: 'expected plain data' },
  place,
  isMissing: false,
});

export const pathOf = (place: Place): string => place.join('.');

/** Where `found` is something, which is not what was expected; or nothing is there. */
export const misfitAt = (place: Place, found: unknown, expected: string): Misfit => ({
  problem: {
    path: pathOf(place),
    found: `${expected === inWords.quoted ? 'the number ' : ''}${shorten(found)}`,
    expected: found === undefined ? inWords.present : expected,
  },
  place,
  isMissing: found === undefined,
});

/** Getters and proxies of a hostile page may throw while they are read. */
export function safely<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

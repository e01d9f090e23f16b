import { asText } from '../content/safe-json.js';

/**
 * What a patient has put in is a set of entries, each with a key of its own: a tick, a date, a note, a day of the diary.
 * An entry is never changed, only replaced by a later one. So two sets, of two tabs or of two versions, are brought
 * together entry by entry, in any order and as often as one likes, with the same result.
 */
export interface Entry {
  /** When it was put in: milliseconds since 1970, at least one more than every entry that was there before. */
  readonly at: number;
  /** What was put in; without it, it was taken away. */
  readonly value?: unknown;
}

export type Entries = ReadonlyMap<string, Entry>;

/** The latest day that a `Date` can name (ECMA-262, 21.4.1.1): no device's clock shows more. */
export const latestClock = 8.64e15;
/** Room above it for entries that follow one from a clock that is wrong. */
const latestTime = 9e15;

/** Of what is read nothing is later: what follows it is below `latestTime`, and can be read again. */
const latestRead = latestTime - 1e12;

/** An entry as it counts here: one from beyond all clocks comes before whatever is put in now. */
export const asRead = (entry: Entry): Entry =>
  entry.at <= latestRead ? entry : Object.assign(Object.create(null) as object, entry, { at: latestRead });

/** Whether something that was read is an entry. What it holds is for its element to check. */
export const isEntry = (found: unknown): found is Entry =>
  typeof found === 'object' && found !== null && isTime((found as Partial<Entry>).at);

const isTime = (at: unknown): at is number =>
  Number.isSafeInteger(at) && (at as number) >= 0 && (at as number) <= latestTime;

/** A time after every entry that is known here, whatever the device's clock says. */
export function nextTime(entries: Entries, clock = Date.now()): number {
  let latest = isTime(clock) ? Math.min(clock, latestClock) : 0;
  for (const { at } of entries.values()) latest = Math.max(latest, at + 1);
  return latest;
}

/** Everything that either side has; of two entries with one key the later. The second side itself where the first adds nothing. */
export function merged(ours: Entries, theirs: Entries): Entries {
  const news = [...ours].filter(([key, entry]) => isLater(entry, theirs.get(key)));
  return news.length === 0 ? theirs : new Map([...theirs, ...news]);
}

/** Two tabs may put in something in the same millisecond: then both have to choose the same. */
const isLater = (entry: Entry, other: Entry | undefined): boolean =>
  other === undefined || entry.at > other.at || (entry.at === other.at && textOf(entry) > textOf(other));

const textOf = (entry: Entry): string => asText([entry.value, Object.keys(entry)]);

/** The order of what has the same place, or is of the same moment, in two tabs: everywhere alike. */
export const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1;

/** Whether anything is there that was not taken away. */
export const isEmpty = (entries: Entries): boolean => [...entries.values()].every(({ value }) => value === undefined);

/** The entries whose key begins with a word and a colon, by the rest of it; those alone that `check` can read. */
export function ofKind<T>(
  entries: Entries,
  kind: string,
  check: (value: unknown) => T | undefined,
): { readonly id: string; readonly at: number; readonly value: T }[] {
  return [...entries].flatMap(([key, { at, value: found }]) => {
    const value = key.startsWith(`${kind}:`) && found !== undefined ? check(found) : undefined;
    return value === undefined ? [] : [{ id: key.slice(kind.length + 1), at, value }];
  });
}

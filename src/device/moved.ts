import type { Entries, Entry } from './entries.js';
import type { Change } from './patient-entries.js';

/** Ids that a pack has renamed, old to new. */
export type Moved = Readonly<Record<string, string>>;

/** The id that something has now. A renaming that leads back to itself ends. */
export function idNow(moved: Moved | undefined, id: string): string {
  const seen = new Set<string>();
  let now = id;
  while (moved && Object.hasOwn(moved, now) && !seen.has(now)) {
    seen.add(now);
    now = moved[now]!;
  }
  return now;
}

/** A key is a word, a colon and an id; what follows tells several entries of one id apart. */
const keyNow = (moved: Moved, key: string): string =>
  key.replace(/^([^:]*:)([a-z0-9-]+)/, (_, kind: string, id: string) => kind + idNow(moved, id));

/** Entries under the ids that the pack has now. Of two that come under one key, the later that holds something counts. */
export function underNewIds(entries: Entries, moved: Moved | undefined): Entries {
  if (!moved) return entries;
  const found = new Map<string, Entry>();
  for (const [key, entry] of entries) {
    const now = keyNow(moved, key);
    const other = found.get(now);
    if (!other || weight(entry) > weight(other)) found.set(now, entry);
  }
  return found;
}

const weight = ({ at, value }: Entry): number => (value === undefined ? at - Number.MAX_SAFE_INTEGER : at);

/** A change that also takes away what stands under the ids from before: nothing comes back from there. */
export function withOldIds(change: Change, entries: Entries, moved: Moved | undefined): Change {
  if (!moved) return change;
  const changed = new Set(change.map(([key]) => key));
  const old = [...entries.keys()].filter((key) => !changed.has(key) && changed.has(keyNow(moved, key)));
  return [...change, ...old.map((key) => [key, undefined] as const)];
}

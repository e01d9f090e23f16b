import * as v from 'valibot';
import { isDay } from '../../language/day.js';

/** What is rated from 0 to 10. */
export const measures = ['strength', 'often', 'bother'] as const;
export type Measure = (typeof measures)[number];

/** What the patient noticed of a treatment, in the order in which it comes. */
export const noticings = ['works', 'best', 'fades'] as const;
export type Noticing = (typeof noticings)[number];

export const longestNote = 1000;
/** For how many days the patient may have it kept. */
export const keepingDays = [31, 365, 1095] as const;

const rating = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const entrySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  /** When it was last changed: of two versions the later one counts. */
  updated: time,
  day: v.pipe(v.string(), v.isoDate(), v.check(isDay)),
  strength: rating,
  often: rating,
  bother: rating,
  /** Id of one of the pack's treatments. */
  treatment: v.optional(v.pipe(v.string(), v.maxLength(64))),
  noticed: v.optional(v.picklist(noticings)),
  note: v.optional(v.pipe(v.string(), v.maxLength(longestNote))),
  /** What is deleted leaves its id, so that another tab does not bring it back. */
  deleted: v.optional(v.literal(true)),
});

const diarySchema = v.object({
  entries: v.pipe(v.array(entrySchema), v.maxLength(20_000)),
  keep: v.object({ days: v.picklist(keepingDays), updated: time }),
});

export type Entry = Readonly<v.InferOutput<typeof entrySchema>>;
/** What the patient has entered. It is never changed, only replaced. */
export interface Diary {
  readonly entries: readonly Entry[];
  readonly keep: { readonly days: (typeof keepingDays)[number]; readonly updated: number };
}
/** How entries were before a change; without `entry` there was none. */
export type Before = readonly { readonly id: string; readonly entry: Entry | undefined }[];

export const emptyDiary: Diary = { entries: [], keep: { days: 365, updated: 0 } };

/** A stored diary with its type; undefined for anything else. */
export function checkDiary(stored: unknown): Diary | undefined {
  const result = v.safeParse(diarySchema, stored);
  return result.success ? result.output : undefined;
}

/** Entries of a file with their type, or the number of the first one that is wrong, counted from 1. */
export function checkEntries(found: readonly unknown[]): Entry[] | number {
  const results = found.map((entry) => v.safeParse(entrySchema, entry));
  const wrong = results.findIndex(({ success }) => !success);
  return wrong < 0 ? results.map(({ output }) => output as Entry) : wrong + 1;
}

/** What is there to be seen, from the first day to the last. */
export const entriesOf = ({ entries }: Diary): Entry[] =>
  entries
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => (a.day === b.day ? a.updated - b.updated : a.day < b.day ? -1 : 1));

/** A moment after every one that the diary knows, whatever the device's clock says. */
const nextTime = ({ entries }: Diary): number =>
  entries.reduce((latest, { updated }) => Math.max(latest, updated + 1), Date.now());

/** With entries written over those of the same id. Says also how to take it back. */
export function written(diary: Diary, entries: readonly Omit<Entry, 'updated'>[]): { diary: Diary; before: Before } {
  const updated = nextTime(diary);
  const byId = new Map(diary.entries.map((entry) => [entry.id, entry]));
  const before = entries.map(({ id }) => ({ id, entry: byId.get(id) }));
  for (const entry of entries) byId.set(entry.id, { ...entry, updated });
  return { diary: { ...diary, entries: [...byId.values()] }, before };
}

export const withoutEntry = (diary: Diary, { id, day }: Entry) => written(diary, [{ id, day, deleted: true }]);

/** Takes back one change, and leaves alone what has come since from elsewhere. */
export function takenBack(diary: Diary, before: Before): Diary {
  const now = new Map(diary.entries.map((entry) => [entry.id, entry]));
  const entries = before.flatMap(({ id, entry }) => {
    const day = now.get(id)?.day;
    return entry ?? (day === undefined ? [] : { id, day, deleted: true as const });
  });
  return written(diary, entries).diary;
}

/** Everything that either side has; of two versions the later one. The stored one itself, where ours adds nothing. */
export function merged(ours: Diary, stored: Diary): Diary {
  const byId = new Map(stored.entries.map((entry) => [entry.id, entry]));
  const news = ours.entries.filter((entry) => isLater(entry, byId.get(entry.id)));
  const keep = ours.keep.updated > stored.keep.updated ? ours.keep : stored.keep;
  if (news.length === 0 && keep === stored.keep) return stored;
  for (const entry of news) byId.set(entry.id, entry);
  return { entries: [...byId.values()], keep };
}

/** Two tabs may write in the same millisecond: then both have to choose the same. */
const isLater = (entry: Entry, other: Entry | undefined): boolean =>
  !other ||
  entry.updated > other.updated ||
  (entry.updated === other.updated && JSON.stringify(entry) > JSON.stringify(other));

/** What a file would bring. What was deleted here comes back, because the patient asks for the file. */
export function compared(diary: Diary, incoming: readonly Entry[]) {
  const byId = new Map(diary.entries.map((entry) => [entry.id, entry]));
  const isNew = ({ id }: Entry) => byId.get(id)?.deleted ?? !byId.has(id);
  const added = incoming.filter(isNew);
  const changed = incoming.filter((entry) => !isNew(entry) && entry.updated > byId.get(entry.id)!.updated);
  return { added, changed, same: incoming.length - added.length - changed.length };
}

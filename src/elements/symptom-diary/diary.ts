import { byId, ofKind, type Entries, type Entry as StoredEntry } from '../../device/entries.js';
import type { Change, EntriesOptions } from '../../device/patient-entries.js';
import { isolated } from '../../content/isolated.js';
import * as v from '../../content/kept.js';
import { readAs } from '../../content/read-as.js';
import { isPlausibleDay } from '../../language/day.js';

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

const entryFields = {
  day: v.pipe(v.string(), v.check(isPlausibleDay)),
  strength: rating,
  often: rating,
  bother: rating,
  /** Id of one of the pack's treatments. */
  treatment: v.optional(v.pipe(v.string(), v.maxLength(64))),
  noticed: v.optional(v.picklist(noticings)),
  note: v.optional(v.pipe(v.string(), v.maxLength(longestNote))),
};
const valueSchema = v.object(entryFields);
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
const fileSchema = v.object({ id, updated: time, ...entryFields });

/** One entry of the diary, as the element shows it. */
export type Entry = Readonly<v.InferOutput<typeof fileSchema>>;
export type DaysKept = (typeof keepingDays)[number];

/** Entries: `entry:<id>` what was noted on a day, `days` for how long it is kept. Here by day, from the first to the last. */
export const diaryOf = (entries: Entries): Entry[] =>
  ofKind(entries, 'entry', readAs(valueSchema))
    .map(({ id, at, value }) => isolated({ ...value, id, updated: at }) as Entry)
    .sort((a, b) => (a.day === b.day ? a.updated - b.updated || byId(a, b) : a.day < b.day ? -1 : 1));

/** For how many days the patient wants it kept: a year, unless the patient chose otherwise. */
export const daysOf = (entries: Entries): DaysKept =>
  keepingDays.find((days) => days === entries.get('days')?.value) ?? 365;

export const keptFor = (days: DaysKept): Change => [['days', days]];

/** Entries written over those of the same id. What a newer version noted in them stays. */
export const written = (entries: Entries, news: readonly WithoutTime[]): Change =>
  news.map(({ id, updated: _updated, ...value }) => {
    const before = entries.get(`entry:${id}`)?.value;
    return [`entry:${id}`, { ...unknownFields(before), ...value }];
  });

type WithoutTime = Omit<Entry, 'updated'> & { readonly updated?: number };

const unknownFields = (value: unknown) =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([field]) => !Object.hasOwn(entryFields, field)));

export const withoutEntry = (id: string): Change => [[`entry:${id}`, undefined]];

/** Entries of a file with their type, or the number of the first one that is wrong, counted from 1. */
export function checkEntries(found: readonly unknown[]): Entry[] | number {
  const results = found.map(readAs(fileSchema));
  const wrong = results.indexOf(undefined);
  return wrong < 0 ? (results as Entry[]) : wrong + 1;
}

/** What a file would bring. What was deleted here comes back, because the patient asks for the file. */
export function compared(entries: Entries, incoming: readonly Entry[]) {
  const known = new Map(diaryOf(entries).map((entry) => [entry.id, entry]));
  const added = incoming.filter((entry) => !known.has(entry.id));
  const changed = incoming.filter((entry) => entry.updated > (known.get(entry.id)?.updated ?? Infinity));
  return { added, changed, same: incoming.length - added.length - changed.length };
}

const diaryOfFormat1 = v.object({
  entries: v.array(v.object({ id, updated: time, ...entryFields, day: v.string(), deleted: v.optional(v.boolean()) })),
  keep: v.object({ days: v.picklist(keepingDays), updated: time }),
});

export const diaryEntries: EntriesOptions = {
  name: 'diary',
  daysOf,
  upgrade: (stored) => {
    const diary = readAs(diaryOfFormat1)(stored);
    return (
      diary &&
      new Map<string, StoredEntry>([
        ...diary.entries.map(
          ({ id, updated: at, deleted, ...value }) => [`entry:${id}`, deleted ? { at } : { at, value }] as const,
        ),
        ['days', { at: diary.keep.updated, value: diary.keep.days }],
      ])
    );
  },
};

import type { Facts } from '../../content/types.js';
import { byId, ofKind, type Entries, type Entry as StoredEntry } from '../../device/entries.js';
import { idNow } from '../../device/moved.js';
import type { Change, EntriesOptions } from '../../device/patient-entries.js';
import { isolated } from '../../content/isolated.js';
import * as v from '../../content/kept.js';
import { readAs } from '../../content/read-as.js';
import { isPlausibleDay, timeOfDay } from '../../language/day.js';
import { fieldOf, measureAt, readValue, type Value } from './measures.js';

/** What the patient noticed of a treatment, in the order in which it comes. */
export const noticings = ['works', 'best', 'fades'] as const;
export type Noticing = (typeof noticings)[number];

export const longestNote = 1000;
/** For how many days the patient may have it kept. */
export const keepingDays = [31, 365, 1095] as const;

const entryFields = {
  day: v.pipe(v.string(), v.check(isPlausibleDay)),
  /** Where entries are of events. */
  time: v.optional(v.pipe(v.string(), v.regex(timeOfDay))),
  /** Id of one of the pack's options. */
  treatment: v.optional(v.pipe(v.string(), v.maxLength(64))),
  noticed: v.optional(v.picklist(noticings)),
  note: v.optional(v.pipe(v.string(), v.maxLength(longestNote))),
};
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
/** What is measured stands beside these, each under its own id. */
const valueSchema = v.looseObject(entryFields);
const fileSchema = v.looseObject({ id, updated: time, ...entryFields });

/** One entry of the diary, as the element shows it. */
export interface Entry extends Readonly<v.Given<typeof entryFields>> {
  readonly id: string;
  readonly updated: number;
  /** What was noted, by measure. */
  readonly values: Readonly<Record<string, Value>>;
}
export type Draft = Omit<Entry, 'updated'> & { readonly updated?: number };
export type DaysKept = (typeof keepingDays)[number];

/** Entries: `entry:<id>` what was noted on a day, `days` for how long it is kept. Here by day, from the first to the last. */
export const diaryOf = (entries: Entries, facts: Facts): Entry[] =>
  ofKind(entries, 'entry', readAs(valueSchema))
    .map(({ id, at, value }) =>
      entryOf(facts, isolated({ ...value, id, updated: at }) as typeof value & { id: string; updated: number }),
    )
    .sort((a, b) => compare(a.day, b.day) || compare(a.time, b.time) || a.updated - b.updated || byId(a, b));

const compare = (one = '', other = ''): number => (one === other ? 0 : one < other ? -1 : 1);

function entryOf(facts: Facts, found: v.InferOutput<typeof fileSchema>): Entry {
  const { id, updated, day, time, treatment, noticed, note, ...rest } = found;
  const values = Object.entries(rest).flatMap(([field, value]) => {
    const measure = measureAt(facts, field);
    const read = measure && readValue(facts, measure, value);
    return read === undefined ? [] : [[measure!.id, read] as const];
  });
  const own = { id, updated, day, time, treatment: treatment && idNow(facts.moved, treatment), noticed, note };
  return isolated({ ...own, values: Object.fromEntries(values) }) as Entry;
}

/** For how many days the patient wants it kept: a year, unless the patient chose otherwise. */
export const daysOf = (entries: Entries): DaysKept =>
  keepingDays.find((days) => days === entries.get('days')?.value) ?? 365;

export const keptFor = (days: DaysKept): Change => [['days', days]];

/** Entries written over those of the same id. What is not shown of those, because it is newer or of another pack, stays. */
export const written = (entries: Entries, facts: Facts, news: readonly Draft[]): Change =>
  news.map(({ id, updated: _updated, values, ...own }) => {
    const before = entries.get(`entry:${id}`)?.value;
    const measured = Object.entries(values).map(([measure, value]) => [fieldOf({ id: measure }), value] as const);
    const given = Object.entries({ ...own, ...Object.fromEntries(measured) });
    return [
      `entry:${id}`,
      { ...notShown(facts, before), ...Object.fromEntries(given.filter(([, value]) => value !== undefined)) },
    ];
  });

const notShown = (facts: Facts, value: unknown) =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter(([field, found]) => {
      const measure = measureAt(facts, field);
      const isShown = measure && readValue(facts, measure, found) !== undefined;
      return !isShown && !Object.hasOwn(entryFields, field);
    }),
  );

export const withoutEntry = (id: string): Change => [[`entry:${id}`, undefined]];

/** Entries of a file with their type, or the number of the first one that is wrong, counted from 1. */
export function checkEntries(found: readonly unknown[], facts: Facts): Entry[] | number {
  const results = found.map((one) => {
    const value = readAs(fileSchema)(one);
    const isWrong = ([field, given]: [string, unknown]) => {
      const measure = measureAt(facts, field);
      return measure !== undefined && given !== undefined && readValue(facts, measure, given) === undefined;
    };
    return value && !Object.entries(value).some(isWrong) ? entryOf(facts, value) : undefined;
  });
  const wrong = results.indexOf(undefined);
  return wrong < 0 ? (results as Entry[]) : wrong + 1;
}

/** What a file would bring. What was deleted here comes back, because the patient asks for the file. */
export function compared(entries: Entries, facts: Facts, incoming: readonly Entry[]) {
  const known = new Map(diaryOf(entries, facts).map((entry) => [entry.id, entry]));
  const added = incoming.filter((entry) => !known.has(entry.id));
  const changed = incoming.filter((entry) => entry.updated > (known.get(entry.id)?.updated ?? Infinity));
  return { added, changed, same: incoming.length - added.length - changed.length };
}

/** Whether anything was noted. */
export const isEmptyDraft = ({ values, treatment, noticed, note }: Omit<Draft, 'id'>): boolean =>
  Object.keys(values).length === 0 && !treatment && !noticed && !note;

/** Whether entries ask for a time of day. */
export const isOfEvents = ({ diary }: Facts): boolean => diary?.each === 'event';

/** Whether a chart begins anew after an option. */
export const hasCycle = ({ diary }: Facts): boolean => diary?.cycle !== undefined;

const rating = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)));
/** Version 0.1.0 asked every patient for the same three. */
const fieldsOfFormat1 = { strength: rating, often: rating, bother: rating };
const { time: _time, ...fieldsSinceFormat1 } = entryFields;
const diaryOfFormat1 = v.object({
  entries: v.array(
    v.object({
      id,
      updated: time,
      ...fieldsSinceFormat1,
      ...fieldsOfFormat1,
      day: v.string(),
      deleted: v.optional(v.boolean()),
    }),
  ),
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

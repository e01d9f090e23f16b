import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { Plan, Step } from '../../content/types.js';
import { byId, nextTime, ofKind, type Entries, type Entry } from '../../device/entries.js';
import { newId } from '../../device/new-id.js';
import type { Change, EntriesOptions } from '../../device/patient-entries.js';
import * as v from '../../content/kept.js';
import { readAs } from '../../content/read-as.js';
import { dateOf, dayOf, isPlausibleDay } from '../../language/day.js';

/** The most letters of a step of one's own. */
export const longestStep = 200;

const ownStep = v.object({ plan: v.string(), words: v.string(), place: v.number() });

/** What the patient has entered, as the element shows it. */
export interface Checklist {
  /** The day that each plan starts from, as YYYY-MM-DD. */
  readonly dates: ReadonlyMap<string, string>;
  /** Ids of the steps that are done. */
  readonly done: ReadonlySet<string>;
  /** Steps that the patient added, in the order in which they came. */
  readonly own: readonly { readonly id: string; readonly plan: string; readonly words: string }[];
}

/** Entries: `tick:<step>` true, `date:<plan>` a day, `own:<id>` a step of one's own. */
export function checklistOf(entries: Entries): Checklist {
  const own = ofKind(entries, 'own', readAs(ownStep));
  return {
    dates: new Map(ofKind(entries, 'date', readDay).map(({ id, value }) => [id, value])),
    done: new Set(ofKind(entries, 'tick', (value) => value === true || undefined).map(({ id }) => id)),
    own: own.sort((a, b) => a.value.place - b.value.place || byId(a, b)).map(({ id, value }) => ({ id, ...value })),
  };
}

const readDay = (value: unknown) => (typeof value === 'string' && isPlausibleDay(value) ? value : undefined);

export const ticked = (id: string, done: boolean): Change => [[`tick:${id}`, done || undefined]];

/** The day that a plan starts from; none takes it away. A day that cannot be meant changes nothing. */
export const dated = (plan: string, day: string): Change =>
  day === '' || isPlausibleDay(day) ? [[`date:${plan}`, day || undefined]] : [];

export function withOwnStep(entries: Entries, plan: string, text: string): Change {
  const words = text.trim().slice(0, longestStep);
  return words ? [[`own:${newId()}`, { plan, words, place: nextTime(entries) }]] : [];
}

export const withoutOwnStep = (id: string): Change => [
  [`own:${id}`, undefined],
  [`tick:${id}`, undefined],
];

const checklistOfFormat1 = v.object({
  dates: v.record(v.string(), v.string()),
  done: v.array(v.string()),
  own: v.array(v.object({ id: v.string(), plan: v.string(), words: v.string() })),
});

export const checklistEntries: EntriesOptions = {
  name: 'checklist',
  upgrade: (stored, at) => {
    const list = readAs(checklistOfFormat1)(stored);
    return (
      list &&
      new Map<string, Entry>([
        ...Object.entries(list.dates).map(([plan, value]) => [`date:${plan}`, { at, value }] as const),
        ...list.done.map((id) => [`tick:${id}`, { at, value: true }] as const),
        ...list.own.map(({ id, plan, words }, place) => [`own:${id}`, { at, value: { plan, words, place } }] as const),
      ])
    );
  },
};

/** How many of a plan's steps are done. */
export function progress(list: Checklist, plan: Plan): { done: number; all: number } {
  const ids = [...plan.steps.map(({ id }) => id), ...ownSteps(list, plan).map(({ id }) => id)];
  return { done: ids.filter((id) => list.done.has(id)).length, all: ids.length };
}

export const ownSteps = (list: Checklist, plan: Plan) => list.own.filter((step) => step.plan === plan.id);

/** The day on which a step is due, as YYYY-MM-DD; undefined without a date of the patient's. */
export function dueDay({ due }: Step, start: string | undefined): string | undefined {
  if (!due || start === undefined) return undefined;
  return dayOf(after[due.unit](dateOf(start), due.amount));
}

const after = {
  day: addDays,
  week: (day: Date, weeks: number) => addDays(day, weeks * 7),
  month: addMonths,
} satisfies Record<NonNullable<Step['due']>['unit'], (day: Date, amount: number) => Date>;

/** Calendar days from one day to another, both as YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number => differenceInCalendarDays(dateOf(to), dateOf(from));

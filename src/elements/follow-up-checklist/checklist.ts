import type { Facts, Plan, Step } from '../../content/types.js';
import { byId, nextTime, ofKind, type Entries, type Entry } from '../../device/entries.js';
import { idNow } from '../../device/moved.js';
import { newId } from '../../device/new-id.js';
import type { Change, EntriesOptions } from '../../device/patient-entries.js';
import * as v from '../../content/kept.js';
import { readAs } from '../../content/read-as.js';
import { countBefore, occurrences, recurs } from '../../language/recurrence.js';
import { dayAt, type Day, type TimeOfDay } from '../../language/day.js';
import { clockOf, datesOf, eventOf } from './events.js';

/** The most letters of a step of one's own. */
export const longestStep = 200;

const ownStep = v.object({ plan: v.string(), words: v.string(), place: v.number() });

/** What the patient has entered, as the element shows it. */
export interface Checklist {
  /** The day of each event, as YYYY-MM-DD. */
  readonly days: ReadonlyMap<string, Day>;
  /** The day on which that was given. */
  readonly planned: ReadonlyMap<string, Day | undefined>;
  /** The time of day of an event, as HH:MM, where the patient knows it. */
  readonly clock: ReadonlyMap<string, TimeOfDay>;
  /** Ids of what is done, of a step or of one time that a step is due, and the day on which it was ticked. */
  readonly done: ReadonlyMap<string, Day | undefined>;
  /** Steps that the patient added, in the order in which they came. */
  readonly own: readonly { readonly id: string; readonly plan: string; readonly words: string }[];
}

/**
 * Entries: `tick:<step>` true, `tick:<step>@2` for the second time of one that recurs, `date:<plan>` the day that a
 * plan is counted from, `day:<event>` that of another event, `time:<event>` its time of day, `own:<id>` a step of one's
 * own; and what a calendar file was given: `list` and `round:<event>` (`calendar-names.ts`).
 */
export function checklistOf(entries: Entries, facts: Facts): Checklist {
  const own = ofKind(entries, 'own', readAs(ownStep));
  const dates = [...datesOf(entries, facts)];
  return {
    days: new Map(dates.map(([event, { day }]) => [event, day])),
    planned: new Map(dates.map(([event, { at }]) => [event, dayAt(at)])),
    clock: clockOf(entries),
    done: new Map(ofKind(entries, 'tick', (value) => value === true || undefined).map(({ id, at }) => [id, dayAt(at)])),
    own: own
      .sort((a, b) => a.value.place - b.value.place || byId(a, b))
      .map(({ id, value: { plan, words } }) => ({ id, words, plan: idNow(facts.moved, plan) })),
  };
}

export const ticked = (id: string, done: boolean): Change => [[`tick:${id}`, done || undefined]];

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

/** How many of a plan's steps are done. What goes on without an end is not counted: it is never done. */
export function progress(list: Checklist, plan: Plan): { done: number; all: number } {
  const own = ownSteps(list, plan);
  const steps = plan.steps.filter(({ when }) => !when || !recurs(when) || when.times !== undefined || when.until);
  const done = [...own.filter(({ id }) => list.done.has(id)), ...steps.filter((step) => isDone(list, plan, step))];
  return { done: done.length, all: own.length + steps.length };
}

/** Whether nothing of a step is left to do. */
export function isDone(list: Checklist, plan: Plan, step: Step): boolean {
  if (!step.when || !recurs(step.when)) return list.done.has(step.id);
  const { times, until } = step.when;
  const days = times === undefined && until === undefined ? [] : timesOf(list, plan, step);
  return days.length > 0 && days.every(({ id }) => list.done.has(id));
}

export const ownSteps = (list: Checklist, plan: Plan) => list.own.filter((step) => step.plan === plan.id);

/** One time that a step is due. */
export interface Time {
  /** What its tick is called: step and, from the second time on, number. */
  readonly id: string;
  /** Counted from 0. */
  readonly number: number;
  readonly day: Day;
}

/** More than any plan has: every second day of three years. */
const mostTimes = 999;
/** So many can be seen at once. */
const fewTimes = 6;

/** Every time that a step is due, from the first; none without a day of the patient's. */
export function timesOf(list: Checklist, plan: Plan, step: Step, limit = mostTimes, from = 0): Time[] {
  const start = startOf(list, plan, step);
  if (!step.when || start === undefined) return [];
  return occurrences(step.when, start, limit, from).map((day, index) => ({
    // The first time has the step's own key: its tick stays where a pack lets a step recur that was due once.
    id: from + index === 0 ? step.id : `${step.id}@${from + index + 1}`,
    number: from + index,
    day,
  }));
}

/** The day that a step is counted from. */
export function startOf(list: Checklist, plan: Plan, step: Step): Day | undefined {
  const event = eventOf(plan, step);
  return event === undefined ? undefined : list.days.get(event);
}

/** The times of a step that a reader sees: all where they are few; else the one before today and the next ones. */
export function shownTimes(list: Checklist, plan: Plan, step: Step, today: Day): Time[] {
  const first = timesOf(list, plan, step, fewTimes + 1);
  if (first.length <= fewTimes) return first;
  const before = countBefore(step.when!, startOf(list, plan, step)!, today);
  return timesOf(list, plan, step, 4, Math.max(0, before - 1));
}

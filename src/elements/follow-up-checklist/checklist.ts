import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import * as v from 'valibot';
import type { Plan, Step } from '../../content/types.js';
import { dateOf, dayOf, isDay } from '../../language/day.js';
import { newId } from '../../primitives/new-id.js';

/** The most letters of a step of one's own. */
export const longestStep = 200;

const text = v.pipe(v.string(), v.maxLength(longestStep));

const checklistSchema = v.object({
  /** The day that each plan starts from, as YYYY-MM-DD. */
  dates: v.record(v.string(), v.pipe(v.string(), v.isoDate())),
  /** Ids of the steps that are done. */
  done: v.array(text),
  /** Steps that the patient added. */
  own: v.array(v.object({ id: text, plan: text, words: text })),
});

/** What the patient has entered. It is never changed, only replaced: so one step back is the one before. */
export type Checklist = Readonly<v.InferOutput<typeof checklistSchema>>;

export const emptyChecklist: Checklist = { dates: {}, done: [], own: [] };

/** A stored checklist with its type; undefined for anything else. */
export function checkChecklist(stored: unknown): Checklist | undefined {
  const result = v.safeParse(checklistSchema, stored);
  return result.success ? result.output : undefined;
}

export const ticked = (list: Checklist, id: string, done: boolean): Checklist => ({
  ...list,
  done: done ? [...new Set([...list.done, id])] : list.done.filter((other) => other !== id),
});

/** With the day that a plan starts from; an empty or impossible day takes it out. */
export function dated(list: Checklist, plan: string, day: string): Checklist {
  const { [plan]: _before, ...others } = list.dates;
  return { ...list, dates: isDay(day) ? { ...others, [plan]: day } : others };
}

export function withOwnStep(list: Checklist, plan: string, words: string): Checklist {
  const step = { id: `own-${newId()}`, plan, words: words.trim().slice(0, 200) };
  return step.words ? { ...list, own: [...list.own, step] } : list;
}

export const withoutOwnStep = (list: Checklist, id: string): Checklist => ({
  ...list,
  own: list.own.filter((step) => step.id !== id),
  done: list.done.filter((other) => other !== id),
});

/** How many of a plan's steps are done. */
export function progress(list: Checklist, plan: Plan): { done: number; all: number } {
  const ids = [...plan.steps.map(({ id }) => id), ...ownSteps(list, plan).map(({ id }) => id)];
  return { done: ids.filter((id) => list.done.includes(id)).length, all: ids.length };
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

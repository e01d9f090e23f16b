import type { Plan, Step } from '../../content/types.js';
import type { Day } from '../../language/day.js';
import { asText } from '../../content/safe-json.js';
import { isDone, shownTimes, type Checklist } from './checklist.js';
import { eventsOf } from './events.js';
import { standingOf, type Standing } from './standing.js';

const ranks = { overdue: 0, late: 0, ahead: 1, missed: 2, done: 3 } satisfies Record<Standing, number>;

/**
 * The order of each plan's steps: overdue, next, later, done. While boxes are ticked it stays, so that nothing moves away
 * from a finger or the focus; it is made anew with another date, on another day, and when the list is shown again.
 */
export class StepOrder {
  #kept = new Map<string, { readonly of: string; readonly ids: readonly string[] }>();

  forget(): void {
    this.#kept.clear();
  }

  of(list: Checklist, plan: Plan, today: Day): Step[] {
    const of = asText([today, eventsOf(plan).map((event) => list.days.get(event) ?? '')]);
    const kept = this.#kept.get(plan.id);
    if (kept?.of === of) return [...plan.steps].sort((a, b) => kept.ids.indexOf(a.id) - kept.ids.indexOf(b.id));
    const steps = inOrder(list, plan, today);
    this.#kept.set(plan.id, { of, ids: steps.map(({ id }) => id) });
    return steps;
  }
}

function inOrder(list: Checklist, plan: Plan, today: Day): Step[] {
  const places = new Map(plan.steps.map((step) => [step, placeOf(list, plan, step, today)]));
  return [...plan.steps].sort((a, b) => compare(places.get(a)!, places.get(b)!));
}

/** Where a step stands: by its first time that is not done. One without a day comes after those that have one. */
function placeOf(list: Checklist, plan: Plan, step: Step, today: Day): readonly [rank: number, day: Day] {
  if (isDone(list, plan, step)) return [ranks.done, ''];
  const time = shownTimes(list, plan, step, today).find(({ id }) => !list.done.has(id));
  return time ? [ranks[standingOf(list, plan, step, time, today)], time.day] : [ranks.ahead, '~'];
}

const compare = (one: readonly [number, Day], other: readonly [number, Day]): number =>
  one[0] - other[0] || (one[1] < other[1] ? -1 : Number(one[1] > other[1]));

import type { Plan, Step } from '../../content/types.js';
import type { Day } from '../../language/day.js';
import type { Checklist, Time } from './checklist.js';
import { eventOf } from './events.js';

/**
 * How one time of a step stands: `late` was past already when its event was dated, `missed` was for before an event that
 * has passed.
 */
export type Standing = 'done' | 'ahead' | 'overdue' | 'late' | 'missed';

export function standingOf(list: Checklist, plan: Plan, step: Step, { id, day }: Time, today: Day): Standing {
  if (list.done.has(id)) return 'done';
  if (day >= today) return 'ahead';
  const event = eventOf(plan, step)!;
  const isBefore = step.when?.offset?.startsWith('-') ?? false;
  if (isBefore && list.days.get(event)! < today) return 'missed';
  const planned = list.planned.get(event);
  return planned !== undefined && day < planned ? 'late' : 'overdue';
}

import type { Content, Plan, Step } from '../../content/types.js';
import { hasRule, type CalendarEntry } from '../../device/calendar.js';
import { today } from '../../language/day.js';
import { countBefore, recurs } from '../../language/recurrence.js';
import { plainStatement } from '../../templates/plain-statement.js';
import { rhythmInWords } from '../../templates/rhythm.js';
import { isDone, startOf, timesOf, type Checklist } from './checklist.js';

/** The steps of one plan that have a day and are not done, as calendar entries. */
export const calendarEntriesOf = (content: Content, plan: Plan, list: Checklist): CalendarEntry[] =>
  plan.steps.flatMap((step) => {
    const [first] = timesOf(list, plan, step, 1);
    return first && !isDone(list, plan, step) ? entriesOf(content, plan, step, list, first.day) : [];
  });

function entriesOf(content: Content, plan: Plan, step: Step, list: Checklist, day: string): CalendarEntry[] {
  const when = step.when!;
  const name = content.text.names?.[plan.id] ?? '';
  const entry = {
    uid: `${content.facts.id}.${step.id}`,
    day,
    title: plainStatement(content, step.id),
    notes: (when.every ?? when.until) ? `${name}\n${rhythmInWords(content, when)}` : name,
  };
  if (!recurs(when)) return [entry];
  const start = startOf(list, plan, step)!;
  if (!hasRule(when, start)) return singly(plan, step, list, start, entry);
  const done = timesOf(list, plan, step).filter(({ id }) => list.done.has(id));
  return [{ ...entry, repeats: { rhythm: when, start, except: done.map((time) => time.day) } }];
}

/** So many times are written one by one where no rule makes them. */
const singleTimes = 24;

function singly(plan: Plan, step: Step, list: Checklist, start: string, entry: CalendarEntry): CalendarEntry[] {
  const from = countBefore(step.when!, start, today());
  return timesOf(list, plan, step, singleTimes, from)
    .filter(({ id }) => !list.done.has(id))
    .map(({ id, day }) => ({ ...entry, day, uid: `${entry.uid}${id.slice(step.id.length).replace('@', '.')}` }));
}

import type { Content, Plan, Step } from '../../content/types.js';
import type { CalendarEntry } from '../../device/calendar.js';
import { recurs } from '../../language/recurrence.js';
import { plainStatement } from '../../templates/plain-statement.js';
import { rhythmInWords } from '../../templates/rhythm.js';
import { isDone, startOf, timesOf, type Checklist } from './checklist.js';

/** The steps of one plan that have a day and are not done, as calendar entries. */
export const calendarEntriesOf = (content: Content, plan: Plan, list: Checklist): CalendarEntry[] =>
  plan.steps.flatMap((step) => {
    const [first] = timesOf(list, plan, step, 1);
    return first && !isDone(list, plan, step) ? [entryOf(content, plan, step, list, first.day)] : [];
  });

function entryOf(content: Content, plan: Plan, step: Step, list: Checklist, day: string): CalendarEntry {
  const { every, until } = step.when!;
  const name = content.text.names?.[plan.id] ?? '';
  const entry = {
    uid: `${content.facts.id}.${step.id}`,
    day,
    title: plainStatement(content, step.id),
    notes: (every ?? until) ? `${name}\n${rhythmInWords(content, step.when!)}` : name,
  };
  if (!recurs(step.when!)) return entry;
  const done = timesOf(list, plan, step).filter(({ id }) => list.done.has(id));
  return {
    ...entry,
    repeats: { rhythm: step.when!, start: startOf(list, plan, step)!, except: done.map((time) => time.day) },
  };
}

import type { Content, Plan, Step } from '../../content/types.js';
import { nameOf } from '../../content/names.js';
import { hasRule, remindsAfter, type CalendarEntry } from '../../device/calendar.js';
import { dayOf } from '../../language/day.js';
import { countBefore, recurs } from '../../language/recurrence.js';
import { plainStatement } from '../../templates/plain-statement.js';
import { rhythmInWords } from '../../templates/rhythm.js';
import type { CalendarNames } from './calendar-names.js';
import { isDone, startOf, timesOf, type Checklist, type Time } from './checklist.js';
import { checklistPlans, eventOf, eventsOf } from './events.js';

/** What a calendar takes of a list: the dated events themselves, and what is to be done, as far as it is ahead. */
export interface ForCalendar {
  readonly entries: CalendarEntry[];
  /** Whether something that is not done has passed, and so is left out. */
  readonly isPartial: boolean;
}

export function forCalendar(content: Content, list: Checklist, names: CalendarNames, now = new Date()): ForCalendar {
  const plans = checklistPlans(content.facts);
  const today = dayOf(now);
  const events = new Set(plans.flatMap(eventsOf));
  const visits = [...list.days.keys()]
    .filter((event) => events.has(event))
    .map((event) => visit(content, event, list, names));
  const steps = plans.flatMap((plan) =>
    plan.steps
      .filter((step) => startOf(list, plan, step) !== undefined && !isDone(list, plan, step))
      .map((step) => entriesOf(content, plan, step, list, names, now)),
  );
  const ahead = visits.filter(({ day, time }) => (time ? new Date(`${day}T${time}`) > now : day >= today));
  return {
    entries: [...ahead, ...steps.flat()],
    isPartial: ahead.length < visits.length || steps.some((entries) => entries.length === 0),
  };
}

const visit = (content: Content, event: string, { days, clock }: Checklist, { list, rounds }: CalendarNames) => ({
  uid: [list, rounds.get(event), event].join('.'),
  day: days.get(event)!,
  time: clock.get(event),
  title: nameOf(content, event),
  notes: '',
});

function entriesOf(
  content: Content,
  plan: Plan,
  step: Step,
  list: Checklist,
  names: CalendarNames,
  now: Date,
): CalendarEntry[] {
  const when = step.when!;
  const name = content.text.names?.[plan.id] ?? '';
  const entry = {
    uid: uidOf(plan, step, names),
    title: plainStatement(content, step.id),
    notes: (when.every ?? when.until) ? `${name}\n${rhythmInWords(content, when)}` : name,
  };
  if (recurs(when)) return recurring(plan, step, list, entry, now);
  const today = dayOf(now);
  return timesOf(list, plan, step, 1).flatMap(({ day }) => (day < today ? [] : [{ ...entry, day }]));
}

/** What goes on without an end is one thing in every round: the next round puts it off, and adds none. */
const uidOf = (plan: Plan, step: Step, { list, rounds }: CalendarNames): string =>
  [list, ...(step.when?.ongoing ? [] : [rounds.get(eventOf(plan, step)!)]), plan.id, step.id].join('.');

type Said = Pick<CalendarEntry, 'uid' | 'title' | 'notes'>;

/** So many times are written one by one where no rule makes them. */
const singleTimes = 24;

/** One rule for the times that are ahead. One whose reminder would ring at once is an entry of its own, without it. */
function recurring(plan: Plan, step: Step, list: Checklist, entry: Said, now: Date): CalendarEntry[] {
  const rhythm = step.when!;
  const start = startOf(list, plan, step)!;
  const passed = countBefore(rhythm, start, dayOf(now));
  const ahead = timesOf(list, plan, step, undefined, passed);
  const open = ahead.filter(({ id }) => !list.done.has(id));
  const single = ({ number, day }: Time) => ({ ...entry, day, uid: `${entry.uid}.${number + 1}` });
  if (!hasRule(rhythm, start)) return open.slice(0, singleTimes).map(single);
  const soon = open.filter(({ day }) => !remindsAfter({ day }, now));
  const first = open[soon.length];
  if (!first) return soon.map(single);
  const done = ahead.filter(({ id, number }) => number > first.number && list.done.has(id));
  const repeats = { rhythm, start, passed: first.number, except: done.map(({ day }) => day) };
  return [...soon.map(single), { ...entry, day: first.day, repeats }];
}

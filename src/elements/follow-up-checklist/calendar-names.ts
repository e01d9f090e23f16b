import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import * as v from '../../content/kept.js';
import { readAs } from '../../content/read-as.js';
import { ofKind, type Entries } from '../../device/entries.js';
import { newId } from '../../device/new-id.js';
import type { Change } from '../../device/patient-entries.js';
import { dateOf, isPlausibleDay, type Day } from '../../language/day.js';

/** What tells the entries of one list, and of one round of an event, from all others in somebody's calendar. */
export interface CalendarNames {
  /** Random: two people may share a calendar. It says nothing of the condition. */
  readonly list: string;
  /** Which round of each event is on, counted from 1. */
  readonly rounds: ReadonlyMap<string, number>;
}

const round = v.object({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  day: v.pipe(v.string(), v.check(isPlausibleDay)),
});

/** An event that has passed and is dated this much later comes again; anything less puts it off, or corrects it. */
const daysToNextRound = 28;

/** The names of a list, and the change that notes them: `list` its own, `round:<event>` which one, and its day. */
export function calendarNames(
  entries: Entries,
  days: ReadonlyMap<string, Day>,
  today: Day,
): { names: CalendarNames; change: Change } {
  const known = new Map(ofKind(entries, 'round', readAs(round)).map(({ id, value }) => [id, value]));
  const kept = entries.get('list')?.value;
  const list = typeof kept === 'string' && /^[a-z\d]{1,32}$/.test(kept) ? kept : newId();
  const rounds = [...days].map(
    ([event, day]) => [event, { number: roundOf(known.get(event), day, today), day }] as const,
  );
  return {
    names: { list, rounds: new Map(rounds.map(([event, { number }]) => [event, number])) },
    change: [['list', list], ...rounds.map(([event, value]) => [`round:${event}`, value] as const)],
  };
}

function roundOf(known: { readonly number: number; readonly day: Day } | undefined, day: Day, today: Day): number {
  if (!known) return 1;
  const isNext = known.day < today && differenceInCalendarDays(dateOf(day), dateOf(known.day)) >= daysToNextRound;
  return isNext ? known.number + 1 : known.number;
}

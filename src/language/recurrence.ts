import { add } from 'date-fns/add';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { dateOf, dayOf, lastDay, type Day } from './day.js';

/** When something is due, counted from a day: the durations of a pack, such as P3M, -P7D or PT6H. */
export interface Rhythm {
  readonly offset?: string | undefined;
  readonly every?: string | undefined;
  readonly times?: number | undefined;
  readonly until?: string | undefined;
  readonly ongoing?: true | undefined;
}

/** A duration of one part. */
export interface Period {
  readonly amount: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

const units = { D: 'day', W: 'week', M: 'month', Y: 'year', TM: 'minute', TH: 'hour' } as const;

/** An ISO 8601 duration of one part, with its sign: "-P7D" is minus seven days. */
export function periodOf(duration: string): Period {
  const [, sign, clock = '', amount, unit] = /^(-?)P(T?)(\d+)([DWMYH])$/.exec(duration)!;
  return { amount: Number(`${sign}${amount}`), unit: units[`${clock}${unit}` as keyof typeof units] };
}

/** Whether it is counted in hours or minutes: of those only the day is known. */
export const isOfHours = (duration: string): boolean => duration.includes('T');

/** Whether it comes on more than one day. */
export const recurs = ({ every }: Rhythm): boolean => every !== undefined && !isOfHours(every);

/**
 * The day of one occurrence, counted from 0. Each is counted from the start, not from the one before: every month from
 * 31 January is the last day of February and then 31 March.
 */
export function occurrence(rhythm: Rhythm, start: Day, number: number): Day {
  const [first, step] = [periodOf(rhythm.offset ?? 'P0D'), periodOf(rhythm.every ?? 'P0D')];
  const amount = step.amount * number + (first.unit === step.unit ? first.amount : 0);
  return after(baseOf(rhythm, start), { ...step, amount });
}

/** The day that every occurrence is counted from: the start, where offset and length add up to one duration. */
export function baseOf({ offset = 'P0D', every = 'P0D' }: Rhythm, start: Day): Day {
  const first = periodOf(offset);
  return first.unit === periodOf(every).unit ? start : after(start, first);
}

/** The days on which something is due, in their order, at most so many; from one of them on. */
export function occurrences(rhythm: Rhythm, start: Day, limit: number, from = 0): Day[] {
  const end = Math.min(from + limit, mostTimes(rhythm));
  const last = lastOf(rhythm, start);
  const days: Day[] = [];
  for (let number = from; number < end; number += 1) {
    const day = occurrence(rhythm, start, number);
    if (day > last) break;
    days.push(day);
  }
  return days;
}

/** How many occurrences lie before a day. */
export function countBefore(rhythm: Rhythm, start: Day, day: Day): number {
  const { amount, unit } = periodOf(rhythm.every ?? 'P1D');
  const last = lastOf(rhythm, start);
  const until = dateOf(last < day ? last : day);
  const days = differenceInCalendarDays(until, dateOf(occurrence(rhythm, start, 0)));
  let number = Math.max(0, Math.min(mostTimes(rhythm), Math.floor(days / (amount * longest[unit]))));
  const isBefore = ([next]: Day[]) => next !== undefined && next < day;
  while (isBefore(occurrences(rhythm, start, 1, number))) number += 1;
  return number;
}

/** No such unit is longer: so many of its days never reach too far. */
const longest = { minute: 1, hour: 1, day: 1, week: 7, month: 31, year: 366 } satisfies Record<Period['unit'], number>;

const mostTimes = (rhythm: Rhythm): number => (recurs(rhythm) ? (rhythm.times ?? Infinity) : 1);

/** The day after which nothing recurs: what goes on ends where dates do. */
const lastOf = (rhythm: Rhythm, start: Day): Day =>
  recurs(rhythm) && rhythm.until !== undefined ? after(start, periodOf(rhythm.until)) : lastDay;

/** A day that was given has no hours: six hours before are still that day. */
function after(day: Day, { amount, unit }: Period): Day {
  switch (unit) {
    case 'minute':
      return after(day, { amount: Math.trunc(amount / 60), unit: 'hour' });
    case 'hour':
      return after(day, { amount: Math.trunc(amount / 24), unit: 'day' });
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return dayOf(add(dateOf(day), { [`${unit}s`]: amount }));
    default:
      return unit satisfies never;
  }
}

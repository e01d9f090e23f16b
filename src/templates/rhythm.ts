import type { Content, When } from '../content/types.js';
import { formatAmount, formatNumber } from '../language/formats.js';
import { periodOf } from '../language/recurrence.js';
import { msg, str } from '../language/words.js';
import { remark } from './remark.js';

/** When something is due, without a day: "every 3 months, 4 times in all", "once, after 1 month". */
export function rhythmInWords({ language }: Content, { offset, every, times, until, ongoing }: When): string {
  const first = offset === undefined ? undefined : distance(language, offset);
  if (every === undefined && until === undefined) return remark([once(), ...(first ? [first] : [])]);
  const parts = [
    every && everyPeriod(language, every),
    first && msg(str`first ${first}`, { id: 'rhythm.first', desc: 'Of a check that recurs; {0} "after 1 month"' }),
    times && timesInAll(formatNumber(language, times)),
    until && untilEnd(amountOf(language, until)),
    ongoing &&
      msg('with no set end', {
        id: 'rhythm.ongoing',
        desc: 'For how long something is repeated',
      }),
  ];
  return remark(parts.filter((part) => typeof part === 'string'));
}

/** "after 1 month", "1 week before", "on the day": counted from an event. */
export function distance(language: string, offset: string): string {
  const { amount } = periodOf(offset);
  if (amount === 0)
    return msg('on the day', { id: 'rhythm.on-the-day', desc: 'When something is due: on the day of the event' });
  const length = amountOf(language, offset);
  return amount < 0
    ? msg(str`${length} before`, { id: 'rhythm.before', desc: '{0} "1 week": counted back from an event' })
    : msg(str`after ${length}`, { id: 'diary.after', desc: '{0} "5 days": counted from a treatment' });
}

function amountOf(language: string, duration: string): string {
  const { amount, unit } = periodOf(duration);
  return formatAmount(language, Math.abs(amount), unit);
}

const once = () => msg('once', { id: 'rhythm.once', desc: 'How often something is checked' });

const timesInAll = (times: string) =>
  msg(str`${times} times in all`, { id: 'rhythm.times', desc: 'How often something is repeated; {0} is 2 or more' });

const untilEnd = (length: string) =>
  msg(str`for ${length}`, { id: 'rhythm.until', desc: 'For how long something is repeated; {0} "2 years"' });

/** One of a unit is "every month" rather than "every 1 month". */
function everyPeriod(language: string, every: string): string {
  const { amount, unit } = periodOf(every);
  if (amount === 1) return everyOne(unit);
  const length = formatAmount(language, amount, unit);
  return msg(str`every ${length}`, { id: 'rhythm.every', desc: 'How often something is repeated; {0} "6 months"' });
}

function everyOne(unit: ReturnType<typeof periodOf>['unit']): string {
  switch (unit) {
    case 'minute':
      return msg('every minute', { id: 'rhythm.every-minute', desc: 'How often something is repeated' });
    case 'hour':
      return msg('every hour', { id: 'rhythm.every-hour', desc: 'How often something is repeated' });
    case 'day':
      return msg('every day', { id: 'rhythm.every-day', desc: 'How often something is repeated' });
    case 'week':
      return msg('every week', { id: 'rhythm.every-week', desc: 'How often something is repeated' });
    case 'month':
      return msg('every month', { id: 'rhythm.every-month', desc: 'How often something is repeated' });
    case 'year':
      return msg('every year', { id: 'rhythm.every-year', desc: 'How often something is repeated' });
    default:
      return unit satisfies never;
  }
}

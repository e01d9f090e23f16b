import type { Duration, Frequency, Outcome } from '../content/types.js';
import { formatAmount, formatNumber } from '../language/formats.js';
import { msg, str } from '../language/words.js';
import { formatRange, intervalNotes, withNotes } from './interval.js';

const unitOf = { min: 'minute', h: 'hour', d: 'day', wk: 'week', mo: 'month', a: 'year' } as const;

/** "12 to 15 weeks", with what the range is of. */
export function formatDuration(duration: Duration, language: string): string {
  const { value, interval } = duration;
  const range = interval && value !== undefined ? rangeOf(duration, language) : undefined;
  return withNotes(formatBareDuration(duration, language), interval ? intervalNotes(interval, range, language) : []);
}

/** The same, where the text says what the range is of. */
export const formatBareDuration = (
  duration: Pick<Duration, 'value' | 'interval' | 'unit'>,
  language: string,
): string =>
  duration.value === undefined
    ? rangeOf(duration, language)
    : formatAmount(language, rounded(duration.value), unitOf[duration.unit]);

function rangeOf({ interval, unit }: Pick<Duration, 'interval' | 'unit'>, language: string): string {
  const [low, high] = [rounded(interval?.low ?? 0), rounded(interval?.high ?? 0)];
  const most = formatAmount(language, high, unitOf[unit]);
  return low === high ? most : formatRange(formatNumber(language, low), most);
}

/** "3 years": the time after which something was counted or measured. */
export function formatTimeframe({ timeframe }: Pick<Frequency, 'timeframe'>, language: string): string {
  if (typeof timeframe !== 'string') return formatAmount(language, rounded(timeframe.value), unitOf[timeframe.unit]);
  switch (timeframe) {
    case 'at-one-time':
      return msg('at one point in time', {
        id: 'number.at-one-time',
        desc: 'Timeframe of a number: people counted once',
      });
    case 'each-year':
      return msg('each year', { id: 'number.each-year', desc: 'Timeframe of a number' });
    case 'each-treatment':
      return msg('after each treatment', { id: 'number.each-treatment', desc: 'Timeframe of a number' });
    case 'not-stated':
      return msg('time not stated', {
        id: 'number.not-stated',
        desc: 'Timeframe of a number: the source does not say',
      });
    default:
      return timeframe satisfies never;
  }
}

/**
 * "after about 3 years": when something was counted or measured, in the words that the texts of packs use. A harm comes
 * at any time until then: "within about 3 years".
 */
export function formatAfter(
  { timeframe }: Pick<Frequency, 'timeframe'>,
  language: string,
  effect: Outcome['effect'] = 'benefit',
): string {
  const number = { timeframe: inYears(timeframe) };
  const time = formatTimeframe(number, language);
  if (typeof number.timeframe === 'string') return time;
  switch (number.timeframe.statistic) {
    case 'mean':
    case 'median':
      if (effect === 'harm')
        return msg(str`within about ${time}`, {
          id: 'number.within-about',
          desc: 'After a count of harms; {0} "3 years"',
        });
      return msg(str`after about ${time}`, { id: 'number.after-about', desc: 'After a count; {0} "3 years"' });
    case 'exactly':
      return msg(str`after ${time}`, { id: 'number.after', desc: 'After a count; {0} "3 years"' });
    case 'up-to':
      return msg(str`within ${time}`, { id: 'number.within', desc: 'After a count; {0} "18 months"' });
    case 'at-least':
      return msg(str`after ${time} or more`, { id: 'number.after-at-least', desc: 'After a count; {0} "3 years"' });
    default:
      return number.timeframe.statistic satisfies never;
  }
}

/** An average of many months is said in years, since it is said with "about". */
function inYears(timeframe: Frequency['timeframe']): Frequency['timeframe'] {
  if (typeof timeframe === 'string' || timeframe.unit !== 'mo' || timeframe.value < 24) return timeframe;
  const isAbout = timeframe.statistic === 'mean' || timeframe.statistic === 'median';
  return isAbout ? { ...timeframe, value: timeframe.value / 12, unit: 'a' } : timeframe;
}

/** "3 years (half of the people longer)": the timeframe with what it is of the times of those who were followed. */
export function formatTimeAndStatistic(number: Pick<Frequency, 'timeframe'>, language: string): string {
  const time = formatTimeframe(number, language);
  if (typeof number.timeframe === 'string') return time;
  const { statistic: kind } = number.timeframe;
  const statistic =
    kind === 'median'
      ? msg('half of the people longer', {
          id: 'provenance.median-time',
          desc: 'Beside the time for which people were followed: the median',
        })
      : statisticLabel(kind);
  return msg(str`${time} (${statistic})`, { id: 'provenance.time-and-measure', desc: '{0} "3 years", {1} "median"' });
}

/** What of several times it is, in plain words. */
export function statisticLabel(
  statistic: Duration['statistic'] | Exclude<Frequency['timeframe'], string>['statistic'],
): string {
  switch (statistic) {
    case 'mean':
      return msg('average', { id: 'provenance.mean', desc: 'Kind of measure: mean' });
    case 'median':
      return msg('half before, half after', { id: 'provenance.median', desc: 'Kind of measure: median' });
    case 'usual':
      return msg('usual', { id: 'provenance.usual', desc: 'Kind of measure: usual practice' });
    case 'exactly':
      return msg('at that time', { id: 'provenance.exactly', desc: 'Kind of timeframe: counted at that time' });
    case 'up-to':
      return msg('at most', { id: 'provenance.up-to', desc: 'Kind of timeframe' });
    case 'at-least':
      return msg('at least', { id: 'provenance.at-least', desc: 'Kind of timeframe' });
    default:
      return statistic satisfies never;
  }
}

/** Half an hour is not one hour, but 2.9 years read as 3. */
const rounded = (value: number): number => (value < 2 ? Math.round(value * 10) / 10 : Math.round(value));

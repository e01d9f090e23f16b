import type { Content, Duration, Frequency } from '../content/types.js';
import { formatAmount, formatNumber } from '../language/formats.js';
import { msg, str } from '../language/words.js';

/** A number as it is read, with the part that stands out. */
export interface FormattedFrequency {
  /** "91", "73 to 98", "fewer than 1" */
  readonly count: string;
  /** "91 of 100" */
  readonly countOf: string;
  /** "91 of 100 people" */
  readonly whole: string;
}

/** A frequency as a natural frequency: "91 of 100 people". */
export const formatFrequency = (frequency: Frequency, language: string): FormattedFrequency =>
  inWords(frequency, language, shownOf(frequency));

/** The same with the denominator that the pack gives: "911 of 1,000 people". */
export const formatExactFrequency = (frequency: Frequency, language: string): string =>
  formatSharedFrequency(frequency, false, language).whole;

/** A frequency that was brought to the denominator of others: "about 370 of 1,000 people". */
export const formatSharedFrequency = (frequency: Frequency, about: boolean, language: string): FormattedFrequency =>
  inWords(frequency, language, { of: frequency.denominator, scale: 1 }, about);

function inWords(
  frequency: Frequency,
  language: string,
  { of, scale }: { of: number; scale: number },
  about = false,
): FormattedFrequency {
  const counts = [frequency.numerator].flat().map((numerator) => formatNumber(language, Math.round(numerator * scale)));
  const exact = bounded(frequency.bound, range(counts[0]!, counts[1]));
  const count = about
    ? msg(str`about ${exact}`, { id: 'number.about', desc: 'Before a count that was rounded: "about 370"' })
    : exact;
  const denominator = formatNumber(language, of);
  return {
    count,
    countOf: msg(str`${count} of ${denominator}`, {
      id: 'number.of',
      desc: '"91 of 100", where the text says of whom',
    }),
    whole: ofMany(frequency.unit, count, denominator),
  };
}

/** "12 to 15 weeks" */
export function formatDuration({ from, to, unit }: Duration, language: string): string {
  if (to === undefined || to === from) return formatAmount(language, round(from), unit);
  return range(formatNumber(language, round(from)), formatAmount(language, round(to), unit));
}

/** "3 years": the time after which a frequency was counted. */
export function formatTimeframe({ timeframe }: Frequency, language: string): string {
  if (typeof timeframe !== 'string') return formatAmount(language, round(timeframe.length), timeframe.unit);
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

/** "3 years (half before, half after)": the timeframe with the kind of measure that it is. */
export function formatTimeAndMeasure(frequency: Frequency, language: string): string {
  const time = formatTimeframe(frequency, language);
  if (typeof frequency.timeframe === 'string') return time;
  const measure = measureLabel(frequency.timeframe.measure);
  return msg(str`${time} (${measure})`, { id: 'provenance.time-and-measure', desc: '{0} "3 years", {1} "median"' });
}

/** How a time was measured, in plain words. */
export function measureLabel(
  measure: Duration['measure'] | Exclude<Frequency['timeframe'], string>['measure'],
): string {
  switch (measure) {
    case 'mean':
      return msg('average', { id: 'provenance.mean', desc: 'Kind of measure: mean' });
    case 'median':
      return msg('half before, half after', { id: 'provenance.median', desc: 'Kind of measure: median' });
    case 'range':
      return msg('range between studies', { id: 'provenance.range', desc: 'Kind of measure' });
    case 'usual':
      return msg('usual', { id: 'provenance.usual', desc: 'Kind of measure: usual practice' });
    case 'exactly':
      return msg('at that time', { id: 'provenance.exactly', desc: 'Kind of timeframe: counted at that time' });
    case 'up-to':
      return msg('at most', { id: 'provenance.up-to', desc: 'Kind of timeframe' });
    case 'at-least':
      return msg('at least', { id: 'provenance.at-least', desc: 'Kind of timeframe' });
    default:
      return measure satisfies never;
  }
}

/** Finds a number of the pack by its id. */
export const numberOf = ({ facts }: Content, id: string) => facts.numbers.find((number) => number.id === id);

/** Studies' per cents read best as counts of 100; what would vanish there keeps its own denominator. */
function shownOf({ numerator, denominator, bound }: Frequency): { of: number; scale: number } {
  const least = Math.min(...[numerator].flat());
  const keeps = denominator > 1000 || least / denominator < 0.005 || bound === 'below';
  return keeps || denominator === 100 ? { of: denominator, scale: 1 } : { of: 100, scale: 100 / denominator };
}

const round = (value: number): number => Math.round(value);

const range = (from: string, to: string | undefined): string =>
  to === undefined || to === from
    ? from
    : msg(str`${from} to ${to}`, {
        id: 'number.range',
        desc: 'A range of numbers: "12 to 15"; the second may carry a unit',
      });

function bounded(bound: Frequency['bound'], count: string): string {
  switch (bound) {
    case 'below':
      return msg(str`fewer than ${count}`, { id: 'number.below', desc: 'A count that is smaller than a number' });
    case 'up-to':
      return msg(str`up to ${count}`, { id: 'number.up-to', desc: 'A count that is at most a number' });
    case 'at-least':
      return msg(str`at least ${count}`, { id: 'number.at-least', desc: 'A count that is at least a number' });
    case undefined:
      return count;
    default:
      return bound satisfies never;
  }
}

const ofMany = (unit: Frequency['unit'], count: string, of: string): string =>
  unit === 'people'
    ? msg(str`${count} of ${of} people`, { id: 'number.people', desc: '"91 of 100 people"; {1} is 100, 1,000 or more' })
    : msg(str`${count} of ${of} treatments`, {
        id: 'number.treatments',
        desc: '"17 of 100 treatments"; {1} is 100, 1,000 or more',
      });

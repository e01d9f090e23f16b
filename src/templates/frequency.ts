import { asCounted, told, type Counted, type Told } from '../content/counts.js';
import { alone } from '../content/isolated.js';
import { nameOf } from '../content/names.js';
import type { Content, Frequency } from '../content/types.js';
import { formatNumber } from '../language/formats.js';
import { msg, str } from '../language/words.js';
import { comparatorLabel } from './comparator.js';
import { formatRange, intervalNotes, withNotes } from './interval.js';

/** A number as it is read, with the part that stands out. */
export interface FormattedFrequency {
  /** "91", "73 to 98", "fewer than 1" */
  readonly count: string;
  /** "91 in 100", "6 out of 28" */
  readonly countOf: string;
  /** "91 in 100 people" */
  readonly whole: string;
}

/** What is counted, and the id of its name where it has one. */
type What = Pick<Frequency, 'unit' | 'noun'>;

/** How a frequency, or what it is compared with, is told. */
type Telling = (frequency: Frequency, counted: Counted) => Told;
const exactly: Telling = (_frequency, counted) => asCounted(counted);

/** A frequency as it reads best, with what it is compared with and what its range is of. */
export function formatFrequency(frequency: Frequency, content: Content, tell: Telling = told): FormattedFrequency {
  const words = formatTold(tell(frequency, frequency), frequency, content);
  return { ...words, whole: withNotes(words.whole, notesOf(frequency, content, tell)) };
}

/** The same with the counts of the study: "911 in 1,000 people", "6 out of 28 people". */
export const formatExactFrequency = (frequency: Frequency, content: Content): string =>
  formatFrequency(frequency, content, exactly).whole;

/** A count that was brought to a denominator, in words: "about 370 in 1,000 people". */
export function formatTold(shown: Told, what: What, content: Content): FormattedFrequency {
  const { language } = content;
  const number = (value: number) => formatNumber(language, value);
  const exact = bounded(shown.bound, formatRange(number(shown.low), number(shown.high)));
  const count = shown.about
    ? msg(str`about ${exact}`, { id: 'number.about', desc: 'Before a count that was rounded: "about 370"' })
    : exact;
  const of = number(shown.of);
  const those = `${of} ${unitLabel(what, content)}`;
  return shown.isRate
    ? {
        count,
        countOf: msg(str`${count} in ${of}`, {
          id: 'number.in',
          desc: 'A rate, where the text says of whom: "91 in 100". {1} is 100, 1,000 or more',
        }),
        whole: msg(str`${count} in ${those}`, {
          id: 'number.rate',
          desc: 'A rate: "91 in 100 people". {1} is "100 people"',
        }),
      }
    : {
        count,
        countOf: msg(str`${count} out of ${of}`, {
          id: 'number.out-of',
          desc: 'What was counted in a study, where the text says of whom: "6 out of 28"',
        }),
        whole: msg(str`${count} out of ${those}`, {
          id: 'number.counted',
          desc: 'What was counted in a study: "6 out of 28 people". {1} is "28 people"',
        }),
      };
}

/** What was counted, as it stands after "in 100". */
export function unitLabel({ unit, noun }: What, content: Content): string {
  if (noun) return nameOf(content, noun);
  switch (unit) {
    case 'people':
      return msg('people', { id: 'unit.people', desc: 'After "91 in 100" or "6 out of 28"' });
    case 'treatments':
      return msg('treatments', { id: 'unit.treatments', desc: 'After "17 in 100" or "6 out of 28"' });
    case 'body-parts':
      return msg('body parts', { id: 'unit.body-parts', desc: 'After "17 in 100" or "6 out of 28"' });
    case 'episodes':
      return msg('episodes', { id: 'unit.episodes', desc: 'Of an illness. After "17 in 100" or "6 out of 28"' });
    case 'tests':
      return msg('tests', { id: 'unit.tests', desc: 'Medical tests. After "17 in 100" or "6 out of 28"' });
    default:
      return unit satisfies never;
  }
}

/** What it was compared with, counted in the same way, and what its range is of. */
function notesOf(frequency: Frequency, content: Content, tell: Telling): string[] {
  const { comparator } = frequency;
  if (!comparator) return rangeNotes(frequency, content, tell);
  const { countOf } = formatTold(tell(frequency, comparator), frequency, content);
  return [comparedWith(countOf, comparatorLabel(comparator, content)), ...rangeNotes(frequency, content, tell)];
}

/** What its range is of; with the range itself where the count beside it is one number. */
export function rangeNotes(frequency: Frequency, content: Content, tell: Telling = told): string[] {
  const { interval, denominator, numerator } = frequency;
  if (!interval) return [];
  const range =
    numerator === undefined
      ? undefined
      : formatTold(tell(frequency, alone({ interval, denominator })), frequency, content).countOf;
  return intervalNotes(interval, range, content.language);
}

const comparedWith = (count: string, withWhat: string): string => {
  const others = `${count} ${withWhat}`;
  return msg(str`compared with ${others}`, {
    id: 'number.compared',
    desc: '{0} is "15 out of 41 with placebo". It stands in brackets after a number',
  });
};

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

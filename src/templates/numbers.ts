import type { NumberPiece } from '../content/placeholders.js';
import type { Content, Interval, MeanDifference, PackNumber, Quantity } from '../content/types.js';
import { formatMeasured, formatNumber, plural } from '../language/formats.js';
import { msg, str } from '../language/words.js';
import { comparatorLabel, comparatorOf } from './comparator.js';
import { formatFrequency } from './frequency.js';
import { formatRange, intervalNotes, withNotes } from './interval.js';
import { formatBareDuration, formatDuration, formatTimeframe } from './time.js';

/** Finds a number of the pack by its id. */
export const numberOf = ({ facts }: Content, id: string): PackNumber | undefined =>
  facts.numbers?.find((number) => number.id === id);

/** Any number of a pack in words, in the form that a placeholder asks for: whole, the bare count, or its time. */
export function formatPackNumber(number: PackNumber, form: NumberPiece['form'], content: Content): string {
  const { language } = content;
  if (form === 'time' && 'timeframe' in number) return formatTimeframe(number, language);
  const isWhole = form === 'whole';
  switch (number.kind) {
    case 'frequency': {
      const words = formatFrequency(number, content);
      return isWhole ? words.whole : words.countOf;
    }
    case 'duration':
    case 'time-to':
      return isWhole ? formatDuration(number, language) : formatBareDuration(number, language);
    case 'quantity':
      return isWhole ? formatQuantity(number, content) : formatBareQuantity(number, content);
    case 'mean-difference':
      return isWhole ? formatMeanDifference(number, content) : formatDifference(number, content);
    case 'not-reported':
      return msg('the studies do not say', {
        id: 'number.not-reported',
        desc: 'In the place of a number that studies do not report',
      });
    case 'not-shown':
      return msg('no number is shown', {
        id: 'number.not-shown',
        desc: 'In the place of a number that studies have, but that would mislead',
      });
    default:
      return number satisfies never;
  }
}

/** An amount with its unit in the plural form that it asks for: "12 mmHg", "2 to 3 units". */
export function formatWithUnit({ text, language }: Content, value: number, unit: string | undefined, from?: number) {
  const forms = unit === undefined ? undefined : text.units?.[unit];
  const amount = formatRange(formatMeasured(language, from ?? value), formatMeasured(language, value));
  if (!forms) return unit === undefined ? amount : `${amount} ${unit}`;
  const { other, ...rest } = forms;
  const named = Object.entries(rest).map(([category, words]) => [category, () => words] as const);
  return plural(language, value, { other: () => other, ...Object.fromEntries(named) }).replace('{0}', amount);
}

const formatBareQuantity = ({ value, interval, unit }: Quantity, content: Content): string =>
  value === undefined
    ? formatWithUnit(content, interval?.high ?? 0, unit, interval?.low)
    : formatWithUnit(content, value, unit);

function formatQuantity(quantity: Quantity, content: Content): string {
  const { value, interval, unit } = quantity;
  const range = interval && value !== undefined && formatWithUnit(content, interval.high, unit, interval.low);
  const notes = interval ? intervalNotes(interval, range || undefined, content.language) : [];
  return withNotes(formatBareQuantity(quantity, content), notes);
}

/** "on average 1.5 points lower on a scale of 0 to 10 than with placebo" */
function formatMeanDifference(number: MeanDifference, content: Content): string {
  const { interval } = number;
  const difference = [formatDifference(number, content), scaleLabel(number, content)].filter(Boolean).join(' ');
  const than = comparatorLabel(comparatorOf(number), content);
  const words = msg(str`on average ${difference} than ${than}`, {
    id: 'number.difference',
    desc: '{0} is "1.5 points lower on a scale of 0 to 10", {1} "with placebo"',
  });
  const notes = interval ? intervalNotes(interval, formatDifferences(number, interval, content), content.language) : [];
  return withNotes(words, notes);
}

/** "0.6 to 2.4 points lower", "0.6 points lower to 2.4 points higher" */
function formatDifferences(number: MeanDifference, { low, high }: Interval, content: Content): string {
  const at = (value: number) => formatDifference({ ...number, value }, content);
  if (low < 0 !== high < 0) return formatRange(at(low), at(high));
  const [least, most] = low < 0 ? [high, low] : [low, high];
  return formatRange(formatMeasured(content.language, Math.abs(least)), at(most));
}

/** "1.5 points lower" */
function formatDifference(number: MeanDifference, content: Content): string {
  const { value } = number;
  const unit = measureOf(number, content)?.unit;
  const amount = unit ? formatWithUnit(content, Math.abs(value), unit) : points(content.language, Math.abs(value));
  return value < 0
    ? msg(str`${amount} lower`, { id: 'number.lower', desc: 'A mean difference: "1.5 points lower"' })
    : msg(str`${amount} higher`, { id: 'number.higher', desc: 'A mean difference: "1.5 points higher"' });
}

function points(language: string, value: number): string {
  const amount = formatMeasured(language, value);
  return plural(language, value, {
    one: () => msg(str`${amount} point`, { id: 'number.point', desc: 'On a scale. Plural form "one"' }),
    other: () => msg(str`${amount} points`, { id: 'number.points', desc: 'On a scale. Plural form "other"' }),
  });
}

function scaleLabel(number: MeanDifference, content: Content): string {
  const measure = measureOf(number, content);
  if (!measure || measure.unit || measure.min === undefined || measure.max === undefined) return '';
  const [min, max] = [measure.min, measure.max].map((end) => formatNumber(content.language, end));
  return msg(str`on a scale of ${min!} to ${max!}`, {
    id: 'number.scale',
    desc: 'After "1.5 points lower"',
  });
}

const measureOf = ({ measure }: MeanDifference, { facts }: Content) => facts.measures?.find(({ id }) => id === measure);

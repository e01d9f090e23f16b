import type { Content, Measure, MeasureRange } from '../content/types.js';
import { formatNumber, formatPercent, plural } from '../language/formats.js';
import { msg, str } from '../language/words.js';

/** "320 L/min": an amount with its unit, as the text file names it. */
export function withUnit({ text, language }: Content, value: number, unit: string | undefined): string {
  const amount = formatNumber(language, value);
  const forms = unit === undefined ? undefined : text.units?.[unit];
  if (!forms) return amount;
  const named = Object.entries(forms).map(([category, words]) => [category, () => words] as const);
  return plural(language, value, { other: () => forms.other ?? '{0}', ...Object.fromEntries(named) }).replace(
    '{0}',
    amount,
  );
}

/** "From 60 to below 80 L/min", and the same in another unit. `best`: the reader's own, of which a range may be a part. */
export function rangeWords(content: Content, measure: Measure, range: MeasureRange, best?: number): string {
  const { low, high, also } = range;
  const own = between((value) => boundary(content, measure, range, value, best), low, high);
  const other = also && between((value) => withUnit(content, value, also.unit), also.low, also.high);
  return other ? `${own} (${other})` : own;
}

/** One end of a range. */
export function boundary(
  content: Content,
  { unit, step = 1 }: Measure,
  { of }: MeasureRange,
  value: number,
  best: number | undefined,
): string {
  if (of !== 'personal-best') return withUnit(content, value, unit);
  if (best !== undefined) return withUnit(content, Math.round((value * best) / 100 / step) * step, unit);
  return msg(str`${formatPercent(content.language, value)} of the personal best`, {
    id: 'range.of-best',
    desc: '{0} is "75%": the personal best is the best value that a person has measured',
  });
}

function between(write: (value: number) => string, low: number | undefined, high: number | undefined): string {
  if (low === undefined) return high === undefined ? '' : below(write(high));
  if (high === undefined)
    return msg(str`${write(low)} or more`, { id: 'range.from', desc: '{0} is an amount, such as "80 L/min"' });
  return msg(str`From ${write(low)} to below ${write(high)}`, {
    id: 'range.between',
    desc: '{0} and {1} are amounts, such as "80 L/min"',
  });
}

const below = (amount: string): string =>
  msg(str`Below ${amount}`, { id: 'range.below', desc: '{0} is an amount, such as "80 L/min"' });

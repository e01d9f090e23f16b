import type { Content, MeasureRange } from '../content/types.js';
import { formatMeasured, plural } from '../language/formats.js';
import { msg, str } from '../language/words.js';

/** "48 mmol/mol": an amount with the words that the pack has for its unit; the unit's own code where it has none. */
export function withUnit(content: Content, value: number, unit: string | undefined): string {
  return inUnit(content, formatMeasured(content.language, value), value, unit);
}

/** "48 to 58 mmol/mol", "below 48 mmol/mol": from the low on, up to below the high. */
export function rangeInWords(
  content: Content,
  { low, high, unit }: { low?: number | undefined; high?: number | undefined; unit?: string | undefined },
): string {
  const number = (value: number) => formatMeasured(content.language, value);
  if (low === undefined && high === undefined) return '';
  if (low === undefined) {
    const most = withUnit(content, high!, unit);
    return msg(str`below ${most}`, { id: 'measure.below', desc: 'A range of what is measured; {0} "48 mmol/mol"' });
  }
  if (high === undefined) {
    const least = withUnit(content, low, unit);
    return msg(str`${least} or more`, {
      id: 'measure.or-more',
      desc: 'A range of what is measured; {0} "48 mmol/mol"',
    });
  }
  const least = number(low);
  const most = withUnit(content, high, unit);
  return msg(str`${least} to below ${most}`, {
    id: 'measure.between',
    desc: 'A range of what is measured: the second number is no longer in it; {0} "48", {1} "58 mmol/mol"',
  });
}

/** A range of a measure: "below 48 mmol/mol (6.5 %)", or a share of the reader's own best. */
export function aimInWords(content: Content, { low, high, of, also }: MeasureRange, unit: string | undefined): string {
  if (of === 'personal-best') {
    const share = rangeInWords(content, { low, high, unit: '%' });
    return msg(str`${share} of your own best`, {
      id: 'measure.of-best',
      desc: 'A range of what is measured; {0} "below 50 %"',
    });
  }
  const range = rangeInWords(content, { low, high, unit });
  if (!also) return range;
  const other = rangeInWords(content, also);
  return msg(str`${range} (${other})`, { id: 'measure.also', desc: 'A range, and the same in another unit' });
}

function inUnit({ text, language }: Content, amount: string, value: number, unit: string | undefined): string {
  if (unit === undefined || unit === '1') return amount;
  const forms = text.units?.[unit];
  if (!forms) return `${amount} ${unit}`;
  const asked = Object.fromEntries(Object.entries(forms).map(([form, words]) => [form, () => words]));
  return plural(language, value, { other: () => `{0} ${unit}`, ...asked }).replace('{0}', amount);
}

/** What a unit is called beside a field or over a column, without an amount. */
export function unitName({ text }: Content, unit: string | undefined): string {
  if (unit === undefined || unit === '1') return '';
  return (text.units?.[unit]?.other ?? unit).replace('{0}', '').trim();
}

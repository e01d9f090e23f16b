import type { Interval } from '../content/types.js';
import { formatNumber, plural } from '../language/formats.js';
import { msg, str } from '../language/words.js';

/** "12 to 15"; one number where both ends read alike. */
export const formatRange = (from: string, to: string): string =>
  to === from
    ? from
    : msg(str`${from} to ${to}`, {
        id: 'number.range',
        desc: 'A range of numbers: "12 to 15"; the second may carry a unit',
      });

/** "73 to 98 in 100 people (in 5 studies)": in brackets, so that it fits anywhere in a sentence. */
export function withNotes(number: string, notes: readonly string[]): string {
  if (notes.length === 0) return number;
  const said = notes.join('; ');
  return msg(str`${number} (${said})`, { id: 'number.notes', desc: 'A number, and in brackets what belongs to it' });
}

/** What a range is of, after the range itself where the number beside it is another. */
export function intervalNotes(interval: Interval, range: string | undefined, language: string): string[] {
  const of = rangeLabel(interval, language);
  if (!range) return of ? [of] : [];
  if (!of) return [range];
  return [msg(str`${range}, ${of}`, { id: 'number.range-of', desc: '{0} "73 to 98", {1} "in 5 studies"' })];
}

/** Nothing where all that is known is that studies differ: the range says so itself. */
function rangeLabel({ of, count }: Interval, language: string): string | undefined {
  switch (of) {
    case 'studies': {
      if (!count) return undefined;
      const number = formatNumber(language, count);
      return plural(language, count, {
        one: () => msg(str`in ${number} study`, { id: 'number.in-study', desc: 'Plural form "one"' }),
        other: () => msg(str`in ${number} studies`, { id: 'number.in-studies', desc: 'Plural form "other"' }),
      });
    }
    case 'confidence':
      return msg('the true number is most likely in this range', {
        id: 'number.of-confidence',
        desc: 'After a range: a confidence interval of 95 %',
      });
    case 'people':
      return msg('it differs from person to person', {
        id: 'number.of-people',
        desc: 'After a range between people',
      });
    case 'label':
      return msg('as the official product information says', {
        id: 'number.of-label',
        desc: 'After a range that the label of a medicine gives',
      });
    default:
      return of satisfies never;
  }
}

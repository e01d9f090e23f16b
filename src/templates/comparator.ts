import { nameOf } from '../content/names.js';
import type { Content, Frequency, MeanDifference } from '../content/types.js';
import { msg, str } from '../language/words.js';

type Comparator = Pick<NonNullable<Frequency['comparator']>, 'option' | 'usual'>;

/** What a mean difference was compared with, in the shape that a frequency has it. */
export const comparatorOf = ({ comparator }: MeanDifference): Comparator =>
  comparator === 'placebo' || comparator === 'usual-care' || comparator === 'no-treatment'
    ? { usual: comparator }
    : { option: comparator };

/** "with placebo" */
export function comparatorLabel({ option, usual }: Comparator, content: Content): string {
  if (option) {
    const name = nameOf(content, option);
    return msg(str`with “${name}”`, {
      id: 'number.with-option',
      desc: 'After "compared with 15 out of 41": {0} is the name of another option',
    });
  }
  switch (usual) {
    case 'placebo':
      return msg('with a dummy', {
        id: 'number.with-placebo',
        desc: 'Placebo. After "compared with 15 out of 41" or "1.5 points lower than"',
      });
    case 'usual-care':
      return msg('with usual care', { id: 'number.with-usual-care', desc: 'As with placebo' });
    case 'no-treatment':
      return msg('without treatment', { id: 'number.without-treatment', desc: 'As with placebo' });
    case undefined:
      return msg('in another group', { id: 'number.in-another-group', desc: 'As with placebo' });
    default:
      return usual satisfies never;
  }
}

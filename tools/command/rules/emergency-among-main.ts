import { triggersOf } from '../../../src/content/signs.js';
import { everyStatement } from '../../../src/content/statements.js';
import type { Facts, Sign } from '../../../src/content/types.js';
import type { Rule } from './rule.js';

/** Among the main points, an emergency sign stands itself, or a line of every option that it follows from stands for it. */
export const emergencyAmongMain: Rule = {
  reads: ['signs', 'options'],
  problems: ({ facts }) =>
    everyStatement(facts).some(({ statement }) => statement.depth === 'main')
      ? (facts.signs ?? []).flatMap((sign, index) =>
          sign.level !== 'emergency' || sign.depth === 'main' || isToldByOptions(facts, sign)
            ? []
            : [
                {
                  path: `facts.signs.${index}`,
                  found: `"${sign.id}" in the whole text alone`,
                  expected:
                    'expected "depth": "main", or a main statement under "emergency" of every option that it follows from',
                },
              ],
        )
      : [],
};

const isToldByOptions = ({ options = [] }: Facts, sign: Sign): boolean =>
  triggersOf(sign).every(
    (trigger) =>
      'option' in trigger &&
      options.some(({ id, emergency }) => id === trigger.option && emergency?.some(({ depth }) => depth === 'main')),
  );

import { everyStatement, everyTerm } from '../../../src/content/statements.js';
import type { Rule } from './rule.js';

/** "We found nothing" counts from a day on which somebody looked. */
export const searchedGap: Rule = {
  reads: [],
  problems: ({ facts }) =>
    [...everyStatement(facts), ...everyTerm(facts)].flatMap(({ path, statement }) =>
      statement.kind === 'gap' && !statement.searched
        ? [
            {
              path: `${path}.searched`,
              found: 'nothing',
              expected: 'expected the day of the search that found nothing',
            },
          ]
        : [],
    ),
};

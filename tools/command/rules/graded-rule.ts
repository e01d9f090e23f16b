import { everyStatement, everyTerm } from '../../../src/content/statements.js';
import type { Rule } from './rule.js';

/** A rule is followed, not weighed: "not very sure" beside a warning would weaken it. Findings alone are graded. */
export const gradedRule: Rule = {
  reads: [],
  problems: ({ facts }) =>
    [...everyStatement(facts), ...everyTerm(facts)].flatMap(({ path, statement: { kind = 'claim', certainty } }) =>
      kind !== 'claim' && certainty
        ? [
            {
              path: `${path}.certainty`,
              found: `"${certainty}" for a statement of kind "${kind}"`,
              expected: 'expected a grade of claims alone',
            },
          ]
        : [],
    ),
};

import type { Rule } from './rule.js';

/** Everybody who was tested is one of four: found or not, and ill or not. */
export const accuracy: Rule = {
  reads: ['tests'],
  problems: ({ facts }) =>
    (facts.tests ?? []).flatMap((test, index) => {
      if (!test.accuracy) return [];
      const { tested, truePositive, falsePositive, trueNegative, falseNegative } = test.accuracy;
      const sum = truePositive + falsePositive + trueNegative + falseNegative;
      return sum === tested
        ? []
        : [
            {
              path: `facts.tests.${index}.accuracy`,
              found: `${sum} in its four parts`,
              expected: `expected them to add up to those tested, ${tested}`,
            },
          ];
    }),
};

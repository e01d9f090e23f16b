import type { Frequency } from '../../../src/content/types.js';
import type { Rule } from './rule.js';

const fewest = 100;

/**
 * What was counted in few is shown as it was counted: "9 of 23", not "39 of 100". That fewer than 100 are few is a rule
 * of this house, not a standard. A percentage of more may stand as it was printed, out of 100 or 1,000.
 */
export const scaledUp: Rule = {
  reads: ['numbers'],
  problems: ({ facts }) =>
    (facts.numbers ?? []).flatMap((number, index) => {
      const counted = number.kind === 'frequency' ? countedIn(number) : undefined;
      if (number.kind !== 'frequency' || counted === undefined || number.denominator <= counted) return [];
      if (counted >= fewest) return [];
      return [
        {
          path: `facts.numbers.${index}.denominator`,
          found: `${number.denominator}, with ${counted} studied`,
          expected: `expected the count as it was made: at most ${counted}`,
        },
      ];
    }),
};

/** How many were studied of what the denominator counts. */
function countedIn({ unit, studied }: Frequency): number | undefined {
  if (unit === 'people') return studied?.people;
  return unit === 'treatments' ? studied?.treatments : undefined;
}

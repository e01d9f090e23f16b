import type { Rule } from './rule.js';

/** "73 to 98 of 100 in 3 studies": a range of studies says of how many. */
export const countedInterval: Rule = {
  reads: ['numbers'],
  problems: ({ facts }) =>
    (facts.numbers ?? []).flatMap((number, index) =>
      'interval' in number && number.interval?.of === 'studies' && number.interval.count === undefined
        ? [
            {
              path: `facts.numbers.${index}.interval.count`,
              found: `nothing for "${number.id}"`,
              expected: 'expected of how many studies the interval is',
            },
          ]
        : [],
    ),
};

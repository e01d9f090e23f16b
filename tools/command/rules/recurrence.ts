import type { Facts, When } from '../../../src/content/types.js';
import type { Rule } from './rule.js';

/** What comes again ends somewhere, or is said to go on. */
export const recurrence: Rule = {
  reads: ['plans', 'monitoring', 'options'],
  problems: ({ facts }) =>
    everyWhen(facts).flatMap(({ path, when: { every, times, until, ongoing } }) => {
      const ends = times !== undefined || until !== undefined;
      if (every && !ends && !ongoing)
        return [{ path, found: `every ${every} without an end`, expected: 'expected times, until or "ongoing": true' }];
      if (ends && ongoing)
        return [{ path, found: 'an end, and "ongoing": true', expected: 'expected one or the other' }];
      return !every && (times !== undefined || ongoing)
        ? [{ path, found: 'no every', expected: 'expected how often it comes again, such as "every": "P3M"' }]
        : [];
    }),
};

function everyWhen({ plans = [], monitoring = [], options = [] }: Facts): { path: string; when: When }[] {
  const of = (path: string, list: readonly { readonly when?: When | undefined }[]) =>
    list.flatMap(({ when }, index) => (when ? [{ path: `${path}.${index}.when`, when }] : []));
  return [
    ...plans.flatMap(({ steps }, index) => of(`facts.plans.${index}.steps`, steps)),
    ...of('facts.monitoring', monitoring),
    ...options.flatMap((option, index) => of(`facts.options.${index}.monitoring`, option.monitoring ?? [])),
  ];
}

import { shorten } from '../../../src/content/errors.js';
import { everyName, everyStatement } from '../../../src/content/statements.js';
import type { Facts } from '../../../src/content/types.js';
import type { Rule } from './rule.js';

/** What a patient has kept under an old id follows to one that there is. An old id is never used again. */
export const moved: Rule = {
  reads: [],
  problems: ({ facts }) => {
    const ids = new Set(idsOf(facts));
    return Object.entries(facts.moved ?? {}).flatMap(([old, now]) => {
      const path = `facts.moved.${old}`;
      if (ids.has(old))
        return [
          { path, found: `${shorten(old)}, which the facts have`, expected: 'expected an id that is used no more' },
        ];
      return ids.has(now) ? [] : [{ path, found: shorten(now), expected: 'expected an id that the facts have' }];
    });
  },
};

const idsOf = (facts: Facts): string[] => [
  ...everyStatement(facts).map(({ statement }) => statement.id),
  ...everyName(facts).map(({ id }) => id),
  ...(facts.glossary ?? []).map(({ id }) => id),
];

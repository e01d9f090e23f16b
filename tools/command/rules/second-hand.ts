import { everyStatement } from '../../../src/content/statements.js';
import type { Facts } from '../../../src/content/types.js';
import type { Rule } from './rule.js';

/** What nobody has read itself carries no number and no safety rule. */
export const secondHand: Rule = {
  reads: ['sources'],
  problems: ({ facts }) => {
    const unread = new Set(facts.sources.filter(({ read }) => read === 'second-hand').map(({ id }) => id));
    return carried(facts).flatMap(({ path, sources = [] }) =>
      sources
        .filter((source) => unread.has(source))
        .map((source) => ({
          path: `${path}.sources`,
          found: `"${source}", which was read second-hand`,
          expected: 'expected sources for a number or a safety rule that were read themselves',
        })),
    );
  },
};

const carried = (facts: Facts): { readonly path: string; readonly sources?: readonly string[] | undefined }[] => [
  ...(facts.numbers ?? []).map(({ sources }, index) => ({ path: `facts.numbers.${index}`, sources })),
  ...(facts.tests ?? []).map(({ accuracy }, index) => ({
    path: `facts.tests.${index}.accuracy`,
    sources: accuracy?.sources,
  })),
  ...(facts.measures ?? []).flatMap(({ ranges }, index) =>
    (ranges ?? []).map(({ sources }, place) => ({ path: `facts.measures.${index}.ranges.${place}`, sources })),
  ),
  ...everyStatement(facts)
    .filter(({ statement }) => statement.kind === 'safety')
    .map(({ path, statement }) => ({ path, sources: statement.sources })),
];

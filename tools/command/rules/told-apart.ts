import type { Problem } from '../../../src/content/errors.js';
import type { Facts } from '../../../src/content/types.js';
import { findingsOf, isShown, type Finding } from './findings.js';
import type { Rule } from './rule.js';

/** Where several numbers tell one outcome of one option, each says in words what it is of. */
export const toldApart: Rule = {
  reads: ['numbers'],
  problems: ({ facts }) => {
    const shown = findingsOf(facts).filter(isShown);
    return shown.flatMap((one) => {
      const others = shown.filter((other) => other !== one && subjectOf(other) === subjectOf(one));
      const name = 'qualifier' in one ? one.qualifier : undefined;
      return others.some((other) => !name || ('qualifier' in other && other.qualifier === name))
        ? [problem(facts, one, name)]
        : [];
    });
  },
};

/** What stands together in the chart. */
const subjectOf = (finding: Finding): string =>
  JSON.stringify([
    finding.kind,
    finding.outcome,
    finding.option,
    'unit' in finding && finding.unit,
    finding.populations,
  ]);

const problem = ({ numbers = [] }: Facts, { id }: Finding, name: string | undefined): Problem => ({
  path: `facts.numbers.${numbers.findIndex((number) => number.id === id)}.qualifier`,
  found: name ? `"${name}", as beside it` : 'nothing',
  expected: 'expected a name that tells it from the other numbers of its outcome',
});

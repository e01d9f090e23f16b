import type { Test } from '../../../src/content/types.js';
import { noneOf } from './findings.js';
import type { Rule } from './rule.js';

const asks = {
  detects: 'what it looks for (IPDASi 2.4.1)',
  ifFound: 'what happens next if something is found (IPDASi 2.4.2)',
  ifNotFound: 'what it means if nothing is found (IPDASi 2.4.3)',
  overdiagnosis: 'what it finds that would never have done harm (IPDASi 2.4.4)',
  accuracy: 'how often it is right and wrong',
} satisfies Partial<Record<keyof Test, string>>;

/** Whoever feels well and is asked to be tested is told what the test can and cannot do, and may say no. */
export const screeningTest: Rule = {
  reads: ['tests', 'options'],
  problems: ({ facts }) => {
    const tests = (facts.tests ?? []).map((test, index) => ({ test, path: `facts.tests.${index}` }));
    const screening = tests.filter(({ test }) => test.use === 'screening');
    const without = noneOf(facts);
    return [
      ...screening.flatMap(({ test, path }) =>
        (Object.keys(asks) as (keyof typeof asks)[])
          .filter((field) => !test[field])
          .map((field) => ({
            path: `${path}.${field}`,
            found: `nothing for "${test.id}"`,
            expected: `expected ${asks[field]}`,
          })),
      ),
      ...(screening.length > 0 && without.size === 0
        ? [{ path: 'facts.options', found: 'none', expected: 'expected an option of kind "none": not to be tested' }]
        : []),
    ];
  },
};

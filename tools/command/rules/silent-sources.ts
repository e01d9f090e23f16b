import { findingsOf } from './findings.js';
import type { Rule } from './rule.js';

/** "The studies do not say" names no source that does say it of that option. */
export const silentSources: Rule = {
  reads: ['numbers'],
  problems: ({ facts }) => {
    const findings = findingsOf(facts);
    return findings
      .filter(({ kind }) => kind === 'not-reported')
      .flatMap(({ id, outcome, option, sources }) =>
        findings
          .filter((other) => other.kind !== 'not-reported' && other.outcome === outcome && other.option === option)
          .flatMap((other) => other.sources.filter((source) => sources.includes(source)))
          .map((source) => ({
            path: `facts.numbers.${facts.numbers!.findIndex((number) => number.id === id)}.sources`,
            found: `"${source}", which has a number of it`,
            expected: 'expected sources that do not report it',
          })),
      );
  },
};

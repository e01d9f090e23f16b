import { findingsOf, isShown, noneOf, outcomesOf, type Finding } from './findings.js';
import type { Rule } from './rule.js';

/**
 * Whoever counts what an option brings counts what it costs: a number for a harm from the same source, or that none is
 * reported. What no treatment brings is what others are compared with: it costs nothing by itself.
 */
export const benefitAndHarm: Rule = {
  reads: ['numbers', 'outcomes', 'options'],
  problems: ({ facts }) => {
    const findings = findingsOf(facts);
    const benefits = outcomesOf(facts, 'benefit');
    const harms = outcomesOf(facts, 'harm');
    const without = noneOf(facts);
    const oneSided = (option: string) => {
      const mine = findings.filter((finding) => finding.option === option);
      const read = new Set(
        mine.filter((one) => benefits.has(one.outcome) && isShown(one)).flatMap((one) => one.sources),
      );
      const costs = mine.filter(({ outcome }) => harms.has(outcome));
      const isFair = ({ kind, sources }: Finding) =>
        kind === 'not-reported' || (kind !== 'not-shown' && sources.some((source) => read.has(source)));
      return read.size > 0 && !costs.some(isFair);
    };
    return (facts.options ?? []).flatMap(({ id }, index) =>
      !without.has(id) && oneSided(id)
        ? [
            {
              path: `facts.options.${index}`,
              found: `numbers for benefits of "${id}" alone`,
              expected: 'expected a number for a harm from the same source, or one of kind "not-reported"',
            },
          ]
        : [],
    );
  },
};

import type { Facts, OptionSet } from '../../../src/content/types.js';
import { findingsOf, isReported, noneOf, outcomesOf, type Finding } from './findings.js';
import type { Rule } from './rule.js';

/**
 * What is counted for one option of a set is counted for each, or said not to be reported: an empty place in a chart
 * reads like "none". No treatment takes part where a benefit is counted; a harm of a treatment, or a difference from
 * something else, it cannot have.
 */
export const outcomesReported: Rule = {
  reads: ['numbers', 'outcomes', 'options', 'optionSets'],
  problems: ({ facts }) =>
    (facts.optionSets ?? []).flatMap((set, index) =>
      set.relation === 'together'
        ? []
        : missingIn(facts, set).map(([outcome, option]) => ({
            path: `facts.optionSets.${index}`,
            found: `no number of "${outcome}" for "${option}"`,
            expected: 'expected one for each option of the set, or one of kind "not-reported"',
          })),
    ),
};

function missingIn(facts: Facts, { options }: OptionSet): [outcome: string, option: string][] {
  const findings = findingsOf(facts).filter(({ option }) => options.includes(option));
  const compared = [...new Set(findings.filter(isReported).map(({ outcome }) => outcome))];
  return compared.flatMap((outcome) => {
    const those = findings.filter((finding) => finding.outcome === outcome);
    return options
      .filter((option) => !those.some((finding) => finding.option === option) && takesPart(facts, option, those))
      .map((option): [string, string] => [outcome, option]);
  });
}

const takesPart = (facts: Facts, option: string, findings: readonly Finding[]): boolean =>
  !noneOf(facts).has(option) || (findings.some(isCountedBenefit(facts)) && !findings.some(isAgainst(option)));

const isCountedBenefit = (facts: Facts) => {
  const benefits = outcomesOf(facts, 'benefit');
  return ({ kind, outcome }: Finding) => kind === 'frequency' && benefits.has(outcome);
};

/** A number that has the counts of those without treatment inside. */
const isAgainst = (option: string) => (finding: Finding) =>
  finding.kind === 'frequency' &&
  (finding.comparator?.option === option || finding.comparator?.usual === 'no-treatment');

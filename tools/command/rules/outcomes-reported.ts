import type { Problem } from '../../../src/content/errors.js';
import type { Facts, OptionSet } from '../../../src/content/types.js';
import { findingsOf, isShown, noneOf, outcomesOf, type Finding } from './findings.js';
import type { Rule } from './rule.js';

/**
 * An empty place in a chart reads like "none". A benefit that is counted for one option of a set is counted for each, or
 * said not to be reported; so is a harm that is counted for two: counted for one alone, it is that option's own. No
 * treatment takes part where a benefit is counted: a harm of a treatment, or a difference from something, it cannot have.
 * What cannot follow from an option is not said of it at all: "not reported" would read as "it may".
 */
export const outcomesReported: Rule = {
  reads: ['numbers', 'outcomes', 'options', 'optionSets'],
  problems: ({ facts }) => [...gaps(facts), ...impossible(facts)],
};

const gaps = (facts: Facts): Problem[] =>
  (facts.optionSets ?? []).flatMap((set, index) =>
    set.relation === 'together'
      ? []
      : [...comparedIn(facts, set)].flatMap(([outcome, findings]) => {
          const missing = missingIn(facts, set, findings);
          return missing.length === 0
            ? []
            : [
                {
                  path: `facts.optionSets.${index}`,
                  found: `no number of "${outcome}" for ${missing.map((id) => `"${id}"`).join(', ')}`,
                  expected: 'expected one for each option of the set, or one of kind "not-reported"',
                },
              ];
        }),
  );

/** What a number says of an option that its outcome cannot follow from. */
const impossible = (facts: Facts): Problem[] =>
  (facts.numbers ?? []).flatMap((number, index) =>
    'outcome' in number && number.option && !canFollow(facts, number.outcome, number.option)
      ? [
          {
            path: `facts.numbers.${index}.option`,
            found: `"${number.option}"`,
            expected: `expected an option that "${number.outcome}" can follow from: see its "options"`,
          },
        ]
      : [],
  );

const canFollow = ({ outcomes = [] }: Facts, outcome: string | undefined, option: string): boolean =>
  outcomes.find(({ id }) => id === outcome)?.options?.includes(option) ?? true;

/** The outcomes that readers will compare, with what is said of each. */
function comparedIn(facts: Facts, { options }: OptionSet): Map<string, Finding[]> {
  const benefits = outcomesOf(facts, 'benefit');
  const found = new Map<string, Finding[]>();
  for (const finding of findingsOf(facts))
    if (options.includes(finding.option)) found.set(finding.outcome, [...(found.get(finding.outcome) ?? []), finding]);
  const counted = (findings: readonly Finding[]) => new Set(findings.filter(isShown).map(({ option }) => option)).size;
  return new Map([...found].filter(([outcome, all]) => counted(all) >= (benefits.has(outcome) ? 1 : 2)));
}

const missingIn = (facts: Facts, { options }: OptionSet, findings: readonly Finding[]): string[] =>
  options.filter(
    (option) =>
      !findings.some((finding) => finding.option === option) &&
      canFollow(facts, findings[0]?.outcome, option) &&
      takesPart(facts, option, findings),
  );

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

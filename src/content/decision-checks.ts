import { shorten, type Problem } from './errors.js';
import type { Decision, Facts } from './types.js';

/** Every value of a decision has one effect for every option of its set: none gets less room. */
export const decisionProblems = ({ decisions, optionSets }: Facts): Problem[] =>
  (decisions ?? []).flatMap((decision, index) => {
    const set = optionSets?.find(({ id }) => id === decision.set);
    return set ? effectProblems(decision, set.options, `facts.decisions.${index}.effects`) : [];
  });

/** Nobody reads more of what is missing, and values times options are more than can be counted out. */
const mostMissing = 100;

function effectProblems({ values, effects }: Decision, options: readonly string[], path: string): Problem[] {
  const known = { value: new Set(values.map(({ id }) => id)), option: new Set(options) };
  const given = new Set<string>();
  const stray = effects.flatMap(({ value, option }, index) => {
    const pair = pairOf(value, option);
    const isFirst = given.size < given.add(pair).size;
    return isFirst && known.value.has(value) && known.option.has(option) ? [] : [{ pair, index }];
  });
  let missing: string[] = [];
  for (const value of known.value) {
    if (missing.length < mostMissing)
      missing = missing.concat(
        [...known.option].map((option) => pairOf(value, option)).filter((pair) => !given.has(pair)),
      );
  }
  return [
    ...missing
      .slice(0, mostMissing)
      .map((pair) => ({ path, found: 'nothing', expected: `expected an effect on ${pair}` })),
    ...stray.map(({ pair, index }) => ({
      path: `${path}.${index}`,
      found: shorten(pair),
      expected: 'expected each value once for each option of the set, by ids that the facts have',
    })),
  ];
}

const pairOf = (value: string, option: string): string => `${value} for ${option}`;

import { shorten, type Problem } from './errors.js';
import type { Decision, Facts } from './types.js';

/** Every value of a decision has one effect for every option of its set: none gets less room. */
export const decisionProblems = ({ decisions, optionSets }: Facts): Problem[] =>
  (decisions ?? []).flatMap((decision, index) => {
    const set = optionSets?.find(({ id }) => id === decision.set);
    return set ? effectProblems(decision, set.options, `facts.decisions.${index}.effects`) : [];
  });

function effectProblems({ values, effects }: Decision, options: readonly string[], path: string): Problem[] {
  const key = (value: string, option: string) => `${value} for ${option}`;
  const wanted = values.flatMap(({ id }) => options.map((option) => key(id, option)));
  const given = effects.map(({ value, option }) => key(value, option));
  const missing = wanted.filter((pair) => !given.includes(pair));
  const stray = given.flatMap((pair, index) =>
    wanted.includes(pair) && given.indexOf(pair) === index ? [] : [{ pair, index }],
  );
  return [
    ...missing.map((pair) => ({ path, found: 'nothing', expected: `expected an effect on ${pair}` })),
    ...stray.map(({ pair, index }) => ({
      path: `${path}.${index}`,
      found: shorten(pair),
      expected: 'expected each value once for each option of the set, by ids that the facts have',
    })),
  ];
}

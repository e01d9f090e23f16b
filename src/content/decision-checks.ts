import { shorten, type Problem } from './errors.js';
import type { Facts } from './types.js';

/** Every outcome names a frequency; every value has one effect for every option. */
export const decisionProblems = (facts: Facts): Problem[] => [...outcomeProblems(facts), ...effectProblems(facts)];

function outcomeProblems({ numbers, treatments }: Facts): Problem[] {
  const frequencies = new Set(numbers.flatMap(({ id, kind }) => (kind === 'frequency' ? [id] : [])));
  return treatments.flatMap(({ outcomes = [] }, index) =>
    outcomes.flatMap(({ number }, place) =>
      frequencies.has(number)
        ? []
        : [
            {
              path: `facts.treatments.${index}.outcomes.${place}.number`,
              found: shorten(number),
              expected: 'expected the id of a frequency in facts.numbers',
            },
          ],
    ),
  );
}

function effectProblems({ decision, treatments }: Facts): Problem[] {
  if (!decision) return [];
  const path = 'facts.decision.effects';
  const key = (value: string, treatment: string) => `${value} for ${treatment}`;
  const wanted = decision.values.flatMap(({ id }) => treatments.map((treatment) => key(id, treatment.id)));
  const given = decision.effects.map(({ value, treatment }) => key(value, treatment));
  const missing = wanted.filter((pair) => !given.includes(pair));
  const stray = given.flatMap((pair, index) =>
    wanted.includes(pair) && given.indexOf(pair) === index ? [] : [{ pair, index }],
  );
  return [
    ...missing.map((pair) => ({ path, found: 'nothing', expected: `expected an effect on ${pair}` })),
    ...stray.map(({ pair, index }) => ({
      path: `${path}.${index}`,
      found: shorten(pair),
      expected: 'expected each value once for each option, by ids that the facts have',
    })),
  ];
}

import type { Facts } from '../../../src/content/types.js';
import type { Rule } from './rule.js';

/** A unit is a code in the facts: every text names it, and none that the facts do not use. */
export const units: Rule = {
  reads: ['numbers', 'measures'],
  problems: ({ facts, texts }) => {
    const used = new Set(unitsOf(facts));
    return Object.entries(texts).flatMap(([language, { units: named = {} }]) => [
      ...[...used]
        .filter((unit) => !Object.hasOwn(named, unit))
        .map((unit) => ({
          path: `texts.${language}.units.${unit}`,
          found: 'nothing',
          expected: 'expected what this unit is called, in its plural forms',
        })),
      ...Object.keys(named)
        .filter((unit) => !used.has(unit))
        .map((unit) => ({
          path: `texts.${language}.units.${unit}`,
          found: 'words',
          expected: 'expected a unit that a number or a measure of the facts has',
        })),
    ]);
  },
};

const unitsOf = ({ numbers = [], measures = [] }: Facts): string[] => [
  ...numbers.flatMap((number) => (number.kind === 'quantity' && number.unit ? [number.unit] : [])),
  ...measures.flatMap(({ unit, ranges = [] }) => [
    ...(unit ? [unit] : []),
    ...ranges.flatMap(({ also }) => (also ? [also.unit] : [])),
  ]),
];

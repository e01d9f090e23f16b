import type { Facts, Plan } from '../../../src/content/types.js';
import type { Rule } from './rule.js';

/** Nobody is left alone after a procedure: a plan has a step that is due on its day or later. */
export const planAfterwards: Rule = {
  reads: ['options', 'plans'],
  problems: ({ facts }) =>
    (facts.options ?? []).flatMap(({ id, kind }, index) =>
      kind === 'procedure' && !plansFor(facts, id).some(isAfterwards)
        ? [
            {
              path: `facts.options.${index}`,
              found: `no plan for the time after "${id}"`,
              expected: `expected a plan in facts.plans with "option": "${id}" and a step that is not before it`,
            },
          ]
        : [],
    ),
};

/** Where the whole pack is about one procedure, every plan with a day belongs to it. */
function plansFor({ kind, options = [], plans = [] }: Facts, id: string): readonly Plan[] {
  const isAboutIt = kind === 'procedure' && options.filter((option) => option.kind === 'procedure').length === 1;
  return plans.filter(({ option, anchor }) => option === id || (option === undefined && anchor && isAboutIt));
}

const isAfterwards = ({ steps }: Plan): boolean => steps.some(({ when }) => !when?.offset?.startsWith('-'));

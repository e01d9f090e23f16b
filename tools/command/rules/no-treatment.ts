import { noneOf } from './findings.js';
import type { Rule } from './rule.js';

/** Where there is a choice, doing nothing for now is part of it, or the pack says why it is not. */
export const noTreatment: Rule = {
  reads: ['options', 'optionSets'],
  problems: ({ facts }) => {
    const none = noneOf(facts);
    return (facts.optionSets ?? []).flatMap(({ id, relation, options, noneReason }, index) =>
      relation === 'together' || noneReason || options.some((option) => none.has(option))
        ? []
        : [
            {
              path: `facts.optionSets.${index}`,
              found: `no such option in "${id}"`,
              expected: 'expected an option of kind "none", or in noneReason why there is none',
            },
          ],
    );
  },
};

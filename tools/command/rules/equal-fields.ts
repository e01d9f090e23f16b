import { comparedFields } from '../../../src/content/option-fields.js';
import type { Option } from '../../../src/content/types.js';
import type { Rule } from './rule.js';

/** Alternatives say the same about each: a field that one fills, all fill (IPDASi 2.1.1). */
export const equalFields: Rule = {
  reads: ['options', 'optionSets'],
  problems: ({ facts }) => {
    const all = facts.options ?? [];
    return (facts.optionSets ?? [])
      .filter(({ relation }) => relation === 'alternative')
      .flatMap(({ id: set, options }) => {
        const those = all.filter(({ id }) => options.includes(id));
        const filled = comparedFields.filter((field) => those.some((option) => option[field]?.length));
        return those.flatMap((option) =>
          filled
            .filter((field) => isEmpty(option, field))
            .map((field) => ({
              path: `facts.options.${all.indexOf(option)}.${field}`,
              found: `nothing for "${option.id}"`,
              expected: `expected this field, which other options of "${set}" have`,
            })),
        );
      });
  },
};

const isEmpty = (option: Option, field: (typeof comparedFields)[number]): boolean =>
  !option[field]?.length && !option.notApplicable?.includes(field);

import type { Rule } from './rule.js';

/** A field is filled, or it means nothing for an option: not both. */
export const notApplicable: Rule = {
  reads: ['options'],
  problems: ({ facts }) =>
    (facts.options ?? []).flatMap((option, index) =>
      (option.notApplicable ?? [])
        .filter((field) => option[field])
        .map((field) => ({
          path: `facts.options.${index}.notApplicable`,
          found: `"${field}", which "${option.id}" has`,
          expected: 'expected fields alone that the option has not got',
        })),
    ),
};

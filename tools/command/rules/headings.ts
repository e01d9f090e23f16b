import { shorten } from '../../../src/content/errors.js';
import { headingKeys } from '../../../src/content/heading-keys.js';
import type { Rule } from './rule.js';

/** A heading stands over a part that there is: words under another key would be shown nowhere. */
export const headings: Rule = {
  reads: [],
  problems: ({ texts }) =>
    Object.entries(texts).flatMap(([language, { headings: given = {} }]) =>
      Object.keys(given)
        .filter((key) => !(headingKeys as readonly string[]).includes(key))
        .map((key) => ({
          path: `texts.${language}.headings.${key}`,
          found: shorten(key),
          expected: `expected one of: ${headingKeys.join(', ')}`,
        })),
    ),
};

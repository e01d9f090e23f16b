import { aboutParts } from '../../../src/content/about-parts.js';
import { shorten } from '../../../src/content/errors.js';
import type { Rule } from './rule.js';

/** The parts over which a pack can set a heading of its own. */
export const headingKeys: readonly string[] = [
  ...aboutParts.map((part) => `about.${part}`),
  'options',
  'signs',
  'signs.emergency',
  'signs.urgent',
  'signs.routine',
  'plans',
  'diary',
  'monitoring',
  'actionPlan',
  'questions',
  'decisions',
  'risks',
  'provenance',
];

/** A heading stands over a part that there is: words under another key would be shown nowhere. */
export const headings: Rule = {
  reads: [],
  problems: ({ texts }) =>
    Object.entries(texts).flatMap(([language, { headings: given = {} }]) =>
      Object.keys(given)
        .filter((key) => !headingKeys.includes(key))
        .map((key) => ({
          path: `texts.${language}.headings.${key}`,
          found: shorten(key),
          expected: `expected one of: ${headingKeys.join(', ')}`,
        })),
    ),
};

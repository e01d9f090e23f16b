import { aboutParts, type AboutPart } from './about-parts.js';

const otherKeys = [
  'keyFacts',
  'options',
  'risks',
  'decisions',
  'signs',
  'signs.emergency',
  'signs.urgent',
  'signs.routine',
  'actionPlan',
  'plans',
  'monitoring',
  'diary',
  'questions',
  'provenance',
] as const;

/** What a heading stands over: the keys of a text file's `headings`, by which a pack may give its own. */
export type HeadingKey = `about.${AboutPart}` | (typeof otherKeys)[number];
export const headingKeys: readonly HeadingKey[] = [
  ...aboutParts.map((part): HeadingKey => `about.${part}`),
  ...otherKeys,
];

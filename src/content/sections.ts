import { explainedParts } from './about-parts.js';

/** What a leaflet shows where the page does not choose, as far as the condition has it. */
export const usualSections = [
  'action-plan',
  'seek-help',
  'explainer',
  'treatments',
  'self-care',
  'follow-up',
  'monitoring',
  'provenance',
] as const;
export const sectionNames = [...usualSections, 'anatomy', 'questions', 'risks', 'decision', 'diary'] as const;
export type SectionName = (typeof sectionNames)[number];

/** What of the facts each section of a leaflet says, as `partOf` has it. */
export const partsOf: Record<SectionName, readonly string[]> = {
  'action-plan': ['firstAid'],
  explainer: [...explainedParts.map((part) => `about.${part}`), 'tests'],
  anatomy: ['figures'],
  treatments: ['options', 'optionSets'],
  'self-care': ['about.selfCare', 'about.living'],
  'seek-help': ['signs', 'about.complications'],
  'follow-up': ['plans'],
  monitoring: ['monitoring'],
  provenance: [],
  questions: ['questions'],
  risks: [],
  decision: ['decisions'],
  diary: [],
};

import type { Option, Statement } from './types.js';

/** The lists of statements that an option may have, in the order in which they are read. Schema and cards follow. */
export const optionFields = [
  'how',
  'suits',
  'benefits',
  'harms',
  'emergency',
  'urgent',
  'onset',
  'duration',
  'experience',
  'examples',
  'contraindications',
  'cautions',
  'pregnancy',
  'breastfeeding',
  'interactions',
  'driving',
  'taking',
  'missed',
  'stopping',
  'monitoring',
  'evidence',
] as const;
export type OptionField = (typeof optionFields)[number];

/** What an option says of itself in one line each: on its closed card, and in the table. */
export const summaryFields = ['how', 'benefits', 'harms', 'onset', 'duration'] as const;
export type SummaryField = (typeof summaryFields)[number];

/** What the table compares, and every alternative has: none gets less room. */
export const comparedFields = ['how', 'benefits', 'harms', 'onset', 'duration', 'examples', 'evidence'] as const;

/** What the summary of an option says of a field, in a line. */
export const lineOf = ({ summary }: Option, field: OptionField): Statement | undefined =>
  (summary as Partial<Record<OptionField, Statement>> | undefined)?.[field];

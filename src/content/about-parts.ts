/** What can be said about a condition, in the order in which it is read. Schema, headings and elements follow. */
export const aboutParts = [
  'overview',
  'who',
  'symptoms',
  'course',
  'causes',
  'contagiousness',
  'diagnosis',
  'lookalikes',
  'complications',
  'prevention',
  'selfCare',
  'living',
  'gettingCare',
  'research',
] as const;
export type AboutPart = (typeof aboutParts)[number];

/** Those that have a place of their own: warning signs, self-care. */
const elsewhere: ReadonlySet<AboutPart> = new Set(['complications', 'selfCare', 'living']);
/** The others, which explain the condition. */
export const explainedParts: readonly AboutPart[] = aboutParts.filter((part) => !elsewhere.has(part));

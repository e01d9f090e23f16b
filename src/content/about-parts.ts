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

/** The lists of statements that every option has, in the order in which they are read. Schema, names and cards follow. */
export const treatmentFields = ['how', 'benefits', 'risks', 'onset', 'duration', 'examples', 'evidence'] as const;
export type TreatmentField = (typeof treatmentFields)[number];

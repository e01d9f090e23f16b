import type { InferOutput } from 'valibot';
import type { certainty } from './claim-schema.js';
import type { signOff } from './review-schema.js';
import type { factsSchema, packSchema, profileSchema, textSchema } from './schema.js';

/** What is known of a condition, without language. */
export type Facts = InferOutput<typeof factsSchema>;
/** A condition's words in one language. */
export type Text = InferOutput<typeof textSchema>;
/** Facts and one or more languages of text. */
export type Pack = InferOutput<typeof packSchema>;
/** The hospital's own numbers, names and sign-offs. */
export type Profile = InferOutput<typeof profileSchema>;

/** A clinician's sign-off of a text, as readers get it. */
export type SignOff = InferOutput<typeof signOff>;

export type Certainty = InferOutput<typeof certainty>;
export type Treatment = Facts['treatments'][number];
export type Outcome = NonNullable<Treatment['outcomes']>[number];
export type Decision = NonNullable<Facts['decision']>;
export type Plan = Facts['followUp'][number];
export type Step = Plan['steps'][number];
export type QuestionTopic = NonNullable<Facts['questions']>[number];
export type Sign = Facts['seekHelp']['urgent'][number];
export type Source = Facts['sources'][number];
export type PackNumber = Facts['numbers'][number];
export type Frequency = Extract<PackNumber, { kind: 'frequency' }>;
export type Duration = Extract<PackNumber, { kind: 'duration' }>;
export type Figure = NonNullable<Facts['figure']>;
export type Level = keyof Facts['seekHelp'];

/** A pack in the one language in which it is shown. */
export interface Content {
  readonly facts: Facts;
  readonly text: Text;
  /** The language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** The language that was asked for, where it was not available. */
  readonly missed?: string;
  /** Every language that exists for this condition. */
  readonly languages: readonly string[];
}

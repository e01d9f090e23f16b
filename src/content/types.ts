import type { InferOutput } from 'valibot';
import type { signOff } from './schema/sign-off.js';
import type { facts } from './schema/facts.js';
import type { pack } from './schema/pack.js';
import type { profile } from './schema/profile.js';
import type { certainty, statement } from './schema/statement.js';
import type { text } from './schema/text.js';

/** What is known of a condition, without language. */
export type Facts = InferOutput<typeof facts>;
/** A condition's words in one language. */
export type Text = InferOutput<typeof text>;
/** Facts and one or more languages of text. */
export type Pack = InferOutput<typeof pack>;
/** The hospital's own numbers, names and sign-offs. */
export type Profile = InferOutput<typeof profile>;

type Item<List> = NonNullable<List> extends readonly (infer Each)[] ? Each : never;

/** A clinician's sign-off of a text, as readers get it. */
export type SignOff = InferOutput<typeof signOff>;

export type Certainty = InferOutput<typeof certainty>;
export type Statement = InferOutput<typeof statement>;
export type Option = Item<Facts['options']>;
export type OptionSet = Item<Facts['optionSets']>;
export type Outcome = Item<Facts['outcomes']>;
export type Decision = Item<Facts['decisions']>;
export type Test = Item<Facts['tests']>;
export type Measure = Item<Facts['measures']>;
export type MeasureRange = Item<Measure['ranges']>;
export type Check = Item<Facts['monitoring']>;
export type Plan = Item<Facts['plans']>;
export type Step = Item<Plan['steps']>;
export type When = NonNullable<Step['when']>;
export type Sign = Item<Facts['signs']>;
export type Trigger = Item<Extract<NonNullable<Sign['trigger']>, readonly unknown[]>>;
export type Level = Sign['level'];
export type FirstAid = Item<Facts['firstAid']>;
export type QuestionTopic = Item<Facts['questions']>;
export type Source = Item<Facts['sources']>;
export type Figure = Item<Facts['figures']>;
export type PackNumber = Item<Facts['numbers']>;
export type Frequency = Extract<PackNumber, { kind: 'frequency' }>;
export type MeanDifference = Extract<PackNumber, { kind: 'mean-difference' }>;
export type Duration = Extract<PackNumber, { kind: 'duration' | 'time-to' }>;
export type Quantity = Extract<PackNumber, { kind: 'quantity' }>;
export type NotReported = Extract<PackNumber, { kind: 'not-reported' }>;
export type NotShown = Extract<PackNumber, { kind: 'not-shown' }>;
/** What lies between the low and the high of a number. */
export type Interval = NonNullable<Frequency['interval']>;

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

import type { rules } from '../../../tools/command/rules/rules.js';
import type { SketchName } from '../../helpers/sketches.js';

export type Loose = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a pack that is broken on purpose
type Change = (pack: Loose) => unknown;

/** What breaks a rule, in which sketch, and where it is said; what comes close to it and is right. */
export interface Case {
  readonly rule: keyof typeof rules;
  readonly what: string;
  /** The operation, without it. */
  readonly of?: SketchName;
  readonly bad: Change;
  readonly at: string;
  readonly good?: Change;
}

export const optionOf = ({ facts }: Loose, id: string): Loose =>
  facts.options.find((option: Loose) => option.id === id);
export const numberOf = ({ facts }: Loose, id: string): Loose =>
  facts.numbers.find((number: Loose) => number.id === id);
export const outcomeOf = ({ facts }: Loose, id: string): Loose =>
  facts.outcomes.find((outcome: Loose) => outcome.id === id);
export const signOf = ({ facts }: Loose, id: string): Loose => facts.signs.find((sign: Loose) => sign.id === id);
export const without = (list: Loose[], id: string): Loose[] => list.filter((item) => item.id !== id);

export const drop = (from: Loose, field: string): boolean => Reflect.deleteProperty(from as object, field);

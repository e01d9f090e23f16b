import type { Facts, Frequency, MeanDifference, NotReported, NotShown } from '../../../src/content/types.js';

export type Finding = (Frequency | MeanDifference | NotReported | NotShown) & {
  readonly outcome: string;
  readonly option: string;
};

/** The numbers, and what stands in their place, that say how an outcome turned out for an option. */
export const findingsOf = ({ numbers = [] }: Facts): Finding[] =>
  numbers.filter((number): number is Finding =>
    Boolean('outcome' in number && number.outcome && 'option' in number && number.option),
  );

/** Whether readers see a number. */
export const isShown = ({ kind }: Finding): boolean => kind !== 'not-reported' && kind !== 'not-shown';

/** Ids of the outcomes that people hope for, or that they fear. */
export const outcomesOf = ({ outcomes = [] }: Facts, effect: 'benefit' | 'harm'): ReadonlySet<string> =>
  new Set(outcomes.filter((outcome) => outcome.effect === effect).map(({ id }) => id));

/** Ids of the options of kind "none". */
export const noneOf = ({ options = [] }: Facts): ReadonlySet<string> =>
  new Set(options.filter(({ kind }) => kind === 'none').map(({ id }) => id));

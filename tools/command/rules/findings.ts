import type { Facts, Frequency, MeanDifference, NotReported } from '../../../src/content/types.js';

export type Finding = (Frequency | MeanDifference | NotReported) & {
  readonly outcome: string;
  readonly option: string;
};

/** The numbers, and the "not reported", that say how an outcome turned out for an option. */
export const findingsOf = ({ numbers = [] }: Facts): Finding[] =>
  numbers.filter((number): number is Finding =>
    Boolean('outcome' in number && number.outcome && 'option' in number && number.option),
  );

export const isReported = ({ kind }: Finding): boolean => kind !== 'not-reported';

/** Ids of the outcomes that people hope for, or that they fear. */
export const outcomesOf = ({ outcomes = [] }: Facts, effect: 'benefit' | 'harm'): ReadonlySet<string> =>
  new Set(outcomes.filter((outcome) => outcome.effect === effect).map(({ id }) => id));

/** Ids of the options of kind "none". */
export const noneOf = ({ options = [] }: Facts): ReadonlySet<string> =>
  new Set(options.filter(({ kind }) => kind === 'none').map(({ id }) => id));

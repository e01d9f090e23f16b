import { alone } from './isolated.js';
import type { Frequency } from './types.js';

/** What was counted, in one study or in several: a frequency, and what it is compared with. */
export type Counted = Pick<Frequency, 'numerator' | 'interval' | 'denominator' | 'bound'>;

/** A count as a reader is told it. Low and high are the same where it is one count. */
export interface Told {
  readonly low: number;
  readonly high: number;
  readonly of: number;
  readonly bound?: Frequency['bound'];
  /** Whether it is read as a rate, "91 in 100", or as what a study has counted, "6 out of 28". */
  readonly isRate: boolean;
  /** Whether it says more or less exactly what the study said. */
  readonly about: boolean;
}

/** The count, or what it lies between where there is no single one. */
export function countOf({ numerator, interval }: Counted): { readonly low: number; readonly high: number } {
  const [low, high] = numerator === undefined ? [interval?.low ?? 0, interval?.high ?? 0] : [numerator, numerator];
  return { low, high };
}

/** What was counted in fewer than 100 is told as it was counted, and so is what it is compared with. */
export const isSmall = ({ denominator, comparator }: Frequency): boolean =>
  Math.min(denominator, comparator?.denominator ?? denominator) < 100;

/** A frequency as it reads best: in 100, unless somebody would vanish there or the study was small. */
export function told(frequency: Frequency, counted: Counted = frequency): Told {
  if (isSmall(frequency) || counted.bound === 'below' || leastShare(counted) < 0.01) return asCounted(counted);
  return scaled(counted, 100, false);
}

/** The same with the denominator of the study. A power of ten, and "1 in 500", is read as a rate. */
export function asCounted(counted: Counted): Told {
  const { low, high } = countOf(counted);
  const { denominator: of, bound } = counted;
  const whole = wholeOf(bound);
  const isRate = of >= 100 && (Number.isInteger(Math.log10(of)) || (low === 1 && high === 1));
  return alone({ low: whole(low), high: whole(high), of, ...(bound && { bound }), isRate, about: false });
}

/** The same with another denominator, in whole people. Nobody is rounded away. `about`: whether it says that it was rounded. */
export function scaled(counted: Counted, of: number, about?: boolean): Told {
  const { denominator, bound } = counted;
  const { low, high } = countOf(counted);
  const [from, to] = [(low * of) / denominator, (high * of) / denominator];
  const whole = wholeOf(bound);
  const counts = { low: whole(from), high: whole(to) };
  const told = { of, isRate: true, about: about ?? false };
  if (bound) return { ...counts, ...told, bound };
  if (to > 0 && counts.high === 0) return { ...told, low: 1, high: 1, bound: 'below' };
  if (from > 0 && counts.low === 0) return { ...told, low: counts.high, high: counts.high, bound: 'up-to' };
  const isRounded = denominator < of || counts.low !== from || counts.high !== to;
  return alone({ ...counts, ...told, about: about ?? isRounded });
}

/** To whole people: a bound is moved so that it stays true. */
const wholeOf = (bound: Frequency['bound']) =>
  bound === undefined ? Math.round : bound === 'at-least' ? Math.floor : Math.ceil;

/** The smallest share that is more than nothing. */
export function leastShare(counted: Counted): number {
  const { low, high } = countOf(counted);
  return (low > 0 ? low : high) / counted.denominator;
}

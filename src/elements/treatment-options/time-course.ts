import type { Content, Duration, Option, PackNumber } from '../../content/types.js';
import { inDays } from './time-scale.js';

type TimeTo = Extract<PackNumber, { readonly kind: 'time-to' }>;
type Frequency = Extract<PackNumber, { readonly kind: 'frequency' }>;
export type Phase = TimeTo['phase'];

/** From the earliest to the latest, in days: one and the same where there is one number. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** When an option starts to help, is at its best and ends, by the numbers of the pack. */
export interface Course {
  readonly option: Option;
  /** The numbers of each phase, as they are said. */
  readonly numbers: Readonly<Record<Phase, readonly TimeTo[]>>;
  /** How long people were followed to whom it did good. */
  readonly followed: Frequency | undefined;
}

export function courseOf({ facts }: Content, option: Option): Course {
  const all = facts.numbers ?? [];
  const of = (phase: Phase) =>
    all.filter(
      (number): number is TimeTo => number.kind === 'time-to' && number.phase === phase && number.option === option.id,
    );
  const benefits = (facts.outcomes ?? []).filter(({ effect }) => effect === 'benefit').map(({ id }) => id);
  const followed = all
    .filter((number): number is Frequency => number.kind === 'frequency' && number.option === option.id)
    .filter((number) => benefits.includes(number.outcome ?? '') && typeof number.timeframe !== 'string')
    .sort((one, other) => followedFor(other) - followedFor(one));
  return { option, numbers: { start: of('start'), best: of('best'), end: of('end') }, followed: followed[0] };
}

/** Whether a pack has a number of when it works. */
export const hasPhase = ({ numbers }: Course): boolean => Object.values(numbers).some((of) => of.length > 0);

export function followedFor({ timeframe }: Frequency): number {
  return typeof timeframe === 'string' ? 0 : inDays(timeframe.value, timeframe.unit);
}

/** All times that a scale has to hold. */
export const timesOf = ({ numbers, followed }: Course): number[] => [
  ...Object.values(numbers).flatMap((of) => {
    const range = rangeOf(of);
    return range ? [range.low, range.high] : [];
  }),
  ...(followed ? [followedFor(followed)] : []),
];

/** From the earliest to the latest of several numbers. */
export function rangeOf(numbers: readonly Duration[]): Range | undefined {
  const ends = numbers.flatMap(({ value, interval, unit }) =>
    [interval?.low ?? value, interval?.high ?? value].map((end) => inDays(end ?? 0, unit)),
  );
  return ends.length > 0 ? { low: Math.min(...ends), high: Math.max(...ends) } : undefined;
}

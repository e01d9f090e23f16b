import type { Duration } from '../../content/types.js';

/** A time in the unit in which it is named. */
export interface Tick {
  readonly value: number;
  readonly unit: Duration['unit'];
}

/** Where a time stands: 0 is now, and each step ends at a whole number. */
export interface Scale {
  readonly ticks: readonly Tick[];
  readonly at: (days: number) => number;
}

const days = { min: 1 / 1440, h: 1 / 24, d: 1, wk: 7, mo: 30.44, a: 365.25 } as const;
export const inDays = (value: number, unit: Duration['unit']): number => value * days[unit];

const steps = (
  [
    ['min', [1, 5, 15, 30]],
    ['h', [1, 3, 6, 12]],
    ['d', [1, 3]],
    ['wk', [1]],
    ['mo', [1, 3, 6]],
    ['a', [1, 3, 10, 30, 100]],
  ] as const
).flatMap(([unit, values]) => values.map((value): Tick => ({ value, unit })));

const mostSteps = 7;

/** Equal steps that grow longer: from the first step that the shortest time needs to the first that holds the longest. */
export function scaleOf(times: readonly number[]): Scale {
  const from = holding(Math.min(...times));
  const to = Math.max(from + 1, holding(Math.max(...times)));
  const ticks = thinned(steps.slice(from, to + 1));
  const ends = [0, ...ticks.map(({ value, unit }) => inDays(value, unit))];
  return { ticks, at: (time) => placeOf(time, ends) };
}

/** The first step that is as long as a time; the last but one leaves room for another. */
function holding(time: number): number {
  const index = steps.findIndex(({ value, unit }) => inDays(value, unit) >= time);
  return index < 0 ? steps.length - 2 : Math.min(index, steps.length - 2);
}

/** The last step stays, and of the others every so many. */
function thinned(ticks: readonly Tick[]): readonly Tick[] {
  const every = Math.ceil(ticks.length / mostSteps);
  return ticks.filter((_, index) => (ticks.length - 1 - index) % every === 0);
}

function placeOf(time: number, ends: readonly number[]): number {
  const step = ends.findIndex((end) => end >= time);
  if (step < 0) return ends.length - 1;
  if (step === 0) return 0;
  const start = ends[step - 1]!;
  return step - 1 + (time - start) / (ends[step]! - start);
}

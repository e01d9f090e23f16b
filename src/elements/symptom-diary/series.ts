import type { Measure, MeasureRange } from '../../content/types.js';
import type { Entry } from './diary.js';

/** A day as a number, so that days can be counted. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

export const dayOfNumber = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Day and value. */
export type Point = readonly [day: number, value: number];

/** The highest value of each day that has one; the lowest where more is better. Entries come in the order of their days. */
export function pointsOf(entries: readonly Entry[], { id, better }: Pick<Measure, 'id' | 'better'>): Point[] {
  const pick = better === 'higher' ? Math.min : Math.max;
  const byDay = new Map<number, number>();
  for (const { day, values } of entries) {
    const value = values[id];
    if (typeof value !== 'number') continue;
    const number = dayNumber(day);
    byDay.set(number, pick(value, byDay.get(number) ?? value));
  }
  return [...byDay];
}

/** How many entries each day has. */
export function countsOf(entries: readonly Entry[]): Point[] {
  const byDay = new Map<number, number>();
  for (const { day } of entries) byDay.set(dayNumber(day), (byDay.get(dayNumber(day)) ?? 0) + 1);
  return [...byDay];
}

/** The ranges that hold for every reader, in the measure's own unit: the others depend on who reads. */
export const bandsOf = ({ ranges = [] }: Pick<Measure, 'ranges'>): MeasureRange[] =>
  ranges.filter(({ of, populations }) => of === undefined && populations === undefined);

/** The least and the most that a chart shows: what can be put in, or what was, with the ranges. */
export function heightOf(
  measure: Pick<Measure, 'min' | 'max' | 'ranges'>,
  points: readonly Point[],
): [low: number, high: number] {
  const bounds = bandsOf(measure).flatMap(({ low, high }) => [low, high].filter((end) => end !== undefined));
  const all = [...points.map(([, value]) => value), ...bounds];
  const [low, high] = [measure.min ?? Math.min(...all), measure.max ?? Math.max(...all)];
  return low < high ? [low, high] : Number.isFinite(low) ? [low - 1, low + 1] : [0, 1];
}

/** Where a chart has its points: days across, values upward. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** The chart runs from right to left. */
  readonly mirrored: boolean;
}
export const chartWidth = 1000;
export const chartHeight = 100;

export function across({ from, to, mirrored }: Scale, day: number): number {
  const x = (chartWidth * (day - from)) / Math.max(1, to - from);
  return Math.round(10 * (mirrored ? chartWidth - x : x)) / 10;
}

/** One path for a whole series. It joins days that follow each other; a day without a rating is a gap. */
export const linePath = (scale: Scale, points: readonly Point[]): string =>
  points
    .map(([day, value], index) => {
      const joins = index > 0 && day - points[index - 1]![0] === 1;
      return `${joins ? 'L' : 'M'}${at(scale, day, value)}`;
    })
    .join('');

/** A dot for each point: the shortest line that every engine draws with its round ends. */
export const dotsPath = (scale: Scale, points: readonly Point[]): string =>
  points.map(([day, value]) => `M${at(scale, day, value)}h.01`).join('');

/** Points that no line touches: without a dot they would not be seen. */
export const lonely = (points: readonly Point[]): Point[] =>
  points.filter(([day], index) => points[index - 1]?.[0] !== day - 1 && points[index + 1]?.[0] !== day + 1);

const at = (scale: Scale, day: number, value: number) => `${across(scale, day)} ${upward(scale, value)}`;

/** How far from the top a value stands; what lies beyond the chart stands at its edge. */
export function upward({ low, high }: Pick<Scale, 'low' | 'high'>, value: number): number {
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return Math.round(10 * chartHeight * (1 - share)) / 10;
}

/** From one treatment to the day before the next. Days are counted from the treatment. */
export interface Cycle {
  readonly start: number;
  readonly treatment: string;
  readonly entries: readonly Entry[];
}

/** `begins`: whether a treatment is one after which days are counted, such as an injection. */
export function cyclesOf(entries: readonly Entry[], begins: (treatment: string) => boolean): Cycle[] {
  const starts = entries.filter(({ treatment }) => treatment !== undefined && begins(treatment));
  const firsts = starts.filter(({ day }, index) => day !== starts[index - 1]?.day);
  return firsts.map(({ day, treatment }, index) => {
    const next = firsts[index + 1]?.day ?? '9999-12-31';
    return {
      start: dayNumber(day),
      treatment: treatment!,
      entries: entries.filter((entry) => entry.day >= day && entry.day < next),
    };
  });
}

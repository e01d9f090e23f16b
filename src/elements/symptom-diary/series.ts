import type { Entry, Measure } from './diary.js';

/** A day as a number, so that days can be counted. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

export const dayOfNumber = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Day and rating. */
export type Point = readonly [day: number, rating: number];

/** The highest rating of each day that has one. Entries come in the order of their days. */
export function pointsOf(entries: readonly Entry[], measure: Measure): Point[] {
  const byDay = new Map<number, number>();
  for (const { day, [measure]: rating } of entries) {
    if (rating === undefined) continue;
    const number = dayNumber(day);
    byDay.set(number, Math.max(rating, byDay.get(number) ?? 0));
  }
  return [...byDay];
}

/** Where a chart has its points: days across, ratings upward. */
export interface Scale {
  readonly from: number;
  readonly to: number;
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
    .map(([day, rating], index) => {
      const joins = index > 0 && day - points[index - 1]![0] === 1;
      return `${joins ? 'L' : 'M'}${at(scale, day, rating)}`;
    })
    .join('');

/** A dot for each point: the shortest line that every engine draws with its round ends. */
export const dotsPath = (scale: Scale, points: readonly Point[]): string =>
  points.map(([day, rating]) => `M${at(scale, day, rating)}h.01`).join('');

/** Points that no line touches: without a dot they would not be seen. */
export const lonely = (points: readonly Point[]): Point[] =>
  points.filter(([day], index) => points[index - 1]?.[0] !== day - 1 && points[index + 1]?.[0] !== day + 1);

const at = (scale: Scale, day: number, rating: number) =>
  `${across(scale, day)} ${chartHeight - rating * (chartHeight / 10)}`;

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

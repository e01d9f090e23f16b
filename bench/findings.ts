import { spread } from './statistics.js';

/** One figure that has a target. */
export interface Line {
  readonly name: string;
  readonly values: readonly number[];
  /** What the figure, the median of the values, is to be at most. */
  readonly target: number;
  readonly unit: 'ratio' | 'ms' | 'KB' | 'shift';
}

/** A page's place in the chart: ratios to static HTML, and what it weighs. */
export interface Bar {
  readonly page: string;
  readonly isOurs: boolean;
  readonly load: number;
  readonly rendered: number;
  readonly kilobytes: number;
}

/** What a group of measurements found. */
export interface Findings {
  readonly lines: readonly Line[];
  /** Markdown to stand below the lines. */
  readonly details?: string;
  readonly bars?: readonly Bar[];
}

const digits = { ratio: 2, ms: 0, KB: 1, shift: 3 } as const;
const inUnit = (value: number, unit: Line['unit']) =>
  value.toFixed(digits[unit]) + (unit === 'ms' || unit === 'KB' ? ` ${unit}` : '');

/** Every figure with its target, and whether it is met. */
export const verdicts = (lines: readonly Line[]): string =>
  table(
    ['figure', 'measured', 'middle half', 'target', ''],
    lines.map(({ name, values, target, unit }) => {
      const { median, low, high } = spread(values);
      const between = values.length > 1 ? `${inUnit(low, unit)} – ${inUnit(high, unit)}` : '';
      const verdict = median <= target ? 'met' : '**MISSED**';
      return [
        name,
        inUnit(median, unit),
        between,
        `≤ ${target}${unit === 'ms' || unit === 'KB' ? ` ${unit}` : ''}`,
        verdict,
      ];
    }),
  );

/** A table in Markdown: words to the left, everything else to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

export const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
export const medianOf = (values: readonly number[]): number => spread(values).median;

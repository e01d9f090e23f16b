import { alone } from '../../content/isolated.js';
import type { Measure, MeasureRange } from '../../content/types.js';
import type { Entries } from '../../device/entries.js';
import type { Change, EntriesOptions } from '../../device/patient-entries.js';

/** Entries: `best:<measure>` the best that the reader has measured. */
export const bestEntries: EntriesOptions = { name: 'action-plan', upgrade: () => undefined };

/** The reader's own best, if it is one that can be measured. */
export function bestOf(entries: Entries, measure: Measure): number | undefined {
  const value = entries.get(`best:${measure.id}`)?.value;
  return typeof value === 'number' && fits(measure, value) ? value : undefined;
}

/** What a reader put in as a change; nothing takes it away. Undefined where it cannot be meant. */
export function withBest(measure: Measure, words: string): Change | undefined {
  const value = words.trim() === '' ? undefined : Number(words);
  return value === undefined || fits(measure, value) ? [[`best:${measure.id}`, value]] : undefined;
}

const fits = ({ min = 0, max = Infinity }: Measure, value: number): boolean =>
  Number.isFinite(value) && value > 0 && value >= min && value <= max;

/** A range in the amounts of a reader's own best, to the step of its measure. As it is without a best, or where it is no part of one. */
export function inAmounts({ unit, step = 1 }: Measure, range: MeasureRange, best: number | undefined) {
  const { of, low, high, ...rest } = range;
  if (of !== 'personal-best') return { range, unit };
  if (best === undefined) return { range, unit: '%' };
  const amount = (share: number) => Math.round((share * best) / 100 / step) * step;
  return {
    range: alone({
      ...rest,
      ...(low === undefined ? {} : { low: amount(low) }),
      ...(high === undefined ? {} : { high: amount(high) }),
    }),
    unit,
  };
}

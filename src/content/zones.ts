import { triggersOf } from './signs.js';
import type { Facts, Measure, MeasureRange, Plan, Sign } from './types.js';

/** A measure with zones in which different things are to be done. */
export interface Zoned {
  readonly measure: Measure;
  /** From the best to the worst where the measure says which way is better, otherwise from low to high. */
  readonly zones: readonly MeasureRange[];
}

export const zoned = ({ measures = [] }: Facts): Zoned[] =>
  measures.map((measure) => ({ measure, zones: zonesOf(measure) })).filter(({ zones }) => zones.length > 0);

function zonesOf({ ranges = [], better }: Measure): MeasureRange[] {
  const zones = ranges.filter(({ category }) => category !== 'target');
  const sorted = zones.toSorted(({ low: one = -Infinity }, { low: other = -Infinity }) => (one < other ? -1 : 1));
  return better === 'higher' ? sorted.reverse() : sorted;
}

/** Whether there is something to do at once: first aid, or zones. */
export const hasActionPlan = (facts: Facts): boolean => facts.firstAid !== undefined || zoned(facts).length > 0;

/** Whether it says more than the signs do, which bring their first aid with them. */
export const isMoreThanSigns = (facts: Facts): boolean =>
  zoned(facts).length > 0 ||
  (facts.firstAid ?? []).some(({ id }) => !facts.signs?.some(({ firstAid }) => firstAid === id));

/** What to do while a measure is in a zone. */
export const plansIn = ({ plans = [] }: Facts, zone: string): Plan[] => plans.filter(({ range }) => range === zone);

/** Signs that count in a zone. */
export const signsIn = ({ signs = [] }: Facts, zone: string): Sign[] =>
  signs.filter((sign) => triggersOf(sign).some((trigger) => 'range' in trigger && trigger.range === zone));

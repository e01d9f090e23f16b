import type { Problem } from '../../../src/content/errors.js';
import type { Measure, MeasureRange } from '../../../src/content/types.js';
import type { Rule } from './rule.js';

type Placed = MeasureRange & { readonly path: string };

/**
 * Whatever a reader measures lies in one zone: they neither overlap nor leave holes between them. Aims may: they stand
 * beside the zones. Without zones, what is critical may lie at both ends.
 */
export const zones: Rule = {
  reads: ['measures'],
  problems: ({ facts }) =>
    (facts.measures ?? []).flatMap((measure, index) => scalesOf(measure, index).flatMap(scaleProblems)),
};

/** Ranges that are told to the same readers, counted in the same way. */
function scalesOf({ ranges = [] }: Measure, index: number): Placed[][] {
  const scales = new Map<string, Placed[]>();
  ranges.forEach((range, place) => {
    if (range.category === 'target') return;
    const key = [range.of ?? '', ...[...(range.populations ?? [])].sort()].join(' ');
    const scale = scales.get(key) ?? scales.set(key, []).get(key)!;
    scale.push({ ...range, path: `facts.measures.${index}.ranges.${place}` });
  });
  return [...scales.values()];
}

const lowOf = ({ low = -Infinity }: MeasureRange): number => low;
const highOf = ({ high = Infinity }: MeasureRange): number => high;

function scaleProblems(scale: readonly Placed[]): Problem[] {
  const inOrder = [...scale].sort((a, b) => lowOf(a) - lowOf(b) || highOf(a) - highOf(b));
  const hasZones = scale.some(({ category }) => category === 'zone');
  return inOrder.flatMap((range, place) => {
    const next = inOrder[place + 1];
    if (!next) return [];
    const end = highOf(range);
    const start = lowOf(next);
    if (start < end) return [problem(next, `"${next.id}", which begins below the end of "${range.id}"`, end)];
    return start > end && hasZones ? [problem(next, `a hole between "${range.id}" and "${next.id}"`, end)] : [];
  });
}

const problem = ({ path }: Placed, found: string, end: number): Problem => ({
  path: `${path}.low`,
  found,
  expected: Number.isFinite(end)
    ? `expected it to begin where the zone before it ends, at ${end}`
    : 'expected one zone alone without a high end',
});

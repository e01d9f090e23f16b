import { followedFor, rangeOf, type Course, type Range } from './time-course.js';
import type { Scale } from './time-scale.js';

/** A stretch of a lane: it rises from `from` to `full`, stays, and falls from `falls` to `to`; all in steps of the scale. */
export interface Stretch {
  readonly from: number;
  readonly full: number;
  readonly falls: number;
  readonly to: number;
}

/** What a lane shows: each stretch where it is known. */
export interface Shape {
  readonly helps: Stretch | undefined;
  readonly best: Stretch | undefined;
  readonly fades: Stretch | undefined;
  /** From where to where nothing is known. */
  readonly unknown: readonly (readonly [number, number])[];
}

/** An average has no sharp edge: half of how wide it is drawn, in steps. */
const blur = 0.12;

/** The ends of a range on the scale; one number becomes a short slope. */
function slope({ low, high }: Range, { at }: Scale): readonly [number, number] {
  const [from, to] = [at(low), at(high)];
  return to - from < 2 * blur ? [Math.max(0, from - blur), to + blur] : [from, to];
}

/** Where each phase begins and is whole, on the scale. */
function edgesOf({ numbers }: Course, scale: Scale) {
  const [start, best, end] = [numbers.start, numbers.best, numbers.end].map((of) => {
    const range = rangeOf(of);
    return range && slope(range, scale);
  });
  return { start, best, end, first: start ?? best ?? end };
}

export function shapeOf(course: Course, scale: Scale): Shape {
  const { start, best, end, first } = edgesOf(course, scale);
  const beyond = scale.ticks.length + 1;
  if (!first) return { helps: undefined, best: undefined, fades: undefined, unknown: [[0, beyond]] };
  const followed = course.followed ? scale.at(followedFor(course.followed)) : 0;
  const full = (best ?? first)[1];
  const last = Math.max(full, end ? end[0] : followed);
  return {
    helps: start && flat(start, last),
    best: best && flat(best, best[1]),
    fades: end && { from: end[0], full: end[0], falls: end[0], to: end[1] },
    unknown: [...(start ? [] : [[0, first[0]] as const]), ...(end ? [] : [[last, beyond] as const])],
  };
}

const flat = ([from, full]: readonly [number, number], to: number): Stretch => ({ from, full, falls: to, to });

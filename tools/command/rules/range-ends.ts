import type { Rule } from './rule.js';

/** The low end of an aim or a zone lies below its high end. */
export const rangeEnds: Rule = {
  reads: ['measures'],
  problems: ({ facts }) =>
    (facts.measures ?? []).flatMap(({ ranges = [] }, index) =>
      ranges.flatMap((range, place) => {
        const path = `facts.measures.${index}.ranges.${place}`;
        return [
          { path, ...range },
          { path: `${path}.also`, ...range.also },
        ].flatMap(({ path: at, low, high }) =>
          low !== undefined && high !== undefined && low >= high
            ? [{ path: `${at}.low`, found: String(low), expected: `expected less than its high end, ${high}` }]
            : [],
        );
      }),
    ),
};

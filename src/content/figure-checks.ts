import { shorten, type Problem } from './errors.js';
import type { Facts } from './types.js';

/** What a drawing refers to exists in it. */
export const figureProblems = ({ figures }: Facts): Problem[] =>
  (figures ?? []).flatMap((figure, place) => {
    const path = `facts.figures.${place}`;
    const steps = new Set(figure.steps?.map(({ id }) => id));
    const parts = new Set(figure.parts.map(({ id }) => id));
    const among = (at: string, ids: readonly string[] | undefined, known: ReadonlySet<string>, what: string) =>
      (ids ?? [])
        .filter((id) => !known.has(id))
        .map((id) => ({ path: at, found: shorten(id), expected: `expected the id of a ${what} of the figure` }));
    return [
      ...figure.shapes.flatMap(({ part, steps: at }, index) => [
        ...among(`${path}.shapes.${index}.part`, part === undefined ? [] : [part], parts, 'part'),
        ...among(`${path}.shapes.${index}.steps`, at, steps, 'step'),
      ]),
      ...figure.parts.flatMap((part, index) => among(`${path}.parts.${index}.steps`, part.steps, steps, 'step')),
      ...(figure.steps ?? []).flatMap(({ lights }, index) =>
        among(`${path}.steps.${index}.lights`, lights, parts, 'part'),
      ),
    ];
  });

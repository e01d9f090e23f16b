import { shorten, type Problem } from './errors.js';
import type { Facts } from './types.js';

/** What a drawing refers to exists. */
export function figureProblems({ figure }: Facts): Problem[] {
  if (!figure) return [];
  const steps = new Set(figure.steps?.map(({ id }) => id));
  const parts = new Set(figure.parts.map(({ id }) => id));
  const among = (path: string, ids: readonly string[] | undefined, known: ReadonlySet<string>, what: string) =>
    (ids ?? [])
      .filter((id) => !known.has(id))
      .map((id) => ({ path, found: shorten(id), expected: `expected the id of a ${what} of the figure` }));
  return [
    ...figure.shapes.flatMap((shape, index) => among(`facts.figure.shapes.${index}.steps`, shape.steps, steps, 'step')),
    ...figure.parts.flatMap((part, index) => among(`facts.figure.parts.${index}.steps`, part.steps, steps, 'step')),
    ...(figure.steps ?? []).flatMap(({ lights }, index) =>
      among(`facts.figure.steps.${index}.lights`, lights, parts, 'part'),
    ),
  ];
}

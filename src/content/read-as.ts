import { isolated } from './isolated.js';
import { parseShape } from './reader.js';
import type { ShapeOf } from './shape.js';

/** Reads something stored as what a shape says; undefined where it is something else. */
export const readAs =
  <T>(shape: ShapeOf<T>) =>
  (stored: unknown): T | undefined => {
    const parsed = parseShape(shape, stored);
    return 'output' in parsed ? (isolated(parsed.output) as T) : undefined;
  };

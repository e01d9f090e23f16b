import type { Problem } from '../../src/content/errors.js';
import { shorten } from '../../src/content/errors.js';

/** Every text that `careleaf new` left for somebody to write. */
export function unfinished(value: unknown, path = ''): Problem[] {
  if (typeof value === 'string') {
    return value.startsWith('TODO')
      ? [{ path, found: shorten(value), expected: 'expected words in the place of "TODO"' }]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unfinished(inner, path ? `${path}.${key}` : key));
}

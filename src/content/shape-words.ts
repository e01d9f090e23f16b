import { inWords } from './misfits.js';
import { asText } from './safe-json.js';
import type { Shape } from './shape.js';

/** What a shape expects as a whole, without its rules. */
export function wordsFor(shape: Shape): string {
  if (shape[0] === 'one') {
    const values = shape.slice(1).map((value) => asText(value));
    return `expected ${values.length > 1 ? `(${values.join(' | ')})` : values[0]}`;
  }
  if (shape[0] === 'maybe' || shape[0] === 'pipe') return wordsFor(shape[1]);
  if (shape[0] === 'union') return wordsForOneOf(shape.slice(1) as readonly unknown[] as readonly Shape[]);
  return ofKinds[shape[0]];
}

/** Each once. */
export const wordsForOneOf = (shapes: readonly Shape[]): string =>
  `expected ${[...new Set(shapes.map((shape) => wordsFor(shape).slice('expected '.length)))].join(' or ')}`;

const ofKinds: Readonly<Record<Exclude<Shape[0], 'one' | 'maybe' | 'pipe' | 'union'>, string>> = {
  string: inWords.text,
  number: 'expected number',
  boolean: 'expected boolean',
  list: inWords.list,
  tuple: inWords.list,
  record: inWords.object,
  object: inWords.object,
  open: inWords.object,
  loose: inWords.object,
  variant: inWords.object,
};

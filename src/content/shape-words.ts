import { inWords } from './misfits.js';
import { asText } from './safe-json.js';
import type { Shape } from './shape.js';

/** What a shape expects as a whole, without its rules. */
export function wordsFor(shape: Shape): string {
  switch (shape[0]) {
    case 'one': {
      const values = shape.slice(1).map((value) => asText(value));
      return `expected ${values.length > 1 ? `(${values.join(' | ')})` : values[0]}`;
    }
    case 'maybe':
    case 'pipe':
      return wordsFor(shape[1]);
    case 'union':
      return wordsForOneOf(shape.slice(1) as readonly unknown[] as readonly Shape[]);
    case 'string':
      return inWords.text;
    case 'number':
    case 'boolean':
      return `expected ${shape[0]}`;
    case 'list':
    case 'tuple':
      return inWords.list;
    case 'record':
    case 'object':
    case 'open':
    case 'loose':
    case 'variant':
      return inWords.object;
  }
}

/** Each once. */
export const wordsForOneOf = (shapes: readonly Shape[]): string =>
  `expected ${[...new Set(shapes.map((shape) => wordsFor(shape).slice('expected '.length)))].join(' or ')}`;

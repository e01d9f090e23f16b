import { shorten } from '../../../src/content/errors.js';
import { everyStatement } from '../../../src/content/statements.js';
import type { Rule } from './rule.js';

/** A safety rule gives way to a sign that cannot wait, and to nothing else. */
export const exception: Rule = {
  reads: ['signs'],
  problems: ({ facts }) => {
    const levels = new Map((facts.signs ?? []).map(({ id, level }) => [id, level]));
    return everyStatement(facts).flatMap(({ path, statement: { kind = 'claim', exception: sign } }) => {
      if (!sign) return [];
      const place = `${path}.exception`;
      if (kind !== 'safety')
        return [{ path: place, found: shorten(sign), expected: 'expected it of a statement of kind "safety" alone' }];
      return levels.get(sign) === 'routine'
        ? [
            {
              path: place,
              found: `${shorten(sign)}, which is routine`,
              expected: 'expected an emergency or urgent sign',
            },
          ]
        : [];
    });
  },
};

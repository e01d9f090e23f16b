import { triggersOf } from '../../../src/content/signs.js';
import type { Rule } from './rule.js';

/** Every medicine and every procedure names a warning sign that follows from it. */
export const ownSign: Rule = {
  reads: ['options', 'signs'],
  problems: ({ facts }) => {
    const warned = new Set(
      (facts.signs ?? []).flatMap(triggersOf).map((trigger) => 'option' in trigger && trigger.option),
    );
    return (facts.options ?? []).flatMap(({ id, kind }, index) =>
      (kind === 'medicine' || kind === 'procedure') && !warned.has(id)
        ? [
            {
              path: `facts.options.${index}`,
              found: `no sign after "${id}"`,
              expected: `expected a sign in facts.signs with "trigger": { "option": "${id}" }`,
            },
          ]
        : [],
    );
  },
};

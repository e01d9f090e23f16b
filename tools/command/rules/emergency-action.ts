import type { Rule } from './rule.js';

/** Every emergency sign leads to the emergency number. Without actions, its level does. */
export const emergencyAction: Rule = {
  reads: ['signs'],
  problems: ({ facts }) =>
    (facts.signs ?? []).flatMap(({ id, level, actions }, index) =>
      level === 'emergency' && actions && !actions.includes('call-emergency')
        ? [
            {
              path: `facts.signs.${index}.actions`,
              found: `${actions.join(', ')} for "${id}"`,
              expected: 'expected "call-emergency" among the actions of an emergency sign',
            },
          ]
        : [],
    ),
};

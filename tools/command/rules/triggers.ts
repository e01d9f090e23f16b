import type { Sign, Trigger } from '../../../src/content/types.js';

/** What a sign follows from; nothing where that is the condition itself. */
export const triggersOf = ({ trigger = [] }: Sign): readonly Trigger[] => [trigger].flat() as Trigger[];

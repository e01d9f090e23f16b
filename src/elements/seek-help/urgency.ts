import type { Level } from '../../content/types.js';
import { msg } from '../../language/words.js';
import type { IconName } from '../../primitives/icon.js';

export const levels: readonly Level[] = ['emergency', 'urgent', 'routine'];

/** The one place from which a level's icon and word come; its colour follows from the class of the same name. */
export function urgency(level: Level): { icon: IconName; word: string } {
  switch (level) {
    case 'emergency':
      return {
        icon: 'siren',
        word: msg('Emergency', { id: 'seek-help.emergency', desc: 'Level of urgency: life is in danger' }),
      };
    case 'urgent':
      return {
        icon: 'triangle-alert',
        word: msg('Urgent', { id: 'seek-help.urgent', desc: 'Level of urgency: today' }),
      };
    case 'routine':
      return {
        icon: 'clock',
        word: msg('Not urgent', { id: 'seek-help.routine', desc: 'Level of urgency: make an appointment' }),
      };
    default:
      return level satisfies never;
  }
}

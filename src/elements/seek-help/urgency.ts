import type { Level, Profile } from '../../content/types.js';
import { msg, str } from '../../language/words.js';
import type { IconName } from '../../templates/icon.js';

export const levels: readonly Level[] = ['emergency', 'urgent', 'routine'];

interface Urgency {
  readonly icon: IconName;
  readonly word: string;
  /** What to do, the same everywhere; the hospital's own names and numbers follow it in a line of their own. */
  readonly action: string;
}

/** The one place from which a level's icon and words come; its colour follows from the class of the same name. */
export function urgency(level: Level, { emergencyNumber }: Profile = {}): Urgency {
  switch (level) {
    case 'emergency':
      return {
        icon: 'siren',
        word: msg('Emergency', { id: 'seek-help.emergency', desc: 'Level of urgency: life is in danger' }),
        action: emergencyNumber
          ? msg(str`Call ${emergencyNumber} now`, {
              id: 'seek-help.call-emergency',
              desc: '{0} is the emergency number',
            })
          : msg('Call your emergency number now', {
              id: 'seek-help.call-any-emergency',
              desc: 'Action where the hospital gave no number',
            }),
      };
    case 'urgent':
      return {
        icon: 'triangle-alert',
        word: msg('Urgent', { id: 'seek-help.urgent', desc: 'Level of urgency: today' }),
        action: msg('Speak to a doctor or your treatment team today', {
          id: 'seek-help.call-any-urgent',
          desc: 'Action for urgent signs',
        }),
      };
    case 'routine':
      return {
        icon: 'clock',
        word: msg('Not urgent', { id: 'seek-help.routine', desc: 'Level of urgency: make an appointment' }),
        action: msg('Make an appointment with your doctor', {
          id: 'seek-help.call-any-clinic',
          desc: 'Action for signs that are not urgent',
        }),
      };
    default:
      return level satisfies never;
  }
}

/** Stands before the signs that count at any time. */
export const anySign = (): string =>
  msg('If you have any of these:', { id: 'seek-help.any', desc: 'Before a list of warning signs' });

/** Stands before the signs that count during or after one treatment. */
export const afterTreatment = (name: string): string =>
  msg(str`During or after this treatment: ${name}`, {
    id: 'seek-help.after',
    desc: 'Before a list of warning signs; {0} is the name of the treatment',
  });

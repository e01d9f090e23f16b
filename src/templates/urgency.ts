import type { Content, Level, Profile } from '../content/types.js';
import { msg, str } from '../language/words.js';
import type { IconName } from './icon.js';
import { partHeading } from './part-heading.js';

interface Urgency {
  readonly icon: IconName;
  readonly word: string;
  /** What to do, the same everywhere; the hospital's own names and numbers follow it in a line of their own. */
  readonly action: string;
}

/** The one place from which a level's icon and words come; its colour follows from the class of the same name. */
export function urgency(content: Content, level: Level, { emergencyNumber }: Profile = {}): Urgency {
  const word = partHeading(content, `signs.${level}`);
  switch (level) {
    case 'emergency':
      return {
        icon: 'siren',
        word,
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
        word,
        action: msg('Speak to a doctor or your team today', {
          id: 'seek-help.call-any-urgent',
          desc: 'Action for urgent signs',
        }),
      };
    case 'routine':
      return {
        icon: 'clock',
        word,
        action: msg('Make an appointment with your doctor', {
          id: 'seek-help.call-any-clinic',
          desc: 'Action for signs that are not urgent',
        }),
      };
    default:
      return level satisfies never;
  }
}

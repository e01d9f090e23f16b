import type { Content } from '../../content/types.js';
import { msg } from '../../language/words.js';
import type { Measure, Noticing } from './diary.js';

export function measureName(measure: Measure): string {
  switch (measure) {
    case 'strength':
      return msg('How strong', { id: 'diary.strength', desc: 'What is rated from 0 to 10: symptoms' });
    case 'often':
      return msg('How often', { id: 'diary.often', desc: 'What is rated from 0 to 10: symptoms' });
    case 'bother':
      return msg('How much it bothers you', { id: 'diary.bother', desc: 'What is rated from 0 to 10' });
    default:
      return measure satisfies never;
  }
}

/** What 0 and 10 mean. */
export function endsOf(measure: Measure): string {
  switch (measure) {
    case 'strength':
      return msg('0 is no symptoms, 10 is as strong as you can imagine', {
        id: 'diary.strength-ends',
        desc: 'Ends of a scale',
      });
    case 'often':
      return msg('0 is never, 10 is all the time', { id: 'diary.often-ends', desc: 'Ends of a scale' });
    case 'bother':
      return msg('0 is not at all, 10 is as much as you can imagine', {
        id: 'diary.bother-ends',
        desc: 'Ends of a scale',
      });
    default:
      return measure satisfies never;
  }
}

export function noticingName(noticing: Noticing): string {
  switch (noticing) {
    case 'works':
      return msg('It starts to work', { id: 'diary.works', desc: 'What a patient notices of a treatment' });
    case 'best':
      return msg('It works best', { id: 'diary.best', desc: 'What a patient notices of a treatment' });
    case 'fades':
      return msg('It wears off', { id: 'diary.fades', desc: 'What a patient notices of a treatment' });
    default:
      return noticing satisfies never;
  }
}

/** The name of a treatment, its id where the pack has lost it. */
export const treatmentName = ({ text }: Content, id: string): string => text.names[id] ?? id;

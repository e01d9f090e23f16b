import type { Content, Measure } from '../../content/types.js';
import { formatMeasured } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { nameOf } from '../../content/names.js';
import { unitName, withUnit } from '../../templates/measured.js';
import { isOfEvents, type Noticing } from './diary.js';
import type { Value } from './measures.js';

/** What is measured, with its unit where it has one. */
export function measureName(content: Content, measure: Measure): string {
  const [name, unit] = [nameOf(content, measure.id), unitName(content, measure.unit)];
  return unit
    ? msg(str`${name} (${unit})`, { id: 'diary.name-and-unit', desc: 'What is measured, and its unit' })
    : name;
}

/** What the least and the most mean. */
export const endsOf = (content: Content, { ends }: Measure): string | undefined =>
  ends === undefined ? undefined : nameOf(content, ends);

/** What something is called where no scale stands beside it: with what its ends mean. */
export function withEnds(content: Content, measure: Measure, name: string): string {
  const ends = endsOf(content, measure);
  return ends ? `${name} (${ends})` : name;
}

/** What was noted, with its unit. */
export function valueInWords(content: Content, { unit }: Measure, value: Value): string {
  if (typeof value === 'number') return withUnit(content, value, unit);
  if (typeof value === 'boolean') return yesOrNo(value);
  return content.text.names?.[value] ?? value;
}

/** The same in a column whose head has the unit. */
export const bareValue = (content: Content, measure: Measure, value: Value): string =>
  typeof value === 'number' ? formatMeasured(content.language, value) : valueInWords(content, measure, value);

export const yesOrNo = (value: boolean): string =>
  value
    ? msg('Yes', { id: 'diary.yes', desc: 'Answer to a question' })
    : msg('No', { id: 'diary.no', desc: 'Answer to a question' });

export const noAnswer = (): string =>
  msg('No answer', { id: 'diary.no-answer', desc: 'Choice: the patient leaves a question out' });

export const dayLabel = (): string => msg('Day', { id: 'diary.day', desc: 'Label of a date field, head of a column' });
export const timeLabel = (): string => msg('Time', { id: 'diary.time', desc: 'Label of a field for a time of day' });
export const treatmentLabel = (): string =>
  msg('Treatment on this day', { id: 'diary.treatment', desc: 'Label of a choice' });
export const noticedLabel = (): string =>
  msg('What you notice of a treatment', { id: 'diary.noticed', desc: 'Label of a choice' });
export const noteLabel = (): string => msg('Notes', { id: 'diary.note', desc: 'Label of a text field' });

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

export const sinceTreatment = (): string =>
  msg('Since a treatment', { id: 'diary.by-treatment', desc: 'Button: which chart is shown' });

/** What a diary is for, and how often to write. */
export function introduction({ facts }: Content): string {
  if (isOfEvents(facts))
    return msg(
      'Make an entry each time it happens, as far as you like. Your notes can help you and your clinic to plan.',
      {
        id: 'diary.intro-events',
        desc: 'Before the form of a diary of events, such as seizures',
      },
    );
  return (facts.audience?.reader ?? 'self') === 'self'
    ? msg(
        'Note how you are, on as many days as you like. Gaps are fine. Your notes can help you and your clinic to plan.',
        {
          id: 'diary.intro',
          desc: 'Before the form of a diary',
        },
      )
    : msg(
        'Note how things are, on as many days as you like. Gaps are fine. Your notes can help you and the clinic to plan.',
        {
          id: 'diary.intro-other',
          desc: 'Before the form of a diary that somebody keeps for another',
        },
      );
}

import { html, nothing } from 'lit';
import { lineOf, optionFields, type OptionField } from '../../content/option-fields.js';
import type { Content, Option } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { certaintyMeaning, certaintyMark } from '../../templates/certainty.js';
import { statements } from '../../templates/statement.js';

/** Rules that protect. They stand together, in the order of the fields. */
const safetyFields: readonly OptionField[] = [
  'contraindications',
  'cautions',
  'pregnancy',
  'breastfeeding',
  'interactions',
  'driving',
];

/** All that is said of a field: where there is no more, its line. */
function statementsOf(option: Option, field: OptionField): readonly { readonly id: string }[] | undefined {
  const line = lineOf(option, field);
  return option[field] ?? (line && [line]);
}

/** Whether there is something to say of an option. */
export const isThere = (option: Option, field: OptionField): boolean =>
  statementsOf(option, field) !== undefined || (field === 'evidence' && option.certainty !== undefined);

/** What a card says, in the order in which it is read: a field, or the safety fields as one. */
export function cardRows(option: Option): (OptionField | readonly OptionField[])[] {
  const there = optionFields.filter((field) => isThere(option, field));
  const safety = there.filter((field) => safetyFields.includes(field));
  return there
    .filter((field) => !safety.includes(field) || field === safety[0])
    .map((field) => (field === safety[0] && safety.length > 1 ? safety : field));
}

export const safetyName = (): string =>
  msg('Is it safe for you?', {
    id: 'treatments.safety',
    desc: 'Row: who must not have it, pregnancy, other medicines, driving',
  });

const names: Record<OptionField, () => string> = {
  how: () => msg('What is done', { id: 'treatments.how', desc: 'Row: what happens in this option' }),
  suits: () => msg('Who it suits', { id: 'treatments.suits', desc: 'Row: whom it suits, and when it is tried' }),
  benefits: () => msg('What may get better', { id: 'treatments.benefits', desc: 'Row: benefits' }),
  harms: () => msg('What may go wrong', { id: 'treatments.risks', desc: 'Row: risks and side effects' }),
  emergency: () =>
    msg('When to call for help', { id: 'treatments.emergency', desc: 'Row: emergency signs of an option' }),
  urgent: () => msg('When to call the same day', { id: 'treatments.urgent', desc: 'Row: urgent signs of an option' }),
  onset: () => msg('How soon it works', { id: 'treatments.onset', desc: 'Row' }),
  duration: () => msg('How long it lasts', { id: 'treatments.duration', desc: 'Row' }),
  experience: () =>
    msg('What it is like', { id: 'treatments.experience', desc: 'Row: the day and the days around it' }),
  examples: () => msg('Examples', { id: 'treatments.examples', desc: 'Row' }),
  contraindications: () => msg('Who must not have it', { id: 'treatments.contraindications', desc: 'Row' }),
  cautions: () => msg('What to tell your doctor or nurse first', { id: 'treatments.cautions', desc: 'Row: cautions' }),
  pregnancy: () => msg('Pregnancy', { id: 'treatments.pregnancy', desc: 'Row: before and during pregnancy' }),
  breastfeeding: () => msg('Breastfeeding', { id: 'treatments.breastfeeding', desc: 'Row' }),
  interactions: () => msg('With other medicines, food and drink', { id: 'treatments.interactions', desc: 'Row' }),
  driving: () => msg('Driving and machines', { id: 'treatments.driving', desc: 'Row: driving, machines, heights' }),
  taking: () =>
    msg('How to use it', { id: 'treatments.taking', desc: 'Row: how a medicine or device is taken or used' }),
  missed: () => msg('If you miss a dose', { id: 'treatments.missed', desc: 'Row' }),
  stopping: () => msg('How to stop', { id: 'treatments.stopping', desc: 'Row: how to stop, and why not suddenly' }),
  monitoring: () =>
    msg('Checks while you use it', { id: 'treatments.monitoring', desc: 'Row: what is checked, and when' }),
  evidence: () => msg('How sure we are', { id: 'treatments.evidence', desc: 'Row: certainty of the evidence' }),
};

export const rowName = (field: OptionField): string => names[field]();

export function rowContent(content: Content, option: Option, field: OptionField): unknown {
  const list = statementsOf(option, field);
  const words = list ? statements(content, list) : nothing;
  const { certainty } = option;
  if (field !== 'evidence' || !certainty) return words;
  return html`<p>${certaintyMark(certainty)}</p>
    <p class="muted screen-only">${certaintyMeaning(certainty)}</p>
    ${words}`;
}

export const notApplicable = (): string =>
  msg('This does not apply here.', {
    id: 'treatments.not-applicable',
    desc: 'Cell: a question that means nothing for this option',
  });

export const unknown = (): string =>
  msg('We do not know.', {
    id: 'treatments.unknown',
    desc: 'In the place of a line about an option, where others have one',
  });

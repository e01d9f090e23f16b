import { html, type TemplateResult } from 'lit';
import { treatmentFields, type TreatmentField } from '../../content/treatment-fields.js';
import type { Content, Treatment } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { certaintyMeaning, certaintyMark } from '../../templates/certainty.js';
import { statements } from '../../templates/statement.js';

/** What is said of every option, in the order in which it is read. The cards and the table both come from here. */
export const rows: readonly TreatmentField[] = treatmentFields;

export function rowName(field: TreatmentField): string {
  switch (field) {
    case 'how':
      return msg('What is done', { id: 'treatments.how', desc: 'Row: what happens in this option' });
    case 'benefits':
      return msg('What may get better', { id: 'treatments.benefits', desc: 'Row: benefits' });
    case 'risks':
      return msg('What may go wrong', { id: 'treatments.risks', desc: 'Row: risks and side effects' });
    case 'onset':
      return msg('How soon it works', { id: 'treatments.onset', desc: 'Row' });
    case 'duration':
      return msg('How long it lasts', { id: 'treatments.duration', desc: 'Row' });
    case 'examples':
      return msg('Examples', { id: 'treatments.examples', desc: 'Row' });
    case 'evidence':
      return msg('How sure we are', { id: 'treatments.evidence', desc: 'Row: certainty of the evidence' });
    default:
      return field satisfies never;
  }
}

export function rowContent(content: Content, treatment: Treatment, field: TreatmentField): TemplateResult {
  const words = statements(content, treatment[field]);
  if (field !== 'evidence') return words;
  return html`<p>${certaintyMark(treatment.certainty)}</p>
    <p class="muted">${certaintyMeaning(treatment.certainty)}</p>
    ${words}`;
}

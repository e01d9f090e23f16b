import { html, type TemplateResult } from 'lit';
import { msg } from '../src/language/words.js';
import { textField, type TextField } from './fields.js';
import { expectedOf, type ProfileEntries, type ProfileField } from './profile.js';

export interface ProfileForm {
  readonly entries: ProfileEntries;
  readonly wrong: ReadonlySet<ProfileField>;
  readonly enter: (field: ProfileField, value: string) => void;
}

/** The hospital's own numbers and sign-off. They stay on this page and in what is copied. */
export function profileForm(form: ProfileForm): TemplateResult {
  const field = (name: ProfileField, label: string, rest: Partial<TextField> = {}) =>
    textField({
      id: name.replaceAll('.', '-'),
      label,
      value: form.entries[name] ?? '',
      error: form.wrong.has(name) ? expectedOf(name) : undefined,
      input: (value) => form.enter(name, value),
      ...rest,
    });
  return html`
    <p class="hint">
      ${msg('All of it may stay empty. It goes into the copied HTML only, never into the address of this page.', { id: 'snippet.profile-hint', desc: 'Above the fields for phone numbers' })}
    </p>
    <div class="pair">
      ${field('emergencyNumber', msg('Emergency number', { id: 'snippet.emergency-number', desc: 'Label of a field' }), { type: 'tel' })}
      ${field('region', msg('Country, two letters', { id: 'snippet.region', desc: 'Label of a field' }))}
    </div>
    <div class="pair">
      ${field('urgentLine.name', msg('Advice line: its name', { id: 'snippet.line-name', desc: 'Label of a field: a phone line for urgent advice' }))}
      ${field('urgentLine.phone', msg('Advice line: phone', { id: 'snippet.line-phone', desc: 'Label of a field' }), { type: 'tel' })}
    </div>
    <div class="pair">
      ${field('clinic.name', msg('Clinic: its name', { id: 'snippet.clinic-name', desc: 'Label of a field' }))}
      ${field('clinic.phone', msg('Clinic: phone', { id: 'snippet.clinic-phone', desc: 'Label of a field' }), { type: 'tel' })}
    </div>
    ${field('clinic.url', msg('Clinic: web address', { id: 'snippet.clinic-address', desc: 'Label of a field' }), { type: 'url' })}
    <fieldset>
      <legend>${msg('Sign-off by your own clinician', { id: 'snippet.review', desc: 'Heading of fields' })}</legend>
      <p class="hint">
        ${msg('Only where somebody has read this very version and answers for it. Readers see the name.', { id: 'snippet.review-hint', desc: 'Above the fields of a clinical sign-off' })}
      </p>
      <div class="pair">
        ${field('reviews.0.by', msg('Name', { id: 'snippet.review-by', desc: 'Label of a field: who signed off' }))}
        ${field('reviews.0.role', msg('Role', { id: 'snippet.review-role', desc: 'Label of a field: such as neurologist' }))}
        ${field('reviews.0.on', msg('Signed off on', { id: 'snippet.review-on', desc: 'Label of a date field' }), { type: 'date' })}
        ${field('reviews.0.next', msg('Next review by', { id: 'provenance.next', desc: 'Label: date' }), { type: 'date' })}
      </div>
    </fieldset>
  `;
}

import { html, type TemplateResult } from 'lit';
import { msg } from '../src/language/words.js';
import { textField, tickBox, type TextField } from './fields.js';
import { expectedOf, labelOf, type ProfileEntries, type ProfileField } from './profile.js';

export interface ProfileForm {
  readonly entries: ProfileEntries;
  readonly wrong: ReadonlySet<ProfileField>;
  readonly enter: (field: ProfileField, value: string) => void;
  readonly isOwnClinic: boolean;
  readonly chooseOwnClinic: (isOwn: boolean) => void;
}

/** The hospital's own numbers and sign-off. They stay on this page and in what is copied. */
export function profileForm(form: ProfileForm): TemplateResult {
  const field = (name: ProfileField, rest: Partial<TextField> = {}) =>
    textField({
      id: name.replaceAll('.', '-'),
      label: labelOf(name),
      value: form.entries[name] ?? '',
      error: form.wrong.has(name) ? expectedOf(name) : undefined,
      input: (value) => form.enter(name, value),
      ...rest,
    });
  return html`
    <p class="hint">
      ${msg('All of it may stay empty. It goes into the copied HTML only, never into the address of this page.', { id: 'snippet.profile-hint', desc: 'Above the fields for phone numbers' })}
    </p>
    <div class="pair">${field('emergencyNumber', { type: 'tel' })} ${field('region')}</div>
    <div class="pair">${field('urgentLine.name')} ${field('urgentLine.phone', { type: 'tel' })}</div>
    <div class="pair">${field('crisisLine.name')} ${field('crisisLine.phone', { type: 'tel' })}</div>
    <div class="pair">${field('clinic.name')} ${field('clinic.phone', { type: 'tel' })}</div>
    ${field('clinic.url', { type: 'url' })}
    ${tickBox({
      id: 'own-clinic',
      label: msg('This clinic is for this condition alone', {
        id: 'snippet.own-clinic',
        desc: 'Label of a box to tick',
      }),
      hint: msg('Other conditions on the page then do not name it.', {
        id: 'snippet.own-clinic-hint',
        desc: 'Hint at a box to tick',
      }),
      value: form.isOwnClinic,
      change: form.chooseOwnClinic,
    })}
    <fieldset>
      <legend>${msg('An organisation for patients', { id: 'snippet.organisation', desc: 'Heading of fields' })}</legend>
      <p class="hint">
        ${msg('It stands at the end of the leaflet. You can add more to the copied HTML.', { id: 'snippet.organisation-hint', desc: 'Above the fields of an organisation' })}
      </p>
      <div class="pair">${field('organisations.0.name')} ${field('organisations.0.phone', { type: 'tel' })}</div>
      ${field('organisations.0.url', { type: 'url' })}
    </fieldset>
    <fieldset>
      <legend>${msg('Sign-off by your own clinician', { id: 'snippet.review', desc: 'Heading of fields' })}</legend>
      <p class="hint">
        ${msg('Only where somebody has read this very version and answers for it. Readers see the name.', { id: 'snippet.review-hint', desc: 'Above the fields of a clinical sign-off' })}
      </p>
      <div class="pair">
        ${field('reviews.0.by')} ${field('reviews.0.role')} ${field('reviews.0.on', { type: 'date' })}
        ${field('reviews.0.next', { type: 'date' })}
      </div>
    </fieldset>
  `;
}

import { html, type TemplateResult } from 'lit';
import type { Content } from '../../content/types.js';
import { today } from '../../language/day.js';
import { formatNumber } from '../../language/formats.js';
import { msg } from '../../language/words.js';
import { heading } from '../../templates/heading.js';
import { action } from '../../templates/action.js';
import { longestNote, measures, noticings, type Entry, type Measure, type Noticing } from './diary.js';
import { endsOf, measureName, noticingName, treatmentName } from './words.js';

export interface FormActions {
  save(): void;
  cancel(): void;
  remove(): void;
}

/** The fields of an entry: empty for a new one, filled for one that is corrected. */
export function renderForm(
  content: Content,
  entry: Entry | undefined,
  level: number,
  act: FormActions,
): TemplateResult {
  const title = entry
    ? msg('Correct an entry', { id: 'diary.correct', desc: 'Heading of a form' })
    : msg('New entry', { id: 'diary.new', desc: 'Heading of a form' });
  return html`<div class="form screen-only" data-only="script" part="form">
    ${heading(level, 'part', title, 'form')}
    <div class="field">
      <label for="day">${msg('Day', { id: 'diary.day', desc: 'Label of a date field, head of a column' })}</label>
      <input id="day" type="date" min="1900-01-01" max=${today()} .value=${entry?.day ?? today()} />
    </div>
    ${measures.map((measure) => renderScale(content, measure, entry?.[measure]))}
    <slot name="scale"></slot>
    <div class="fields">${renderTreatment(content, entry?.treatment)} ${renderNoticed(entry?.noticed)}</div>
    <div class="field">
      <label for="note">${msg('Notes', { id: 'diary.note', desc: 'Label of a text field' })}</label>
      <p class="muted">
        ${msg('For example what came before, the brand and dose of an injection, or side effects.', { id: 'diary.note-hint', desc: 'Beside the field for notes' })}
      </p>
      <textarea id="note" rows="2" maxlength=${longestNote} autocomplete="off" .value=${entry?.note ?? ''}></textarea>
    </div>
    <div class="actions" data-only="script">
      <button type="button" class="primary save" @click=${act.save}>
        ${msg('Save entry', { id: 'diary.save', desc: 'Button' })}
      </button>
      ${
        entry &&
        html`${action('trash-2', msg('Delete entry', { id: 'diary.delete', desc: 'Button' }), act.remove)}
          <button type="button" @click=${act.cancel}>
            ${msg('Leave as it was', { id: 'diary.cancel', desc: 'Button: stops correcting an entry' })}
          </button>`
      }
    </div>
  </div>`;
}

function renderScale({ language }: Content, measure: Measure, rating: number | undefined) {
  const none = msg('No answer', { id: 'diary.no-answer', desc: 'Choice in a scale from 0 to 10' });
  const choice = (value: number | undefined) =>
    html`<label
      ><input
        type="radio"
        name=${measure}
        value=${value ?? ''}
        aria-label=${value === undefined ? none : formatNumber(language, value)}
        .checked=${value === rating}
      /><span aria-hidden="true">${value === undefined ? '–' : formatNumber(language, value)}</span></label
    >`;
  return html`<fieldset aria-describedby="${measure}-ends">
    <legend>${measureName(measure)}</legend>
    <p class="muted" id="${measure}-ends">${endsOf(measure)}</p>
    <div class="scale">${[undefined, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(choice)}</div>
  </fieldset>`;
}

function renderTreatment(content: Content, chosen = '') {
  const ids = content.facts.treatments.filter(({ kind }) => kind !== 'none').map(({ id }) => id);
  const known = chosen && !ids.includes(chosen) ? [...ids, chosen] : ids;
  return html`<div class="field">
    <label for="treatment">${msg('Treatment on this day', { id: 'diary.treatment', desc: 'Label of a choice' })}</label>
    <select id="treatment">
      <option value="">${msg('None', { id: 'diary.none', desc: 'Choice: no treatment, nothing noticed' })}</option>
      ${known.map((id) => html`<option value=${id} ?selected=${id === chosen}>${treatmentName(content, id)}</option>`)}
    </select>
  </div>`;
}

function renderNoticed(chosen: Noticing | undefined) {
  return html`<div class="field">
    <label for="noticed"
      >${msg('What you notice of a treatment', { id: 'diary.noticed', desc: 'Label of a choice' })}</label
    >
    <select id="noticed">
      <option value="">${msg('None', { id: 'diary.none', desc: 'Choice: no treatment, nothing noticed' })}</option>
      ${noticings.map((id) => html`<option value=${id} ?selected=${id === chosen}>${noticingName(id)}</option>`)}
    </select>
  </div>`;
}

/** What stands in the form now. */
export function readForm(root: ParentNode): Omit<Entry, 'id' | 'updated'> {
  const value = (selector: string) => root.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';
  const ratings = measures.map((measure) => [measure, value(`input[name="${measure}"]:checked`)] as const);
  const given = {
    treatment: value('#treatment'),
    noticed: value('#noticed'),
    note: value('#note').slice(0, longestNote),
  };
  return {
    day: value('#day'),
    ...Object.fromEntries(ratings.flatMap(([measure, rating]) => (rating ? [[measure, Number(rating)]] : []))),
    ...Object.fromEntries(Object.entries(given).filter(([, words]) => words)),
  };
}

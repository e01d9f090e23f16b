import { html, nothing, type TemplateResult } from 'lit';
import { alone } from '../../content/isolated.js';
import { nameOf } from '../../content/names.js';
import type { Content } from '../../content/types.js';
import { today } from '../../language/day.js';
import { msg } from '../../language/words.js';
import { heading } from '../../templates/heading.js';
import { action } from '../../templates/action.js';
import {
  hasCycle,
  isEmptyDraft,
  isOfEvents,
  longestNote,
  noticings,
  type Draft,
  type Entry,
  type Noticing,
} from './diary.js';
import { problemId, readMeasure, renderMeasure } from './fields.js';
import { fieldOf, measuresOf } from './measures.js';
import { dayLabel, noteLabel, noticedLabel, noticingName, timeLabel, treatmentLabel } from './words.js';

export interface FormActions {
  save(): void;
  cancel(): void;
  remove(): void;
}

/** What is wrong with what stands in the form, and in which field. */
export interface FormProblem {
  readonly field?: string | undefined;
  readonly words: string;
}

/** What a form begins with: an entry that is corrected, or the day and the time at which a new one was begun. */
export interface Beginning {
  readonly entry?: Entry;
  readonly day: string;
  readonly time: string;
}

export const ofEntry = (entry: Entry): Beginning => ({ entry, day: entry.day, time: entry.time ?? '' });
export const ofNow = (): Beginning => ({ day: today(), time: new Date().toTimeString().slice(0, 5) });

/**
 * Whether a form is for an entry of an earlier day, while the page stayed open over midnight, and nobody has put in
 * anything or is about to.
 */
export function hasPassed({ entry, day, time }: Beginning, root: ParentNode, content: Content): boolean {
  if (entry || day === today() || root.querySelector('.form :focus')) return false;
  const { given, wrong } = readForm(root, content);
  const isAsBegun = given.day === day && (!isOfEvents(content.facts) || given.time === time);
  return isAsBegun && wrong === undefined && isEmptyDraft(given);
}

/** The fields of an entry: empty for a new one, filled for one that is corrected. */
export function renderForm(
  content: Content,
  beginning: Beginning,
  level: number,
  act: FormActions,
  { field, words }: FormProblem = { words: '' },
): TemplateResult {
  const { entry } = beginning;
  const title = entry
    ? msg('Correct an entry', { id: 'diary.correct', desc: 'Heading of a form' })
    : msg('New entry', { id: 'diary.new', desc: 'Heading of a form' });
  return html`<div class="form screen-only" data-only="script" part="form">
    ${heading(level, 'part', title, 'form')} ${renderWhen(content, beginning, field === 'day')}
    <p role="status" id=${problemId}>
      ${measuresOf(content.facts).some((measure) => field === fieldOf(measure)) ? nothing : words}
    </p>
    ${measuresOf(content.facts).map((measure) => renderMeasure(content, measure, entry?.values[measure.id], field === fieldOf(measure) ? words : undefined))}
    <slot name="scale"></slot>
    <div class="fields">${renderTreatment(content, entry?.treatment)} ${renderNoticed(content, entry?.noticed)}</div>
    <div class="field">
      <label for="note">${noteLabel()}</label>
      <p class="muted">
        ${msg('For example what came before, or what helped.', { id: 'diary.note-hint', desc: 'Beside the field for notes' })}
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

/** The day, and of an event the time. */
function renderWhen({ facts }: Content, { day, time }: Beginning, isWrong: boolean) {
  return html`<div class="when">
    <div class="field">
      <label for="day">${dayLabel()}</label>
      <input
        id="day"
        type="date"
        min="1900-01-01"
        max=${today()}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? problemId : nothing}
        .value=${day}
      />
    </div>
    ${
      isOfEvents(facts)
        ? html`<div class="field">
            <label for="time">${timeLabel()}</label>
            <input id="time" type="time" .value=${time} />
          </div>`
        : nothing
    }
  </div>`;
}

const none = () => msg('None', { id: 'diary.none', desc: 'Choice: no treatment, nothing noticed' });

/** What the entry has is offered too, even if the pack no longer asks for it. */
function renderTreatment(content: Content, chosen = '') {
  const asked = content.facts.diary?.options ?? [];
  const ids = chosen && !asked.includes(chosen) ? [...asked, chosen] : asked;
  if (ids.length === 0) return nothing;
  return html`<div class="field">
    <label for="treatment">${treatmentLabel()}</label>
    <select id="treatment">
      <option value="">${none()}</option>
      ${ids.map((id) => html`<option value=${id} ?selected=${id === chosen}>${nameOf(content, id)}</option>`)}
    </select>
  </div>`;
}

function renderNoticed({ facts }: Content, chosen: Noticing | undefined) {
  if (!hasCycle(facts) && !chosen) return nothing;
  return html`<div class="field">
    <label for="noticed">${noticedLabel()}</label>
    <select id="noticed">
      <option value="">${none()}</option>
      ${noticings.map((id) => html`<option value=${id} ?selected=${id === chosen}>${noticingName(id)}</option>`)}
    </select>
  </div>`;
}

/** What stands in the form now, and the first measure whose field holds something that it cannot be. */
export function readForm(root: ParentNode, content: Content): { given: Omit<Draft, 'id'>; wrong?: string } {
  const value = (selector: string) => root.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';
  const read = measuresOf(content.facts).map((measure) => [measure, readMeasure(root, content, measure)] as const);
  const wrong = read.find(([, { isWrong }]) => isWrong)?.[0];
  const given = {
    day: value('#day'),
    values: Object.fromEntries(
      read.flatMap(([{ id }, { value: found }]) => (found === undefined ? [] : [[id, found]])),
    ),
    time: value('#time') || undefined,
    treatment: value('#treatment') || undefined,
    noticed: noticings.find((one) => one === value('#noticed')),
    note: value('#note').slice(0, longestNote) || undefined,
  };
  return alone({ given, ...(wrong && { wrong: fieldOf(wrong) }) });
}

/** What is wrong is seen together with the field that has the focus. */
export function showProblem(root: ParentNode): void {
  const problem = root.querySelector(`.field [id$="-${problemId}"]`) ?? root.querySelector(`#${problemId}`);
  problem?.scrollIntoView(alone({ block: 'nearest' }));
}

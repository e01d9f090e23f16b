import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Content, Plan, Step } from '../../content/types.js';
import { formatDistance, formatNumber, formatShortWeekdayDate, formatWeekdayDate } from '../../language/formats.js';
import { later } from '../../base/later.js';
import { firstDay, lastDay, today } from '../../language/day.js';
import { msg, str } from '../../language/words.js';
import { addLine, removal } from '../../templates/add-line.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { labelStatement } from '../../templates/statement.js';
import { unlessTyping } from '../../page/unless-typing.js';
import { daysBetween, dueDay, longestStep, ownSteps, progress, type Checklist } from './checklist.js';

/** What a plan asks of the element that it stands in. */
export interface PlanActions {
  tick(id: string, box: HTMLInputElement): void;
  date(plan: string, field: HTMLInputElement): void;
  /** Whether what stands in a plan's date field is no whole date. */
  isRefused(plan: string): boolean;
  addStep(plan: string, words: string): void;
  removeStep(id: string): void;
  toggled(plan: string): (event: Event) => void;
}

export function renderPlan(
  content: Content,
  plan: Plan,
  list: Checklist,
  level: number,
  open: boolean,
  actions: PlanActions,
): TemplateResult {
  const inside = () => renderSteps(content, plan, list, actions);
  return html`<details class="plan" part="plan" data-key=${plan.id} ?open=${open}>
    <summary @click=${actions.toggled(plan.id)}>
      <span
        >${heading(level, 'part', content.text.names[plan.id], plan.id)} ${renderProgress(content, plan, list)}</span
      >
      ${icon('chevron-down')}
    </summary>
    ${open ? inside() : later(inside)}
  </details>`;
}

function renderSteps(content: Content, plan: Plan, list: Checklist, actions: PlanActions) {
  const start = list.dates.get(plan.id);
  return html`${plan.steps.some(({ due }) => due) ? renderDate(content, plan, start, actions) : nothing}
    <ul>
      ${plan.steps.map((step) => renderStep(content, step, list, start, actions))}
      ${repeat(
        ownSteps(list, plan),
        ({ id }) => id,
        ({ id, words }) => renderOwnStep(id, words, list, actions),
      )}
    </ul>
    ${renderAdd(plan, actions)}`;
}

function renderProgress({ language }: Content, plan: Plan, list: Checklist) {
  const { done, all } = progress(list, plan);
  const words = msg(str`${formatNumber(language, done)} of ${formatNumber(language, all)} done`, {
    id: 'checklist.progress',
    desc: '{0} steps of {1} are done',
  });
  return html`<span class="progress" data-only="script">
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="rail" width="100" height="6"></rect>
      <rect class="run" width=${(100 * done) / Math.max(1, all)} height="6"></rect>
    </svg>
    <span>${words}</span>
  </span>`;
}

function renderDate({ language }: Content, plan: Plan, start: string | undefined, actions: PlanActions) {
  const isRefused = actions.isRefused(plan.id);
  return html`<div class="date" data-only="script">
    <label for="date-${plan.id}">${dateLabel(plan.startsFrom)}</label>
    <input
      id="date-${plan.id}"
      type="date"
      autocomplete="off"
      min=${firstDay}
      max=${lastDay}
      data-entry="date:${plan.id}"
      aria-describedby="date-note-${plan.id}"
      aria-invalid=${isRefused ? 'true' : nothing}
      .value=${unlessTyping(start ?? '')}
      @change=${(event: Event) => actions.date(plan.id, event.target as HTMLInputElement)}
    />
    <p class="muted" id="date-note-${plan.id}" role=${isRefused ? 'alert' : nothing}>
      ${isRefused ? refusedDate(language, start) : start ? nothing : msg('Give the date to see when each step is due. It stays on this page.', { id: 'checklist.date-hint', desc: 'Beside an empty date field' })}
    </p>
  </div>`;
}

/** What is still being typed changes nothing: the day before counts until there is a whole one. */
const refusedDate = (language: string, start: string | undefined): string =>
  start
    ? msg(str`Please check this date. Until it is complete, ${formatWeekdayDate(language, start)} counts.`, {
        id: 'checklist.date-incomplete',
        desc: 'Under a date field; {0} is the date that was given before',
      })
    : msg('Please check this date. It needs a day, a month and a year.', {
        id: 'checklist.date-incomplete-first',
        desc: 'Under a date field in which no whole date was given before',
      });

function dateLabel(startsFrom: Plan['startsFrom']): string {
  switch (startsFrom) {
    case 'visit':
      return msg('Date of your visit', { id: 'checklist.visit-date', desc: 'Label of a date field' });
    case 'injection':
      return msg('Date of your injection', { id: 'checklist.injection-date', desc: 'Label of a date field' });
    case 'surgery':
      return msg('Date of your operation', { id: 'checklist.surgery-date', desc: 'Label of a date field' });
    case 'treatment':
      return msg('Date of your last treatment', { id: 'checklist.treatment-date', desc: 'Label of a date field' });
    case 'nothing':
      return msg('Date', { id: 'checklist.any-date', desc: 'Label of a date field' });
    default:
      return startsFrom satisfies never;
  }
}

function renderStep(content: Content, step: Step, list: Checklist, start: string | undefined, actions: PlanActions) {
  const day = dueDay(step, start);
  return html`<li>
    ${renderTick(step.id, labelStatement(content, step.id), list, actions, day && formatDue(content, day))}
  </li>`;
}

/** "in 2 weeks, Mon 7 Dec" */
function formatDue({ language }: Content, day: string): string {
  const distance = formatDistance(language, daysBetween(today(), day));
  return msg(str`${distance}, ${formatShortWeekdayDate(language, day)}`, {
    id: 'checklist.due',
    desc: '{0} "in 2 weeks", {1} "Mon 7 Dec"',
  });
}

function renderOwnStep(id: string, words: string, list: Checklist, actions: PlanActions) {
  return html`<li class="own">
    ${renderTick(id, html`<bdi>${words}</bdi>`, list, actions)}
    ${removal('remove', words, () => actions.removeStep(id))}
  </li>`;
}

function renderTick(id: string, words: unknown, list: Checklist, actions: PlanActions, due?: string) {
  const done = list.done.has(id);
  return html`<label class=${done ? 'tick done' : 'tick'} part="step">
    <input
      type="checkbox"
      autocomplete="off"
      data-entry="tick:${id}"
      .checked=${live(done)}
      @change=${(event: Event) => actions.tick(id, event.target as HTMLInputElement)}
    />
    <span>${words}${due ? html`<span class="due">${due}</span>` : nothing}</span>
  </label>`;
}

const renderAdd = (plan: Plan, actions: PlanActions) =>
  addLine({
    id: `add-${plan.id}`,
    label: msg('Add a step of your own', { id: 'checklist.own-label', desc: 'Label of a text field' }),
    button: msg('Add step', { id: 'checklist.add', desc: 'Button: adds a step of one’s own' }),
    longest: longestStep,
    add: (words) => actions.addStep(plan.id, words),
  });

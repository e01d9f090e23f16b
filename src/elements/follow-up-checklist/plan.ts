import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Content, Plan } from '../../content/types.js';
import { formatNumber, formatWeekdayDate } from '../../language/formats.js';
import { later } from '../../base/later.js';
import { firstDay, lastDay } from '../../language/day.js';
import { msg, str } from '../../language/words.js';
import { addLine } from '../../templates/add-line.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { unlessTyping } from '../../page/unless-typing.js';
import { longestStep, ownSteps, progress, type Checklist } from './checklist.js';
import { eventsOf, keyOf } from './events.js';
import { renderOwnStep, renderStep, type StepActions } from './step.js';

/** What a plan asks of the element that it stands in. */
export interface PlanActions extends StepActions {
  date(key: string, field: HTMLInputElement): void;
  /** Whether what stands in the date field of a key is no whole date. */
  isRefused(key: string): boolean;
  addStep(plan: string, words: string): void;
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
        >${heading(level, 'part', content.text.names?.[plan.id], plan.id)} ${renderProgress(content, plan, list)}</span
      >
      ${icon('chevron-down')}
    </summary>
    ${open ? inside() : later(inside)}
  </details>`;
}

function renderSteps(content: Content, plan: Plan, list: Checklist, actions: PlanActions) {
  return html`${eventsOf(plan).map((event) => renderDate(content, plan, event, list, actions))}
    <ul>
      ${plan.steps.map((step) => renderStep(content, plan, step, list, actions))}
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

function renderDate(content: Content, plan: Plan, event: string, list: Checklist, actions: PlanActions) {
  const key = keyOf(content.facts, plan, event);
  const id = `date-${plan.id}-${event}`;
  const start = list.days.get(event);
  const isRefused = actions.isRefused(key);
  return html`<div class="date" data-only="script">
    <label for=${id}>${content.text.names?.[event] ?? event}</label>
    <input
      id=${id}
      type="date"
      autocomplete="off"
      min=${firstDay}
      max=${lastDay}
      data-entry=${key}
      aria-describedby="note-${id}"
      aria-invalid=${isRefused ? 'true' : nothing}
      .value=${unlessTyping(start ?? '')}
      @change=${(change: Event) => actions.date(key, change.target as HTMLInputElement)}
    />
    <p class="muted" id="note-${id}" role=${isRefused ? 'alert' : nothing}>
      ${isRefused ? refusedDate(content.language, start) : start ? nothing : msg('Give the date to see when each step is due. It stays on this page.', { id: 'checklist.date-hint', desc: 'Beside an empty date field' })}
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

const renderAdd = (plan: Plan, actions: PlanActions) =>
  addLine({
    id: `add-${plan.id}`,
    label: msg('Add a step of your own', { id: 'checklist.own-label', desc: 'Label of a text field' }),
    button: msg('Add step', { id: 'checklist.add', desc: 'Button: adds a step of one’s own' }),
    longest: longestStep,
    add: (words) => actions.addStep(plan.id, words),
  });

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isShort } from '../../content/depth.js';
import type { Plan, Step } from '../../content/types.js';
import { formatNumber } from '../../language/formats.js';
import { later } from '../../base/later.js';
import { msg, str } from '../../language/words.js';
import { addLine } from '../../templates/add-line.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { longestStep, ownSteps, progress } from './checklist.js';
import { renderEventDate, type DateActions } from './event-date.js';
import { eventsOf } from './events.js';
import { renderOwnStep, renderStep, type StepActions, type View } from './step.js';

/** What a plan asks of the element that it stands in. */
export interface PlanActions extends StepActions, DateActions {
  addStep(plan: string, words: string): void;
  toggled(plan: string): (event: Event) => void;
  /** The steps of a plan in the order in which they are shown. */
  inOrder(plan: Plan): readonly Step[];
}

export function renderPlan(view: View, plan: Plan, level: number, open: boolean, actions: PlanActions): TemplateResult {
  const inside = () => renderSteps(view, plan, actions);
  return html`<details class="plan" part="plan" data-key=${plan.id} ?open=${open}>
    <summary @click=${actions.toggled(plan.id)}>
      <span>${heading(level, 'part', view.content.text.names?.[plan.id], plan.id)} ${renderProgress(view, plan)}</span>
      ${icon('chevron-down')}
    </summary>
    ${open ? inside() : later(inside)}
  </details>`;
}

function renderSteps(view: View, plan: Plan, actions: PlanActions) {
  return html`${eventsOf(plan).map((event) => renderEventDate(view, plan, event, actions))}
    <ul>
      ${repeat(
        actions.inOrder(plan),
        ({ id }) => id,
        (step) => renderStep(view, plan, step, actions),
      )}
      ${repeat(
        ownSteps(view.list, plan),
        ({ id }) => id,
        ({ id, words }) => renderOwnStep(view, id, words, actions),
      )}
    </ul>
    ${isShort(view.content) ? nothing : renderAdd(view, plan, actions)}`;
}

function renderProgress({ content: { language }, list }: View, plan: Plan) {
  const { done, all } = progress(list, plan);
  // What goes on without an end is never done.
  if (all === 0) return nothing;
  const words = msg(str`${formatNumber(language, done)} of ${formatNumber(language, all)} done`, {
    id: 'checklist.progress',
    desc: '{0} steps of {1} are done',
  });
  return html`<span class="progress" data-only="script">
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="rail" width="100" height="6"></rect>
      <rect class="run" width=${(100 * done) / all} height="6"></rect>
    </svg>
    <span data-done=${done}>${words}</span>
  </span>`;
}

const renderAdd = ({ content }: View, plan: Plan, actions: PlanActions) =>
  addLine({
    id: `add-${plan.id}`,
    label: msg('Add a step of your own', { id: 'checklist.own-label', desc: 'Label of a text field' }),
    button: msg('Add step', { id: 'checklist.add', desc: 'Button: adds a step of one’s own' }),
    longest: longestStep,
    to: content.text.names?.[plan.id],
    add: (words) => actions.addStep(plan.id, words),
  });

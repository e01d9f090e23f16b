import { html, nothing, type TemplateResult } from 'lit';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { live } from 'lit/directives/live.js';
import type { Content, Plan, Step } from '../../content/types.js';
import { dateOf, today, type Day } from '../../language/day.js';
import { formatDistance, formatShortWeekdayDate } from '../../language/formats.js';
import { isOfHours, recurs } from '../../language/recurrence.js';
import { msg, str } from '../../language/words.js';
import { remark } from '../../templates/remark.js';
import { removal } from '../../templates/add-line.js';
import { distance, rhythmInWords } from '../../templates/rhythm.js';
import { labelStatement } from '../../templates/statement.js';
import { shownTimes, type Checklist } from './checklist.js';

export interface StepActions {
  tick(id: string, box: HTMLInputElement): void;
  removeStep(id: string): void;
}

/** A step with its day; one that recurs with how often, and a box for each of the next times. */
export function renderStep(content: Content, plan: Plan, step: Step, list: Checklist, actions: StepActions) {
  const words = labelStatement(content, step.id);
  const times = shownTimes(list, plan, step, today());
  if (!step.when || !recurs(step.when)) {
    const due = dueInWords(content, step.when, times[0]?.day);
    return html`<li>${renderTick(step.id, words, list, actions, due)}</li>`;
  }
  return html`<li>
    <fieldset part="step">
      <legend>${words}<span class="due">${rhythmInWords(content, step.when)}</span></legend>
      ${times.map(({ id, day }) => renderTick(id, formatDay(content, day), list, actions))}
    </fieldset>
  </li>`;
}

export const renderOwnStep = (id: string, words: string, list: Checklist, actions: StepActions): TemplateResult =>
  html`<li class="own">
    ${renderTick(id, html`<bdi>${words}</bdi>`, list, actions)}
    ${removal('remove', words, () => actions.removeStep(id))}
  </li>`;

/** When a step is due, as far as it is known: a day that was given has no hours. */
function dueInWords(content: Content, when: Step['when'], day: Day | undefined): string | undefined {
  const { offset, every, until } = when ?? {};
  const inHours =
    (every ?? until)
      ? rhythmInWords(content, when!)
      : offset && isOfHours(offset) && distance(content.language, offset);
  const parts = [day === undefined ? undefined : formatDay(content, day), inHours].filter(
    (part) => typeof part === 'string',
  );
  return parts.length > 0 ? remark(parts) : undefined;
}

/** "in 2 weeks, Mon 7 Dec" */
function formatDay({ language }: Content, day: Day): string {
  const away = formatDistance(language, differenceInCalendarDays(dateOf(day), dateOf(today())));
  return msg(str`${away}, ${formatShortWeekdayDate(language, day)}`, {
    id: 'checklist.due',
    desc: '{0} "in 2 weeks", {1} "Mon 7 Dec"',
  });
}

function renderTick(id: string, words: unknown, list: Checklist, actions: StepActions, due?: string) {
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

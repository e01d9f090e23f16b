import { html, nothing, type TemplateResult } from 'lit';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { live } from 'lit/directives/live.js';
import type { Content, Plan, Step } from '../../content/types.js';
import { dateOf, type Day } from '../../language/day.js';
import { formatDays, formatDistance, formatShortWeekdayDate } from '../../language/formats.js';
import { isOfHours, recurs } from '../../language/recurrence.js';
import { msg, str } from '../../language/words.js';
import { icon } from '../../templates/icon.js';
import { removal } from '../../templates/add-line.js';
import { distance, rhythmInWords } from '../../templates/rhythm.js';
import { labelStatement } from '../../templates/statement.js';
import { shownTimes, type Checklist, type Time } from './checklist.js';
import { standingOf, type Standing } from './standing.js';

/** What a list shows, and how. */
export interface View {
  readonly content: Content;
  readonly list: Checklist;
  readonly today: Day;
  /** The language in which dates are written: the text's, as the hospital's country writes it. */
  readonly dates: string;
}

export interface StepActions {
  tick(id: string, box: HTMLInputElement): void;
  removeStep(id: string): void;
}

/** A step with its day; one that recurs with how often, and a box for each of the next times. */
export function renderStep(view: View, plan: Plan, step: Step, actions: StepActions): TemplateResult {
  const { content, list, today } = view;
  const words = labelStatement(content, step.id);
  const times = shownTimes(list, plan, step, today);
  if (!step.when || !recurs(step.when)) {
    const remarks = [standing(view, plan, step, times[0] ?? { id: step.id }), withinHours(content, step.when)];
    return html`<li>${renderTick(step.id, words, list, actions, joined(remarks))}</li>`;
  }
  return html`<li>
    <fieldset part="step">
      <legend>${words}<span class="due">${rhythmInWords(content, step.when)}</span></legend>
      ${times.map((time) => {
        const isDone = list.done.has(time.id);
        const remarks = [isDone && formatShortWeekdayDate(view.dates, time.day), standing(view, plan, step, time)];
        return renderTick(time.id, joined(remarks), list, actions);
      })}
    </fieldset>
  </li>`;
}

export const renderOwnStep = ({ list, dates }: View, id: string, words: string, actions: StepActions): TemplateResult =>
  html`<li class="own">
    ${renderTick(id, html`<bdi>${words}</bdi>`, list, actions, doneOn(dates, list.done.get(id)))}
    ${removal('remove', words, () => actions.removeStep(id))}
  </li>`;

/** How a step stands; nothing of one without a day that is not done. */
function standing(view: View, plan: Plan, step: Step, time: Pick<Time, 'id'> & Partial<Time>): unknown {
  const { list, dates, today } = view;
  if (list.done.has(time.id)) return doneOn(dates, list.done.get(time.id));
  return isDated(time) ? standingInWords(view, standingOf(list, plan, step, time, today), time.day) : undefined;
}

const isDated = (time: Pick<Time, 'id'> & Partial<Time>): time is Time => time.day !== undefined;

function standingInWords({ today, dates, content: { language } }: View, is: Standing, day: Day): unknown {
  const away = differenceInCalendarDays(dateOf(day), dateOf(today));
  const date = formatShortWeekdayDate(dates, day);
  switch (is) {
    case 'done':
      return doneOn(dates, day);
    case 'ahead':
      return msg(str`${formatDistance(language, away)} · ${date}`, {
        id: 'checklist.ahead',
        desc: '{0} "in 2 weeks", {1} "Mon 7 Dec"',
      });
    case 'overdue':
      return joined([pressing(overdueBy(formatDays(language, -away))), bestBy(date)]);
    case 'late':
      return pressing(
        msg('Do now', { id: 'checklist.do-now', desc: 'Of a step whose best day had passed when it was planned' }),
      );
    case 'missed':
      return msg(str`was for ${date}`, {
        id: 'checklist.missed',
        desc: 'Of a step before an event that has passed; {0} "Mon 7 Dec"',
      });
    default:
      return is satisfies never;
  }
}

/** Nothing where the clock was too wrong to say a day. */
function doneOn(dates: string, day: Day | undefined): string | undefined {
  if (!day) return undefined;
  const date = formatShortWeekdayDate(dates, day);
  return msg(str`done ${date}`, { id: 'checklist.done-on', desc: 'Of a step that is done; {0} "Mon 7 Dec"' });
}

const overdueBy = (length: string): string =>
  msg(str`Overdue by ${length}`, { id: 'checklist.overdue', desc: 'Of a step; {0} "8 days"' });

const bestBy = (date: string): string =>
  msg(str`best by ${date}`, { id: 'checklist.best-by', desc: 'The day by which a step is best done; {0} "Mon 7 Dec"' });

const pressing = (words: string): TemplateResult => html`<strong>${icon('clock')}${words}</strong>`;

/** "Overdue by 8 days · best by Wed 18 Nov" */
const joined = (remarks: readonly unknown[]): unknown =>
  remarks.filter(Boolean).map((remark, index) => (index === 0 ? remark : [' · ', remark]));

/** What is counted in hours: a day that was given has none. */
function withinHours(content: Content, when: Step['when']): string | undefined {
  const { offset, every, until } = when ?? {};
  if (every ?? until) return rhythmInWords(content, when!);
  return offset !== undefined && isOfHours(offset) ? distance(content.language, offset) : undefined;
}

function renderTick(id: string, words: unknown, list: Checklist, actions: StepActions, due?: unknown) {
  const done = list.done.has(id);
  return html`<label class=${done ? 'tick done' : 'tick'} part="step">
    <input
      type="checkbox"
      autocomplete="off"
      data-entry="tick:${id}"
      .checked=${live(done)}
      @change=${(event: Event) => actions.tick(id, event.target as HTMLInputElement)}
    />
    <span>${words}${isSaid(due) ? html`<span class="due">${due}</span>` : nothing}</span>
  </label>`;
}

const isSaid = (due: unknown): boolean => (Array.isArray(due) ? due.length > 0 : due !== undefined);

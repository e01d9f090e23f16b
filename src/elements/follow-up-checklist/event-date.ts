import { html, nothing, type TemplateResult } from 'lit';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { Plan } from '../../content/types.js';
import { dateOf, firstDay, lastDay, type Day } from '../../language/day.js';
import { formatDistance, formatTime, formatWeekdayDate } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { unlessTyping } from '../../page/unless-typing.js';
import { remark } from '../../templates/remark.js';
import { keyOf, timeKeyOf } from './events.js';
import type { View } from './step.js';

export interface DateActions {
  date(key: string, field: HTMLInputElement): void;
  time(key: string, field: HTMLInputElement): void;
  /** Whether what stands in the field of a key is no whole date, or no whole time. */
  isRefused(key: string): boolean;
}

/** The day of an event and, once there is one, its time: typed in the browser's own fields, said in words. */
export function renderEventDate(view: View, plan: Plan, event: string, actions: DateActions): TemplateResult {
  const { content, list } = view;
  const key = keyOf(content.facts, plan, event);
  const id = `${plan.id}-${event}`;
  const day = list.days.get(event);
  const problem = problemOf(view, event, key, actions);
  return html`<div class="date" data-only="script">
    <div>
      <label for="date-${id}">${content.text.names?.[event] ?? event}</label>
      <input
        id="date-${id}"
        type="date"
        autocomplete="off"
        min=${firstDay}
        max=${lastDay}
        data-entry=${key}
        aria-describedby="note-${id}"
        aria-invalid=${actions.isRefused(key) ? 'true' : nothing}
        .value=${unlessTyping(day ?? '')}
        @change=${(change: Event) => actions.date(key, change.target as HTMLInputElement)}
      />
      <span class="on-paper" aria-hidden="true">${day && inWords(view, event, day)}</span>
    </div>
    ${day === undefined ? nothing : renderTime(view, event, id, actions)}
    <p class="screen-only" id="note-${id}" role=${problem ? 'alert' : nothing}>
      ${problem ?? (day ? `${inWords(view, event, day)} · ${distanceTo(view, day)}` : nothing)}
    </p>
  </div>`;
}

function renderTime({ list }: View, event: string, id: string, actions: DateActions) {
  const key = timeKeyOf(event);
  return html`<div class="time">
    <label for="time-${id}"
      >${msg('Time, if known', { id: 'checklist.time', desc: 'Label of a field for a time of day, beside a date field' })}</label
    >
    <input
      id="time-${id}"
      type="time"
      autocomplete="off"
      data-entry=${key}
      aria-describedby="note-${id}"
      aria-invalid=${actions.isRefused(key) ? 'true' : nothing}
      .value=${unlessTyping(list.clock.get(event) ?? '')}
      @change=${(change: Event) => actions.time(key, change.target as HTMLInputElement)}
    />
  </div>`;
}

/** "Wed 2 Dec 2026, 10:30" */
function inWords({ list, dates }: View, event: string, day: Day): string {
  const [date, time] = [formatWeekdayDate(dates, day), list.clock.get(event)];
  return time === undefined ? date : remark([date, formatTime(dates, time)]);
}

const distanceTo = ({ content, today }: View, day: Day): string =>
  formatDistance(content.language, differenceInCalendarDays(dateOf(day), dateOf(today)));

/** What is wrong with what stands in one of the two fields. */
function problemOf({ list, dates }: View, event: string, key: string, { isRefused }: DateActions): string | undefined {
  const day = list.days.get(event);
  if (isRefused(key)) return refusedDate(dates, day);
  return day !== undefined && isRefused(timeKeyOf(event)) ? refusedTime() : undefined;
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

const refusedTime = () =>
  msg('Please check this time. It needs hours and minutes.', {
    id: 'checklist.time-incomplete',
    desc: 'Under a field for a time of day',
  });

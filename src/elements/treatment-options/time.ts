import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import { lineOf } from '../../content/option-fields.js';
import type { OptionGroup } from '../../content/option-groups.js';
import type { Content } from '../../content/types.js';
import { msg, str } from '../../language/words.js';
import { icon } from '../../templates/icon.js';
import { labelStatement } from '../../templates/statement.js';
import { formatBareDuration, formatTimeframe } from '../../templates/time.js';
import { courseOf, hasPhase, timesOf, type Course, type Phase } from './time-course.js';
import { keyDrawing, laneDrawing } from './time-drawing.js';
import { scaleOf, type Scale } from './time-scale.js';
import { shapeOf, type Shape } from './time-shape.js';

/** When each option starts to help, is at its best and wears off, on one scale, and the same as a table. */
export function renderTime(content: Content, { id, options }: OptionGroup): TemplateResult | typeof nothing {
  const courses = options.map((option) => courseOf(content, option));
  if (!courses.some(hasPhase)) return nothing;
  const scale = scaleOf(courses.flatMap(timesOf).filter((time) => time > 0));
  return html`<figure class="time" part="time">
    <figcaption>
      <strong>${msg('When does it help?', { id: 'treatments.time', desc: 'Title of a picture of time' })}</strong>
    </figcaption>
    <div class="lanes" aria-hidden="true" data-only="page">
      ${ticks(content, scale)} ${courses.map((course) => lane(content, course, scale))}
    </div>
    ${key()}
    <details class="on-demand" data-key=${`time-${id}`}>
      <summary class="more">
        ${icon('chevron-down')}
        <span
          >${msg('The same in words', { id: 'treatments.time-words', desc: 'Opens the table of a picture of time' })}</span
        >
      </summary>
      ${twin(content, courses)}
    </details>
  </figure>`;
}

const ticks = ({ language }: Content, scale: Scale) =>
  html`<div class="ticks">
    <span>${msg('now', { id: 'treatments.time-now', desc: 'The start of a scale of time' })}</span>
    ${scale.ticks.map((tick) => html`<span>${formatBareDuration(tick, language)}</span>`)}
  </div>`;

function lane(content: Content, course: Course, scale: Scale): TemplateResult {
  const { option } = course;
  const isNone = option.kind === 'none' && !hasPhase(course);
  const shape = isNone ? { ...shapeOf(course, scale), unknown: [] } : shapeOf(course, scale);
  return html`<div class="lane">
    <span class="of-lane">${nameOf(content, option.id)}</span>
    <div>
      <div class="drawing-of-time">
        ${laneDrawing(scale.ticks.length, shape)}
        ${shape.unknown.length > 0 ? html`<span class=${mark(shape)}>?</span>` : nothing}
      </div>
    </div>
  </div>`;
}

/** Where the question mark stands: before what is known, or after it. */
const mark = ({ unknown }: Shape): string => (unknown.every(([from]) => from === 0) ? 'mark first' : 'mark');

const notKnown = (): string => msg('Not known', { id: 'treatments.time-unknown', desc: 'Cell of a table of times' });

function notKnownAfter({ language }: Content, followed: NonNullable<Course['followed']>): string {
  const time = formatTimeframe(followed, language);
  return msg(str`Counted for up to ${time}.`, {
    id: 'treatments.time-unknown-after',
    desc: 'Under a lane of time: how long people were followed. {0} is "3 years"',
  });
}

/** What time brings without treatment, in a line. */
function withoutTreatment(content: Content, { option }: Course): unknown {
  const line = lineOf(option, 'harms');
  return line
    ? labelStatement(content, line.id)
    : msg('Nothing is started.', { id: 'treatments.time-none', desc: 'In the place of times: no treatment' });
}

const phaseNames: Readonly<Record<Phase, () => string>> = {
  start: () => msg('Starts to help', { id: 'treatments.time-start', desc: 'Head of a column of times' }),
  best: () => msg('At its best', { id: 'treatments.time-best', desc: 'Head of a column of times' }),
  end: () => msg('Worn off', { id: 'treatments.time-end', desc: 'Head of a column of times' }),
};
const phases = ['start', 'best', 'end'] as const;

const nowhere: Shape = { helps: undefined, best: undefined, fades: undefined, unknown: [] };
const whole = { from: 0, full: 0, falls: 1, to: 1 };

const key = () => {
  const entry = (shape: Partial<Shape>, words: string) =>
    html`<span>${keyDrawing({ ...nowhere, ...shape })} ${words}</span>`;
  return html`<p class="key muted" aria-hidden="true" data-only="page">
    ${entry({ helps: whole }, msg('helps', { id: 'treatments.time-key-helps', desc: 'Key of a picture of time' }))}
    ${entry({ best: whole }, msg('at its best', { id: 'treatments.time-key-best', desc: 'Key of a picture of time' }))}
    ${entry({ fades: { from: 0, full: 0, falls: 0, to: 1 } }, msg('wears off', { id: 'treatments.time-key-fades', desc: 'Key of a picture of time' }))}
    ${entry({ unknown: [[0, 1]] }, msg('not known', { id: 'treatments.time-key-unknown', desc: 'Key of a picture of time' }))}
  </p>`;
};

const twin = (content: Content, courses: readonly Course[]) =>
  html`<table>
    <thead>
      <tr>
        <td></td>
        ${phases.map((phase) => html`<th scope="col">${phaseNames[phase]()}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${courses.map(
        (course) =>
          html`<tr>
            <th scope="row">${nameOf(content, course.option.id)}</th>
            ${
              course.option.kind === 'none' && !hasPhase(course)
                ? html`<td colspan="3">${withoutTreatment(content, course)}</td>`
                : phases.map((phase) => html`<td>${cell(content, course, phase)}</td>`)
            }
          </tr>`,
      )}
    </tbody>
  </table>`;

function cell(content: Content, { numbers, followed }: Course, phase: Phase): string {
  const times = numbers[phase].map((number) => formatBareDuration(number, content.language));
  if (times.length > 0) return times.join('; ');
  return phase === 'end' && followed ? notKnownAfter(content, followed) : notKnown();
}

import { html, nothing, type TemplateResult } from 'lit';
import { statements } from '../../templates/statement.js';
import { nameOf } from '../../content/names.js';
import type { Content, Measure } from '../../content/types.js';
import { formatAmount, formatLongDate, formatWeekdayDate } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { after } from '../../templates/after.js';
import { remark } from '../../templates/remark.js';
import { icon } from '../../templates/icon.js';
import { noticings, type Entry } from './diary.js';
import { isCharted, measuresOf, type Value } from './measures.js';
import { dayNumber, dayOfNumber, pointsOf, type Cycle, type Point } from './series.js';
import { bareValue, dayLabel, measureName, noAnswer, noticingName, valueInWords, sinceTreatment } from './words.js';

/** The entries that the chart is drawn from, the latest first. */
export function renderEntries(
  content: Content,
  entries: readonly Entry[],
  correct: (id: string) => void,
): TemplateResult {
  const label = msg('Your entries', { id: 'diary.entries', desc: 'Heading and name of a table' });
  const measures = measuresOf(content.facts);
  const heads = [
    dayLabel(),
    ...measures.map((measure) => measureName(content, measure)),
    msg('Treatment and notes', { id: 'diary.rest', desc: 'Head of a column' }),
  ];
  const change = msg('Correct', { id: 'diary.change', desc: 'Button in a row: corrects this entry' });
  return html`<table class="entries" role="table" aria-label=${label}>
      <thead role="rowgroup">
        <tr role="row">
          ${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
          <td role="cell"></td>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${entries.map((entry) => {
          const date = formatWeekdayDate(content.language, entry.day);
          const day = entry.time ? remark([date, entry.time]) : date;
          return html`<tr role="row">
            <th role="rowheader" scope="row">${day}</th>
            ${measures.map((measure, index) => html`<td role="cell" class="rating" data-label=${heads[index + 1]!}>${cell(content, measure, entry.values[measure.id])}</td>`)}
            <td role="cell" class="rest">${restOf(content, entry)}</td>
            <td role="cell" class="screen-only" data-only="script">
              <button type="button" class="correct" data-id=${entry.id} @click=${() => correct(entry.id)}>
                ${icon('pencil')}<span>${change}<span class="visually-hidden">${after(day)}</span></span>
              </button>
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${entries.some(({ values }) => measures.some(({ id }) => values[id] === undefined)) ? blankKey() : nothing}`;
}

const cell = (content: Content, measure: Measure, value: Value | undefined) =>
  value === undefined ? blank() : bareValue(content, measure, value);

const blank = () => html`<span aria-hidden="true">–</span><span class="visually-hidden">${noAnswer()}</span>`;

/** For those who see the dash: who hears the table hears its meaning there. */
const blankKey = () =>
  html`<p class="muted" aria-hidden="true">
    ${msg(str`A dash (–) means: ${noAnswer()}.`, { id: 'diary.key-blank', desc: 'Key under a table; {0} "No answer"' })}
  </p>`;

function restOf(content: Content, { treatment, noticed, note }: Entry) {
  return [
    treatment && html`<p><strong>${nameOf(content, treatment)}</strong></p>`,
    noticed && html`<p>${noticingName(noticed)}</p>`,
    note && html`<p class="note-text"><bdi>${note}</bdi></p>`,
  ];
}

/** Each treatment with the days after which it started to work, worked best and wore off, as the patient noted. */
export function renderCycleTable(content: Content, cycles: readonly Cycle[]): TemplateResult {
  const best = bestOf(content);
  return html`<table role="table" class="cycles" aria-label=${sinceTreatment()}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            ${msg('Treatment', { id: 'diary.cycle-start', desc: 'Label of the first day of a chart: the day of the treatment' })}
          </th>
          ${noticings.map((noticing) => html`<th role="columnheader" scope="col">${noticingName(noticing)}</th>`)}
          ${best && html`<th role="columnheader" scope="col">${best.name}</th>`}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${cycles.toReversed().map((cycle) => renderCycle(content, cycle, best))}
      </tbody>
    </table>
    ${cycles.some((cycle) => hasBlank(cycle, best)) ? blankKey() : nothing} ${studiesOf(content, cycles.at(-1)!)}`;
}

const hasBlank = ({ entries }: Cycle, best: Best | undefined): boolean =>
  (best !== undefined && pointsOf(entries, best.measure).length === 0) ||
  noticings.some((noticing) => entries.every(({ noticed }) => noticed !== noticing));

/** What is looked at after a treatment: the first measure in numbers, where it was best. */
interface Best {
  readonly measure: Measure;
  readonly name: string;
}

function bestOf(content: Content): Best | undefined {
  const measure = measuresOf(content.facts).find(isCharted);
  if (!measure) return undefined;
  const what = nameOf(content, measure.id);
  const name =
    measure.better === 'higher'
      ? msg(str`Highest: ${what}`, {
          id: 'diary.highest-of',
          desc: 'Head of a column: the highest value after a treatment',
        })
      : msg(str`Lowest: ${what}`, {
          id: 'diary.lowest-of',
          desc: 'Head of a column: the lowest value after a treatment',
        });
  return { measure, name };
}

/** The day with the best value, and that value. */
const bestPoint = ({ entries }: Cycle, { measure }: Best) => {
  const sign = measure.better === 'higher' ? -1 : 1;
  return pointsOf(entries, measure).reduce<Point | undefined>(
    (best, point) => (best && sign * best[1] <= sign * point[1] ? best : point),
    undefined,
  );
};

function renderCycle(content: Content, cycle: Cycle, best: Best | undefined) {
  const after = (day: number) => {
    const amount = formatAmount(content.language, day - cycle.start, 'day');
    return msg(str`after ${amount}`, { id: 'diary.after', desc: '{0} "5 days": counted from a treatment' });
  };
  const point = best && bestPoint(cycle, best);
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      ${nameOf(content, cycle.treatment)}<br />${formatLongDate(content.language, dayOfNumber(cycle.start))}
    </th>
    ${noticings.map((noticing) => {
      const entry = cycle.entries.find(({ noticed }) => noticed === noticing);
      return html`<td role="cell" data-label=${noticingName(noticing)}>
        ${entry ? after(dayNumber(entry.day)) : blank()}
      </td>`;
    })}
    ${
      best &&
      html`<td role="cell" data-label=${best.name}>
        ${point ? html`${valueInWords(content, best.measure, point[1])}, ${after(point[0])}` : blank()}
      </td>`
    }
  </tr>`;
}

/** What the pack says of how soon and how long the treatment helps people in studies. */
function studiesOf(content: Content, { treatment }: Cycle) {
  const found = content.facts.options?.find(({ id }) => id === treatment);
  const said = [...(found?.onset ?? []), ...(found?.duration ?? [])];
  if (said.length === 0) return nothing;
  return html`<div class="studies">
    <p>
      <strong
        >${msg('What studies found', { id: 'diary.studies', desc: 'Before statements on when a treatment works' })}</strong
      >
    </p>
    ${statements(content, said)}
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { statements } from '../../templates/statement.js';
import type { Content } from '../../content/types.js';
import { formatAmount, formatNumber, formatLongDate, formatWeekdayDate } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { icon } from '../../templates/icon.js';
import { measures, noticings, type Entry } from './diary.js';
import { dayNumber, dayOfNumber, pointsOf, type Cycle } from './series.js';
import { measureName, noticingName, treatmentName } from './words.js';

/** The entries that the chart is drawn from, the latest first. */
export function renderEntries(
  content: Content,
  entries: readonly Entry[],
  correct: (id: string) => void,
): TemplateResult {
  const label = msg('Your entries', { id: 'diary.entries', desc: 'Heading and name of a table' });
  const heads = [
    msg('Day', { id: 'diary.day', desc: 'Label of a date field, head of a column' }),
    ...measures.map(measureName),
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
        const day = formatWeekdayDate(content.language, entry.day);
        return html`<tr role="row">
          <th role="rowheader" scope="row">${day}</th>
          ${measures.map((measure, index) => html`<td role="cell" class="rating" data-label=${heads[index + 1]!}>${ratingOf(content, entry[measure])}</td>`)}
          <td role="cell" class="rest">${restOf(content, entry)}</td>
          <td role="cell" class="screen-only" data-only="script">
            <button type="button" class="correct" data-id=${entry.id} @click=${() => correct(entry.id)}>
              ${icon('pencil')}<span>${change}<span class="visually-hidden"> ${day}</span></span>
            </button>
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

const ratingOf = ({ language }: Content, rating: number | undefined) =>
  rating === undefined ? '–' : formatNumber(language, rating);

function restOf(content: Content, { treatment, noticed, note }: Entry) {
  return [
    treatment && html`<p><strong>${treatmentName(content, treatment)}</strong></p>`,
    noticed && html`<p>${noticingName(noticed)}</p>`,
    note && html`<p class="note-text"><bdi>${note}</bdi></p>`,
  ];
}

/** Each treatment with the days after which it started to work, worked best and wore off, as the patient noted. */
export function renderCycleTable(content: Content, cycles: readonly Cycle[]): TemplateResult {
  return html`<table role="table" class="cycles">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            ${msg('Treatment', { id: 'diary.cycle-start', desc: 'Label of the first day of a chart: the day of the treatment' })}
          </th>
          ${noticings.map((noticing) => html`<th role="columnheader" scope="col">${noticingName(noticing)}</th>`)}
          <th role="columnheader" scope="col">
            ${msg('Lowest strength', { id: 'diary.lowest', desc: 'Head of a column: the lowest rating after a treatment' })}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${cycles.toReversed().map((cycle) => renderCycle(content, cycle))}
      </tbody>
    </table>
    ${studiesOf(content, cycles.at(-1)!)}`;
}

function renderCycle(content: Content, cycle: Cycle) {
  const after = (day: number) => {
    const amount = formatAmount(content.language, day - cycle.start, 'day');
    return msg(str`after ${amount}`, { id: 'diary.after', desc: '{0} "5 days": counted from a treatment' });
  };
  const lowest = pointsOf(cycle.entries, 'strength').reduce<readonly [number, number] | undefined>(
    (least, point) => (least && least[1] <= point[1] ? least : point),
    undefined,
  );
  const low = msg('Lowest strength', {
    id: 'diary.lowest',
    desc: 'Head of a column: the lowest rating after a treatment',
  });
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      ${treatmentName(content, cycle.treatment)}<br />${formatLongDate(content.language, dayOfNumber(cycle.start))}
    </th>
    ${noticings.map((noticing) => {
      const entry = cycle.entries.find(({ noticed }) => noticed === noticing);
      return html`<td role="cell" data-label=${noticingName(noticing)}>
        ${entry ? after(dayNumber(entry.day)) : '–'}
      </td>`;
    })}
    <td role="cell" data-label=${low}>
      ${lowest ? html`${formatNumber(content.language, lowest[1])}, ${after(lowest[0])}` : '–'}
    </td>
  </tr>`;
}

/** What the pack says of how soon and how long the treatment helps people in studies. */
function studiesOf(content: Content, { treatment }: Cycle) {
  const found = content.facts.treatments.find(({ id }) => id === treatment);
  if (!found) return nothing;
  return html`<div class="studies">
    <p>
      <strong
        >${msg('What studies found', { id: 'diary.studies', desc: 'Before statements on when a treatment works' })}</strong
      >
    </p>
    ${statements(content, [...found.onset, ...found.duration])}
  </div>`;
}

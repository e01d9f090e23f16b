import { html, nothing, type TemplateResult } from 'lit';
import { aimed, peopleOf, type CheckGroup } from '../../content/monitoring.js';
import { nameOf } from '../../content/names.js';
import type { Check, Content } from '../../content/types.js';
import { formatList } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { heading } from '../../templates/heading.js';
import { aimInWords } from '../../templates/measured.js';
import { rhythmInWords } from '../../templates/rhythm.js';
import { statement } from '../../templates/statement.js';

/** One group of checks as a table: a list where there is little room. */
export function renderChecks(content: Content, { option, checks }: CheckGroup, level: number): TemplateResult {
  const title = option === undefined ? whatever() : whileUsing(nameOf(content, option));
  const hasAims = checks.some((check) => aimsOf(content, check).length > 0);
  return html`${heading(level, 'part', title, option ?? 'checks')}
    <table role="table" aria-label=${title}>
      <thead role="rowgroup">
        <tr role="row">
          ${[what(), howOften(), ...(hasAims ? [aim()] : [])].map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${checks.map((check) => renderCheck(content, check, hasAims))}
      </tbody>
    </table>`;
}

function renderCheck(content: Content, check: Check, hasAims: boolean) {
  const { id, when, populations } = check;
  const people = peopleOf(content, populations);
  const aims = aimsOf(content, check);
  return html`<tr role="row" part="check">
    <th role="rowheader" scope="row">
      ${statement(content, id)}
      ${people.length > 0 ? html`<span class="people">${formatList(content.language, people)}</span>` : nothing}
    </th>
    <td role="cell" data-label=${howOften()}>${when ? rhythmOf(content, when) : notSaid()}</td>
    ${
      hasAims
        ? html`<td role="cell" data-label=${aim()}>
            ${aims.length > 0 ? aims.map((words) => html`<p>${words}</p>`) : notSaid()}
          </td>`
        : nothing
    }
  </tr>`;
}

/** "every 6 months": with the event that it is counted from, where there is one. */
function rhythmOf(content: Content, when: NonNullable<Check['when']>): string {
  const rhythm = rhythmInWords(content, when);
  if (when.anchor === undefined) return rhythm;
  return msg(str`${rhythm}. Count from: ${nameOf(content, when.anchor)}.`, {
    id: 'monitoring.counted-from',
    desc: '{0} "every 6 months", {1} the name of a day, such as "Date of your operation"',
  });
}

/** The aims of the measure that a check names: which people each is for stands below, in full. */
function aimsOf(content: Content, { measure: id }: Check): string[] {
  const found = aimed(content.facts).find(({ measure }) => measure.id === id);
  return (found?.ranges ?? [])
    .filter(({ category }) => category === 'target')
    .map((range) => {
      const words = aimInWords(content, range, found!.measure.unit);
      const people = peopleOf(content, range.populations);
      return people.length > 0 ? `${formatList(content.language, people)}: ${words}` : words;
    });
}

const whatever = () =>
  msg('What is checked', { id: 'monitoring.checks', desc: 'Heading: checks whatever the treatment' });
const whileUsing = (option: string) =>
  msg(str`Checks with this option: ${option}`, { id: 'monitoring.option-checks', desc: 'Heading; {0} is an option' });
const what = () => msg('Check', { id: 'monitoring.check', desc: 'Head of a column: what is checked' });
const howOften = () => msg('How often', { id: 'monitoring.how-often', desc: 'Head of a column' });
const aim = () => msg('Aim', { id: 'monitoring.aim', desc: 'Head of a column: target values' });
const notSaid = () =>
  msg('Ask your clinician', { id: 'monitoring.not-said', desc: 'In a table, where the sources give no time or aim' });

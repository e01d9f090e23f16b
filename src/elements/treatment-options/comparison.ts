import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { nameOf } from '../../content/names.js';
import { comparedFields } from '../../content/option-fields.js';
import type { OptionGroup } from '../../content/option-groups.js';
import type { Content } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { cellContent, isThere, rowName } from './fields.js';

export type Pair = readonly [number, number];

/**
 * Options as columns, questions as rows. A narrow container shows the two columns that the reader picks.
 * The roles are written out because a table that is laid out as a grid loses its own in some engines.
 */
export function renderComparison(
  content: Content,
  { options }: OptionGroup,
  label: string,
  pair: Pair,
  choose: (pair: Pair) => void,
): TemplateResult {
  const names = options.map(({ id }) => nameOf(content, id));
  const rows = comparedFields.filter((field) => options.some((option) => isThere(option, field)));
  const shown = (index: number) => (pair.includes(index) ? 'shown' : 'unshown');
  return html`
    <div class="pickers" data-only="script">
      ${picker(msg('First option', { id: 'treatments.first', desc: 'Label of a choice' }), names, pair[0], (index) => choose([index, index === pair[1] ? pair[0] : pair[1]]))}
      ${picker(msg('Second option', { id: 'treatments.second', desc: 'Label of a choice' }), names, pair[1], (index) => choose([index === pair[0] ? pair[1] : pair[0], index]))}
    </div>
    <div class="comparison" part="comparison" role="region" tabindex="0" aria-label=${label}>
      <table role="table">
        <caption class="visually-hidden">
          ${label}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell"></td>
            ${names.map((name, index) => html`<th role="columnheader" scope="col" class=${shown(index)}>${name}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(
            (field) =>
              html`<tr role="row">
                <th role="rowheader" scope="row">${rowName(field)}</th>
                ${options.map((option, index) => html`<td role="cell" class=${shown(index)}>${cellContent(content, option, field)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function picker(label: string, names: readonly string[], chosen: number, choose: (index: number) => void) {
  return html`<label>
    <span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).selectedIndex)}>
      ${names.map((name, index) => html`<option .selected=${live(index === chosen)}>${name}</option>`)}
    </select>
  </label>`;
}

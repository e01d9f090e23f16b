import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import { lineOf, comparedFields, type OptionField } from '../../content/option-fields.js';
import type { OptionGroup } from '../../content/option-groups.js';
import type { Content, Option } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { icon } from '../../templates/icon.js';
import { labelStatement } from '../../templates/statement.js';
import { isThere, notApplicable, rowContent, rowName, unknown } from './fields.js';

/** What a reader has made of a comparison, and how it is changed. */
export interface Comparing {
  /** The ids of the options that a narrow table shows. */
  readonly chosen: ReadonlySet<string>;
  /** The questions whose longer text is shown. */
  readonly opened: ReadonlySet<string>;
  readonly choose: (option: string) => void;
  readonly open: (field: string) => void;
}

/** A table compares two or more. */
export const fewest = 2;

/**
 * Options as columns, questions as rows, an answer in a line a cell. Where columns would get too narrow, a question is a
 * heading over the options that the reader chose.
 * The roles are written out because a table that is laid out as a grid loses its own in some engines.
 */
export function renderComparison(
  content: Content,
  group: OptionGroup,
  label: string,
  comparing: Comparing,
): TemplateResult {
  const { options } = group;
  const named = options.map((option) => ({
    option,
    name: nameOf(content, option.id),
    shown: comparing.chosen.has(option.id) ? 'chosen' : 'unchosen',
  }));
  return html`<div class="comparison ${widthOf(options.length)}" part="comparison">
    ${options.length > fewest ? choice(named, comparing) : nothing}
    <table role="table">
      <caption class="visually-hidden">
        ${label}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell"></td>
          ${named.map(({ name, shown }) => html`<th role="columnheader" scope="col" class=${shown}>${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rowsOf(options).map((field) => renderRow(content, group, named, field, comparing))}
      </tbody>
    </table>
  </div>`;
}

/** An option as a column. */
interface Column {
  readonly option: Option;
  readonly name: string;
  readonly shown: string;
}

/** How much room its columns ask for. */
function widthOf(columns: number): string {
  if (columns > 5) return '';
  return columns > 4 ? 'many' : columns > 3 ? 'some' : 'few';
}

/** The questions. Where options speak in lines, examples stand with what is done. */
function rowsOf(options: readonly Option[]): OptionField[] {
  const rows = comparedFields.filter((field) => options.some((option) => isThere(option, field)));
  return options.some(({ summary }) => summary) ? rows.filter((field) => field !== 'examples') : rows;
}

function renderRow(
  content: Content,
  group: OptionGroup,
  columns: readonly Column[],
  field: OptionField,
  { opened, open }: Comparing,
): TemplateResult {
  const { options } = group;
  const isBrief = options.some(({ summary }) => summary) && options.some((option) => brief(content, option, field));
  const isOpen = isBrief && opened.has(field);
  return html`<tr role="row">
      <th role="rowheader" scope="row">
        ${isBrief ? question(`${group.id}-${field}`, rowName(field), isOpen, () => open(field)) : rowName(field)}
      </th>
      ${columns.map(
        ({ option, name, shown }) =>
          html`<td role="cell" class=${shown}>
            <span class="of" aria-hidden="true" data-only="page">${name}</span>
            ${(isBrief && brief(content, option, field)) || whole(content, option, field, group)}
          </td>`,
      )}
    </tr>
    ${isOpen ? longer(content, columns, field) : nothing}`;
}

const question = (key: string, name: string, isOpen: boolean, open: () => void) =>
  html`<button
    type="button"
    class="question"
    data-label
    data-key=${key}
    aria-expanded=${isOpen ? 'true' : 'false'}
    @click=${open}
  >
    <span>${name}</span>${icon('chevron-down')}
  </button>`;

/** The answer in a line. */
function brief(content: Content, option: Option, field: OptionField): unknown {
  const line = lineOf(option, field);
  if (line) return labelStatement(content, line.id);
  return field === 'evidence' && option.certainty ? certaintyMark(option.certainty) : undefined;
}

/** All that is said of it; a cell may not be empty. */
function whole(content: Content, option: Option, field: OptionField, { relation, options }: OptionGroup): unknown {
  if (isThere(option, field)) return rowContent(content, option, field);
  if (option.notApplicable?.includes(field)) return notApplicable();
  const isAsked = relation === 'alternative' && options.some((other) => lineOf(other, field));
  return isAsked ? unknown() : '–';
}

/** The longer text of a question, across the table. */
function longer(content: Content, columns: readonly Column[], field: OptionField): TemplateResult {
  const fields = (field === 'how' ? (['how', 'examples'] as const) : [field]) as readonly OptionField[];
  const there = columns.filter(({ option }) => fields.some((one) => isThere(option, one)));
  return html`<tr role="row" class="longer">
    <td role="cell" colspan=${columns.length + 1}>
      <dl>
        ${there.map(
          ({ option, name, shown }) =>
            html`<div class=${shown}>
              <dt>${name}</dt>
              <dd>${fields.map((one) => (isThere(option, one) ? rowContent(content, option, one) : nothing))}</dd>
            </div>`,
        )}
      </dl>
    </td>
  </tr>`;
}

/** Which options a narrow table shows. */
const choice = (columns: readonly Column[], { chosen, choose }: Comparing) =>
  html`<fieldset class="choose" data-only="script">
    <legend>
      ${msg('Compare these, at least two:', { id: 'treatments.choose', desc: 'Above buttons with the names of options' })}
    </legend>
    <div class="views">
      ${columns.map(({ option: { id }, name }) => {
        const isChosen = chosen.has(id);
        return html`<button
          type="button"
          aria-pressed=${isChosen ? 'true' : 'false'}
          aria-disabled=${isChosen && chosen.size <= fewest ? 'true' : 'false'}
          @click=${() => choose(id)}
        >
          ${name}
        </button>`;
      })}
    </div>
  </fieldset>`;

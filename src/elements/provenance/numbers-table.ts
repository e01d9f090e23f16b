import { html, type TemplateResult } from 'lit';
import { findingName, nameOf } from '../../content/names.js';
import type { Content, PackNumber } from '../../content/types.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { formatExactFrequency } from '../../templates/frequency.js';
import { formatPackNumber } from '../../templates/numbers.js';
import { formatTimeAndStatistic, statisticLabel } from '../../templates/time.js';
import { plainStatement } from '../../templates/statement.js';
import { isNumber, piecesOf } from '../../content/placeholders.js';
import { everyStatement } from '../../content/statements.js';

/** Every number with denominator, unit, timeframe, certainty and sources, beside the words that use it. */
export function renderNumbers(content: Content): TemplateResult {
  const uses = usesOf(content);
  const label = msg('Every number', { id: 'provenance.numbers-table', desc: 'Name of the table' });
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${label}>
    <table>
      <thead>
        <tr>
          <th scope="col">${msg('Number', { id: 'provenance.number', desc: 'Head of a column' })}</th>
          <th scope="col">
            ${msg('Time', { id: 'provenance.timeframe', desc: 'Head of a column: after what time it was counted' })}
          </th>
          <th scope="col">${msg('How sure', { id: 'provenance.number-certainty', desc: 'Head of a column' })}</th>
          <th scope="col">${msg('Where it is used', { id: 'provenance.number-use', desc: 'Head of a column' })}</th>
          <th scope="col">
            ${msg('Sources', { id: 'provenance.number-sources', desc: 'Head of a column: numbers in the list of sources' })}
          </th>
        </tr>
      </thead>
      <tbody>
        ${(content.facts.numbers ?? []).map((number) => row(content, number, uses))}
      </tbody>
    </table>
  </div>`;
}

function row(content: Content, number: PackNumber, uses: ReadonlyMap<string, string>) {
  const { facts, language } = content;
  const sources = number.sources.map((id) =>
    formatNumber(language, facts.sources.findIndex((source) => source.id === id) + 1),
  );
  return html`<tr>
    <td>
      ${number.kind === 'frequency' ? formatExactFrequency(number, content) : formatPackNumber(number, 'whole', content)}
    </td>
    <td>${timeOf(number, language)}</td>
    <td>${'certainty' in number && number.certainty ? certaintyMark(number.certainty) : '–'}</td>
    <td>${uses.get(number.id) ?? outcomeOf(content, number)}</td>
    <td>${sources.join(', ')}</td>
  </tr>`;
}

/** Each number's first use, in plain words. */
function usesOf(content: Content): Map<string, string> {
  const uses = new Map<string, string>();
  for (const { statement } of everyStatement(content.facts)) {
    for (const piece of piecesOf(content.text.statements[statement.id] ?? '')) {
      if (isNumber(piece) && !uses.has(piece.number)) uses.set(piece.number, plainStatement(content, statement.id));
    }
  }
  return uses;
}

/** What a number is for that no words use: the chart draws it. */
function outcomeOf(content: Content, number: PackNumber): string {
  const option = 'option' in number && number.option ? [nameOf(content, number.option)] : [];
  const outcome = 'outcome' in number && number.outcome ? [findingName(content, number.outcome, number)] : [];
  return [...option, ...outcome].join(': ') || '–';
}

/** After what time, of whom, and in how many studies. */
function timeOf(number: PackNumber, language: string): string {
  const time =
    'timeframe' in number
      ? formatTimeAndStatistic(number, language)
      : 'statistic' in number
        ? statisticLabel(number.statistic)
        : undefined;
  const { people, treatments, studies } = ('studied' in number && number.studied) || {};
  const count = (value: number) => formatNumber(language, value);
  return (
    [
      time,
      people && formatStudied('people', count(people)),
      treatments && formatStudied('treatments', count(treatments)),
      studies && formatStudied('studies', count(studies)),
    ]
      .filter(Boolean)
      .join(', ') || '–'
  );
}

function formatStudied(what: 'people' | 'treatments' | 'studies', count: string): string {
  switch (what) {
    case 'people':
      return msg(str`people measured: ${count}`, {
        id: 'provenance.measured-people',
        desc: 'How many people a number was measured in',
      });
    case 'treatments':
      return msg(str`treatments measured: ${count}`, {
        id: 'provenance.measured-treatments',
        desc: 'How many treatments a number was measured in',
      });
    case 'studies':
      return msg(str`studies: ${count}`, {
        id: 'provenance.measured-studies',
        desc: 'How many studies a number was measured in',
      });
    default:
      return what satisfies never;
  }
}

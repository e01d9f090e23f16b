import { html, type TemplateResult } from 'lit';
import type { Content, Duration, PackNumber } from '../../content/types.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { formatDuration, formatExactFrequency, measureLabel, formatTimeAndMeasure } from '../../templates/numbers.js';
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
        ${content.facts.numbers.map((number) => row(content, number, uses))}
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
    <td>${number.kind === 'frequency' ? formatExactFrequency(number, language) : formatDuration(number, language)}</td>
    <td>${number.kind === 'frequency' ? formatTimeAndMeasure(number, language) : measureOf(number, language)}</td>
    <td>${certaintyMark(number.certainty)}</td>
    <td>${uses.get(number.id)}</td>
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

function measureOf({ measure, measuredIn }: Duration, language: string): string {
  const words = measureLabel(measure);
  if (!measuredIn) return words;
  const count = formatNumber(language, measuredIn.count);
  return `${words}, ${formatMeasured(measuredIn.unit, count)}`;
}

const formatMeasured = (unit: 'people' | 'treatments', count: string): string =>
  unit === 'people'
    ? msg(str`people measured: ${count}`, {
        id: 'provenance.measured-people',
        desc: 'How many people a number was measured in',
      })
    : msg(str`treatments measured: ${count}`, {
        id: 'provenance.measured-treatments',
        desc: 'How many treatments a number was measured in',
      });

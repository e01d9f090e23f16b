import { html, type TemplateResult } from 'lit';
import type { Content, Duration, Frequency, PackNumber } from '../../content/types.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { certaintyMark } from '../../primitives/certainty.js';
import { durationInWords, exactFrequency, timeframeInWords } from '../../primitives/numbers.js';
import { plainStatement } from '../../primitives/statement.js';
import { piecesOf } from '../../content/placeholders.js';
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
    <td>${number.kind === 'frequency' ? exactFrequency(number, language) : durationInWords(number, language)}</td>
    <td>${number.kind === 'frequency' ? timeOf(number, language) : measureOf(number, language)}</td>
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
      if (typeof piece !== 'string' && !uses.has(piece.number))
        uses.set(piece.number, plainStatement(content, statement.id));
    }
  }
  return uses;
}

function timeOf(frequency: Frequency, language: string): string {
  const time = timeframeInWords(frequency, language);
  if (typeof frequency.timeframe === 'string') return time;
  const measure = measureInWords(frequency.timeframe.measure);
  return msg(str`${time} (${measure})`, { id: 'provenance.time-and-measure', desc: '{0} "3 years", {1} "median"' });
}

function measureOf({ measure, measuredIn }: Duration, language: string): string {
  const words = measureInWords(measure);
  if (!measuredIn) return words;
  const count = formatNumber(language, measuredIn.count);
  return `${words}, ${measuredInWords(measuredIn.unit, count)}`;
}

const measuredInWords = (unit: 'people' | 'treatments', count: string): string =>
  unit === 'people'
    ? msg(str`people measured: ${count}`, {
        id: 'provenance.measured-people',
        desc: 'How many people a number was measured in',
      })
    : msg(str`treatments measured: ${count}`, {
        id: 'provenance.measured-treatments',
        desc: 'How many treatments a number was measured in',
      });

function measureInWords(measure: Duration['measure'] | 'exactly' | 'up-to' | 'at-least'): string {
  switch (measure) {
    case 'mean':
      return msg('average', { id: 'provenance.mean', desc: 'Kind of measure: mean' });
    case 'median':
      return msg('half before, half after', { id: 'provenance.median', desc: 'Kind of measure: median' });
    case 'range':
      return msg('range between studies', { id: 'provenance.range', desc: 'Kind of measure' });
    case 'usual':
      return msg('usual', { id: 'provenance.usual', desc: 'Kind of measure: usual practice' });
    case 'exactly':
      return msg('at that time', { id: 'provenance.exactly', desc: 'Kind of timeframe: counted at that time' });
    case 'up-to':
      return msg('at most', { id: 'provenance.up-to', desc: 'Kind of timeframe' });
    case 'at-least':
      return msg('at least', { id: 'provenance.at-least', desc: 'Kind of timeframe' });
    default:
      return measure satisfies never;
  }
}

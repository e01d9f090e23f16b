import { html, nothing, type TemplateResult } from 'lit';
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
  const heads = [
    msg('Number', { id: 'provenance.number', desc: 'Head of a column' }),
    msg('Time', { id: 'provenance.timeframe', desc: 'Head of a column: after what time it was counted' }),
    msg('How sure', { id: 'provenance.number-certainty', desc: 'Head of a column' }),
    msg('Where it is used', { id: 'provenance.number-use', desc: 'Head of a column' }),
    msg('Sources', {
      id: 'provenance.number-sources',
      desc: 'Head of a column: numbers in the list of sources',
    }),
  ];
  return html`<table aria-label=${label}>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${(content.facts.numbers ?? []).map((number) => row(heads, cells(content, number, uses)))}
    </tbody>
  </table>`;
}

/** Where there is little room, the cells stand below each other, each with its head. */
const row = (heads: readonly string[], words: readonly unknown[]) =>
  html`<tr>
    ${words.map((cell, index) => html`<td role=${index === 0 ? 'rowheader' : nothing} data-head=${heads[index]!}><span>${cell}</span></td>`)}
  </tr>`;

function cells(content: Content, number: PackNumber, uses: ReadonlyMap<string, string>): unknown[] {
  const { facts, language } = content;
  const sources = number.sources.map((id) =>
    formatNumber(language, facts.sources.findIndex((source) => source.id === id) + 1),
  );
  return [
    number.kind === 'frequency' ? formatExactFrequency(number, content) : formatPackNumber(number, 'whole', content),
    timeOf(number, language),
    'certainty' in number && number.certainty ? certaintyMark(number.certainty) : '–',
    uses.get(number.id) ?? outcomeOf(content, number),
    sources.join(', '),
  ];
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

import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from '../../content/types.js';
import { today } from '../../language/day.js';
import { formatLongDate, formatNumber, plural } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { heading } from '../../templates/heading.js';
import { renderCycles, renderDays } from './chart.js';
import type { Entry } from './diary.js';
import { isCharted, measuresOf } from './measures.js';
import { cyclesOf, dayNumber, dayOfNumber } from './series.js';
import { renderCycleTable, renderEntries } from './tables.js';
import { sinceTreatment } from './words.js';

const periods = { month: 28, quarter: 91, year: 365, all: Infinity } as const;
export type Period = keyof typeof periods;
export type View = 'days' | 'cycles';

export interface Shown {
  readonly period: Period;
  readonly view: View;
  /** Every row of the table rather than the latest. */
  readonly all: boolean;
}
export interface RecordActions {
  show(changed: { period?: Period; view?: View; wantsAll?: boolean }): void;
  correct(id: string): void;
}

/** A chart of a single day would say nothing. */
const shortest = 14;
const firstRows = 10;

/** What the diary holds: in words, as a chart, as a table. */
export function renderRecord(
  content: Content,
  entries: readonly Entry[],
  level: number,
  shown: Shown,
  act: RecordActions,
): TemplateResult {
  const title = heading(
    level,
    'part',
    msg('Your record', { id: 'diary.record', desc: 'Heading: chart and table of a diary' }),
    'record',
  );
  if (entries.length === 0) {
    return html`<div class="screen-only" data-only="script">
      ${title}
      <p class="muted">
        ${msg('Your diary is empty. Your first entry starts the chart.', { id: 'diary.empty', desc: 'While there are no entries' })}
      </p>
    </div>`;
  }
  const cycles = cyclesOf(entries, (id) => content.facts.diary?.cycle?.includes(id) ?? false);
  const view = cycles.length > 0 ? shown.view : 'days';
  return html`${title} ${cycles.length > 0 ? renderViews(view, act) : nothing}
  ${
    view === 'days'
      ? renderByDay(content, entries, shown, act)
      : html`${renderCycles(content, cycles)} ${renderCycleTable(content, cycles)}`
  }`;
}

const renderViews = (view: View, act: RecordActions) => {
  const button = (name: View, words: string) =>
    html`<button type="button" aria-pressed=${view === name} @click=${() => act.show({ view: name })}>
      ${words}
    </button>`;
  return html`<div class="views screen-only" data-only="script">
    ${button('days', msg('By day', { id: 'diary.by-day', desc: 'Button: which chart is shown' }))}
    ${button('cycles', sinceTreatment())}
  </div>`;
};

function renderByDay(content: Content, entries: readonly Entry[], { period, all }: Shown, act: RecordActions) {
  const to = Math.max(dayNumber(today()), dayNumber(entries.at(-1)!.day));
  const first = Math.max(dayNumber(entries[0]!.day), to - periods[period] + 1);
  const firstDay = dayOfNumber(first);
  const latest = entries.filter(({ day }) => day >= firstDay).reverse();
  const rows = all ? latest : latest.slice(0, firstRows);
  return html`
    ${renderPeriods(period, act)}
    <p>${`${summaryOf(content, latest.length, firstDay, dayOfNumber(to))} ${howToRead(content)}`}</p>
    ${renderDays(content, latest.toReversed(), Math.min(first, to - shortest + 1), to)}
    ${rows.length > 0 ? renderEntries(content, rows, act.correct) : nothing}
    ${
      rows.length < latest.length
        ? html`<button type="button" class="all" @click=${() => act.show({ wantsAll: true })}>
            ${msg(str`Show all ${formatNumber(content.language, latest.length)} entries`, { id: 'diary.all-rows', desc: 'Button under a table; {0} is more than 10' })}
          </button>`
        : nothing
    }
  `;
}

/** Of several values of a day the chart shows one. */
function howToRead({ facts }: Content): string {
  const charted = measuresOf(facts).filter(isCharted);
  if (charted.every(({ better }) => better === 'higher'))
    return msg('The charts show the lowest value of each day. A day without one is a gap.', {
      id: 'diary.gaps-lowest',
      desc: 'How to read charts',
    });
  return charted.some(({ better }) => better === 'higher')
    ? msg(
        'The charts show the highest value of each day; the lowest where more is better. A day without one is a gap.',
        { id: 'diary.gaps-mixed', desc: 'How to read charts' },
      )
    : msg('The charts show the highest value of each day. A day without one is a gap.', {
        id: 'diary.gaps-highest',
        desc: 'How to read charts',
      });
}

function renderPeriods(chosen: Period, act: RecordActions) {
  const option = (period: Period, words: string) =>
    html`<option value=${period} ?selected=${period === chosen}>${words}</option>`;
  return html`<div class="period screen-only" data-only="script">
    <label for="period"
      >${msg('Time shown', { id: 'diary.period', desc: 'Label of a choice: which days the chart shows' })}</label
    >
    <select
      id="period"
      data-entry="period"
      @change=${(event: Event) => act.show({ period: (event.target as HTMLSelectElement).value as Period })}
    >
      ${option('month', msg('4 weeks', { id: 'diary.period-month', desc: 'Choice: which days the chart shows' }))}
      ${option('quarter', msg('3 months', { id: 'diary.period-quarter', desc: 'Choice: which days the chart shows' }))}
      ${option('year', msg('1 year', { id: 'diary.period-year', desc: 'Choice: which days the chart shows' }))}
      ${option('all', msg('Everything', { id: 'diary.period-all', desc: 'Choice: which days the chart shows' }))}
    </select>
  </div>`;
}

function summaryOf({ language }: Content, count: number, from: string, to: string): string {
  const days = [formatLongDate(language, from), formatLongDate(language, to)] as const;
  const number = formatNumber(language, count);
  return plural(language, count, {
    one: () =>
      msg(str`${number} entry from ${days[0]} to ${days[1]}.`, {
        id: 'diary.summary-one',
        desc: '{0} is 1, {1} and {2} are dates',
      }),
    other: () =>
      msg(str`${number} entries from ${days[0]} to ${days[1]}.`, {
        id: 'diary.summary',
        desc: '{0} is how many, {1} and {2} are dates',
      }),
  });
}

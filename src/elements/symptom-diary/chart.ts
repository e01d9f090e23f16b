import { html, nothing, svg, type TemplateResult } from 'lit';
import { directionOf } from '../../language/matching.js';
import type { Content } from '../../content/types.js';
import { formatAmount, formatMonth, formatNumber, formatShortWeekdayDate } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { measures, type Entry, type Measure } from './diary.js';
import {
  across,
  chartHeight,
  chartWidth,
  dayNumber,
  dayOfNumber,
  dotsPath,
  linePath,
  lonely,
  pointsOf,
  type Cycle,
  type Point,
  type Scale,
} from './series.js';
import { measureName } from './words.js';

/** So many days have room for a dot each. */
const daysWithDots = 120;
/** From here on a day without its year could be two. */
const daysOfAYear = 364;

const scaleOf = ({ language }: Content, from: number, to: number): Scale => ({
  from,
  to,
  mirrored: directionOf(language) === 'rtl',
});

/** A strip for each measure over the days of a period, with a line where a treatment was. */
export function renderDays(content: Content, entries: readonly Entry[], from: number, to: number): TemplateResult {
  const scale = scaleOf(content, from, to);
  const treated = entries
    .filter(({ treatment }) => treatment !== undefined)
    .map(({ day }) => across(scale, dayNumber(day)));
  const marks = [...new Set(treated)].map((x) => `M${x} 0V${chartHeight}`).join('');
  const format = to - from < daysOfAYear ? formatShortWeekdayDate : formatMonth;
  const day = (number: number) => format(content.language, dayOfNumber(Math.round(number)));
  const strips = measures.map((measure) => {
    const points = pointsOf(entries, measure);
    return renderStrip(
      content,
      measure,
      points,
      [day(from), day((from + to) / 2), day(to)],
      [
        svg`<path class="mark" d=${marks}></path>`,
        svg`<path class="line" d=${linePath(scale, points)}></path>`,
        svg`<path class="dots" d=${dotsPath(scale, to - from < daysWithDots ? points : lonely(points))}></path>`,
      ],
    );
  });
  return html`${strips}
  ${marks ? renderKey([['mark', msg('Day of a treatment', { id: 'diary.key-treatment', desc: 'Key of a chart' })]]) : nothing}`;
}

/** The same over the days since a treatment: the latest cycle stands out from the earlier ones. */
export function renderCycles(content: Content, cycles: readonly Cycle[]): TemplateResult {
  const daysIn = ({ start, entries }: Cycle) => dayNumber(entries.at(-1)!.day) - start;
  const to = Math.min(364, Math.max(28, ...cycles.map(daysIn)));
  const scale = scaleOf(content, 0, to);
  const week = (days: number) => formatAmount(content.language, Math.round(days / 7), 'week');
  const start = msg('Treatment', {
    id: 'diary.cycle-start',
    desc: 'Label of the first day of a chart: the day of the treatment',
  });
  const strips = measures.map((measure) => {
    const series = cycles.map((cycle) => sinceStart(cycle, measure, to));
    const latest = series.at(-1)!;
    return renderStrip(
      content,
      measure,
      latest,
      [start, week(to / 2), week(to)],
      [
        svg`<path class="earlier" d=${series
          .slice(0, -1)
          .map((points) => linePath(scale, points) + dotsPath(scale, lonely(points)))
          .join('')}></path>`,
        svg`<path class="line" d=${linePath(scale, latest)}></path>`,
        svg`<path class="dots" d=${dotsPath(scale, to < daysWithDots ? latest : lonely(latest))}></path>`,
      ],
    );
  });
  return html`${strips}
  ${renderKey([
    ['line', msg('Since the latest treatment', { id: 'diary.key-latest', desc: 'Key of a chart' })],
    ...(cycles.length > 1
      ? [['earlier', msg('After earlier treatments', { id: 'diary.key-earlier', desc: 'Key of a chart' })] as const]
      : []),
  ])}`;
}

const sinceStart = ({ start, entries }: Cycle, measure: Measure, to: number): Point[] =>
  pointsOf(entries, measure)
    .map(([day, rating]) => [day - start, rating] as const)
    .filter(([day]) => day <= to);

/** The words say what the drawing shows, so that the drawing itself says nothing. */
function renderStrip(
  content: Content,
  measure: Measure,
  points: readonly Point[],
  ticks: readonly string[],
  paths: readonly unknown[],
): TemplateResult {
  const number = (value: number) => formatNumber(content.language, value);
  return html`<figure class="strip" part="chart">
    <figcaption>
      <strong>${measureName(measure)}</strong> <span class="muted">${formatRange(content, points)}</span>
    </figcaption>
    <div class="plot" aria-hidden="true">
      <div class="ratings"><span>${number(10)}</span><span>${number(5)}</span><span>${number(0)}</span></div>
      <svg viewBox="0 0 ${chartWidth} ${chartHeight}" preserveAspectRatio="none" focusable="false">
        <path
          class="grid"
          d="M0 0H${chartWidth}M0 ${chartHeight / 2}H${chartWidth}M0 ${chartHeight}H${chartWidth}"
        ></path>
        ${paths}
      </svg>
      <div class="ticks">${ticks.map((tick) => html`<span>${tick}</span>`)}</div>
    </div>
  </figure>`;
}

function formatRange({ language }: Content, points: readonly Point[]): string {
  if (points.length === 0)
    return msg('No ratings yet', { id: 'diary.no-ratings', desc: 'Beside a chart without points' });
  const ratings = points.map(([, rating]) => rating);
  const [low, high, latest] = [Math.min(...ratings), Math.max(...ratings), ratings.at(-1)!].map((rating) =>
    formatNumber(language, rating),
  );
  return msg(str`Latest ${latest}. Lowest ${low}, highest ${high}, out of 10.`, {
    id: 'diary.range',
    desc: 'Beside a chart: ratings from 0 to 10',
  });
}

const renderKey = (samples: readonly (readonly [look: string, words: string])[]) =>
  html`<ul class="key">
    ${samples.map(
      ([look, words]) =>
        html`<li>
          <svg viewBox="0 0 24 10" aria-hidden="true" focusable="false">
            <path class=${look} d=${look === 'mark' ? 'M12 0V10' : 'M0 5H24'}></path></svg
          >${words}
        </li>`,
    )}
  </ul>`;

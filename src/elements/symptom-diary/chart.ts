import { html, nothing, svg, type TemplateResult } from 'lit';
import { directionOf } from '../../language/matching.js';
import type { Content, Measure } from '../../content/types.js';
import { formatAmount, formatMeasured, formatMonth, formatShortWeekdayDate } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { nameOf } from '../../content/names.js';
import { aimInWords, withUnit } from '../../templates/measured.js';
import { isOfEvents, type Entry } from './diary.js';
import { isCharted, measuresOf } from './measures.js';
import {
  across,
  bandsOf,
  chartHeight,
  chartWidth,
  countsOf,
  dayNumber,
  dayOfNumber,
  dotsPath,
  heightOf,
  linePath,
  lonely,
  pointsOf,
  type Cycle,
  type Point,
  type Scale,
  upward,
} from './series.js';

/** So many days have room for a dot each. */
const daysWithDots = 120;
/** From here on a day without its year could be two. */
const daysOfAYear = 364;

/** One thing that is charted, and how its points are found. */
interface Series {
  readonly measure: Pick<Measure, 'min' | 'max' | 'step' | 'unit' | 'ranges'>;
  readonly name: string;
  points(entries: readonly Entry[]): Point[];
}

/** Each measure in numbers has a chart of its own, so that no two units share one; of events their number comes first. */
function seriesOf(content: Content): Series[] {
  const { facts } = content;
  const count: Series = {
    measure: { min: 0 },
    name: msg('How many entries', { id: 'diary.count', desc: 'Name of a chart: how many events a day had' }),
    points: countsOf,
  };
  const measured = measuresOf(facts)
    .filter(isCharted)
    .map((measure): Series => ({
      measure,
      name: nameOf(content, measure.id),
      points: (entries) => pointsOf(entries, measure),
    }));
  return isOfEvents(facts) ? [count, ...measured] : measured;
}

const scaleOf = ({ language }: Content, from: number, to: number, [low, high]: readonly [number, number]): Scale => ({
  from,
  to,
  low,
  high,
  mirrored: directionOf(language) === 'rtl',
});

/** A strip for each measure over the days of a period, with a line where a treatment was. */
export function renderDays(content: Content, entries: readonly Entry[], from: number, to: number): TemplateResult {
  const days = scaleOf(content, from, to, [0, 1]);
  const treated = entries
    .filter(({ treatment }) => treatment !== undefined)
    .map(({ day }) => across(days, dayNumber(day)));
  const marks = [...new Set(treated)].map((x) => `M${x} 0V${chartHeight}`).join('');
  const format = to - from < daysOfAYear ? formatShortWeekdayDate : formatMonth;
  const day = (number: number) => format(content.language, dayOfNumber(Math.round(number)));
  const strips = seriesOf(content).map((series) => {
    const points = series.points(entries);
    const scale = scaleOf(content, from, to, heightOf(series.measure, points));
    return renderStrip(
      content,
      series,
      scale,
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
  const week = (days: number) => formatAmount(content.language, Math.round(days / 7), 'week');
  const start = msg('Treatment', {
    id: 'diary.cycle-start',
    desc: 'Label of the first day of a chart: the day of the treatment',
  });
  const strips = seriesOf(content).map((series) => {
    const lines = cycles.map((cycle) => sinceStart(cycle, series, to));
    const scale = scaleOf(content, 0, to, heightOf(series.measure, lines.flat()));
    const latest = lines.at(-1)!;
    return renderStrip(
      content,
      series,
      scale,
      latest,
      [start, week(to / 2), week(to)],
      [
        svg`<path class="earlier" d=${lines
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

const sinceStart = ({ start, entries }: Cycle, series: Series, to: number): Point[] =>
  series
    .points(entries)
    .map(([day, value]) => [day - start, value] as const)
    .filter(([day]) => day <= to);

/** The words say what the drawing shows, so that the drawing itself says nothing. */
function renderStrip(
  content: Content,
  { measure, name }: Series,
  scale: Scale,
  points: readonly Point[],
  ticks: readonly string[],
  paths: readonly unknown[],
): TemplateResult {
  const { low, high } = scale;
  const number = (value: number) => html`<span>${formatMeasured(content.language, value)}</span>`;
  return html`<figure class="strip" part="chart">
    <figcaption>
      <strong>${name}</strong> <span class="muted">${formatRange(content, measure, points)}</span>
    </figcaption>
    <div class="plot" aria-hidden="true">
      <div class="ratings">${[high, (low + high) / 2, low].map(number)}</div>
      <svg viewBox="0 0 ${chartWidth} ${chartHeight}" preserveAspectRatio="none" focusable="false">
        ${bandsOf(measure).map((range) => {
          const [top, bottom] = [upward(scale, range.high ?? high), upward(scale, range.low ?? low)];
          return svg`<rect class="band ${range.category}" width=${chartWidth} y=${top} height=${bottom - top}></rect>`;
        })}
        <path
          class="grid"
          d="M0 0H${chartWidth}M0 ${chartHeight / 2}H${chartWidth}M0 ${chartHeight}H${chartWidth}"
        ></path>
        ${paths}
      </svg>
      <div class="ticks">${ticks.map((tick) => html`<span>${tick}</span>`)}</div>
    </div>
    ${renderBandKey(content, measure)}
  </figure>`;
}

function renderBandKey(content: Content, measure: Series['measure']) {
  const bands = bandsOf(measure);
  if (bands.length === 0) return nothing;
  return renderKey(
    bands.map((range) => [
      `band ${range.category}`,
      `${nameOf(content, range.id)}: ${aimInWords(content, range, measure.unit)}`,
    ]),
  );
}

function formatRange(content: Content, { min, max, unit }: Series['measure'], points: readonly Point[]): string {
  if (points.length === 0)
    return msg('Nothing noted yet', { id: 'diary.no-values', desc: 'Beside a chart without points' });
  const values = points.map(([, value]) => value);
  const [low, high, latest] = [Math.min(...values), Math.max(...values), values.at(-1)!].map((value) =>
    withUnit(content, value, unit),
  );
  if (min !== 0 || max === undefined || unit !== undefined)
    return msg(str`Latest ${latest}. Lowest ${low}, highest ${high}.`, {
      id: 'diary.range-of-values',
      desc: 'Beside a chart: values with their units',
    });
  return msg(str`Latest ${latest}. Lowest ${low}, highest ${high}, out of ${formatMeasured(content.language, max)}.`, {
    id: 'diary.range-of-scale',
    desc: 'Beside a chart: values of a scale that begins with 0; {3} is its highest',
  });
}

/** For those who see the chart. */
const renderKey = (samples: readonly (readonly [look: string, words: string])[]) =>
  html`<ul class="key" aria-hidden="true">
    ${samples.map(
      ([look, words]) =>
        html`<li>
          <svg viewBox="0 0 24 10" aria-hidden="true" focusable="false">
            ${look.startsWith('band') ? svg`<rect class=${look} width="24" height="10"></rect>` : svg`<path class=${look} d=${look === 'mark' ? 'M12 0V10' : 'M0 5H24'}></path>`}</svg
          >${words}
        </li>`,
    )}
  </ul>`;

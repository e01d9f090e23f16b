import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Bar } from './findings.js';

const panels = [
  { title: 'Load, CPU ÷ static HTML', of: (bar: Bar) => bar.load, format: '.2f' },
  { title: 'Rendered at 4× ÷ static HTML', of: (bar: Bar) => bar.rendered, format: '.2f' },
  { title: 'KB on the way', of: (bar: Bar) => bar.kilobytes, format: '.0f' },
];

/** Bars for every page, ours in another colour. */
export const chart = (bars: readonly Bar[]): Promise<string> =>
  new View(parse(compile(specOf(bars)).spec), { renderer: 'none' }).toSVG();

const specOf = (bars: readonly Bar[]): TopLevelSpec => ({
  background: 'white',
  padding: 12,
  config: { font: 'system-ui, sans-serif', view: { stroke: null }, axis: { grid: false } },
  hconcat: panels.map(({ title, of, format }, index) => ({
    title: { text: title, anchor: 'start', fontSize: 13 },
    width: 190,
    height: { step: 26 },
    data: { values: bars.map((bar) => ({ page: bar.page, ours: bar.isOurs, value: of(bar) })) },
    encoding: {
      y: {
        field: 'page',
        type: 'nominal',
        sort: null,
        title: null,
        axis: index === 0 ? { ticks: false, domain: false, labelFontSize: 13 } : null,
      },
      x: { field: 'value', type: 'quantitative', axis: null },
    },
    layer: [
      {
        mark: 'bar',
        encoding: {
          color: {
            field: 'ours',
            type: 'nominal',
            legend: null,
            scale: { domain: [true, false], range: ['#0b6e6e', '#a9b4b6'] },
          },
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 4, fontSize: 12 },
        encoding: { text: { field: 'value', type: 'quantitative', format } },
      },
    ],
  })),
});

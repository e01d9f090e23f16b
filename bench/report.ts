import type { Growth, Round } from './bench.js';
import { ratios, spread, type Spread } from './statistics.js';

export interface Results {
  readonly browser: string;
  readonly throttle: number;
  readonly kinds: readonly { name: string; about: string; page: number; script: number }[];
  readonly rounds: Readonly<Record<string, readonly Round[]>>;
  readonly growth: Readonly<Record<string, Readonly<Record<number, readonly Growth[]>>>>;
}

interface Line {
  readonly name: string;
  readonly of: (round: Round) => number;
  readonly target?: number;
  readonly unit: 'ms' | '';
}

const actLines = (name: string): Line[] => [
  { name, of: ({ acts }) => acts[name]!.total, unit: 'ms', target: 1.2 },
  { name: `${name}: layouts`, of: ({ acts }) => acts[name]!.layouts, unit: '' },
  { name: `${name}: style recalculations`, of: ({ acts }) => acts[name]!.styles, unit: '' },
];

function linesOf({ rounds, throttle }: Results): Line[] {
  const acts = Object.keys(Object.values(rounds)[0]![0]!.acts);
  return [
    { name: `load at ${throttle}× throttle`, of: ({ load }) => load.total, unit: 'ms', target: 1.3 },
    { name: 'load: script', of: ({ load }) => load.script, unit: 'ms' },
    { name: 'load: style', of: ({ load }) => load.style, unit: 'ms' },
    { name: 'load: layout', of: ({ load }) => load.layout, unit: 'ms' },
    { name: 'load: layouts', of: ({ load }) => load.layouts, unit: '' },
    { name: 'load: style recalculations', of: ({ load }) => load.styles, unit: '' },
    { name: 'until readable (clock)', of: ({ load }) => load.readable, unit: 'ms' },
    ...acts.flatMap(actLines),
  ];
}

const short = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const inWords = (ratio: Spread) => `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`;
const verdict = (value: number, target: number | undefined) =>
  target === undefined ? '' : `≤ ${target} ${value <= target ? 'met' : 'MISSED'}`;

/** One table, in Markdown: each page's median, and ours against the static page within each round. */
export function report(results: Results): string {
  const { rounds, kinds, growth } = results;
  const names = kinds.map(({ name }) => name);
  const rows = linesOf(results).map(({ name, of, target, unit }) => {
    const valuesOf = (kind: string) => rounds[kind]!.map(of);
    const ratio = ratios(valuesOf('careleaf'), valuesOf('static'));
    const medians = names.map((kind) => `${short(spread(valuesOf(kind)).median)}${unit && ` ${unit}`}`);
    return [name, ...medians, Number.isFinite(ratio.median) ? inWords(ratio) : '–', verdict(ratio.median, target)];
  });
  return table([
    ['', ...names, 'careleaf ÷ static', 'target'],
    ...rows,
    ...weightRows(kinds),
    ...growthRows(names, growth),
  ]);
}

function weightRows(kinds: Results['kinds']): string[][] {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  const ours = kinds.find(({ name }) => name === 'careleaf')!;
  const fixed = kinds.find(({ name }) => name === 'static')!;
  return [
    [
      'script, Brotli',
      ...kinds.map(({ script }) => kilobytes(script)),
      '',
      `≤ 80 KB ${ours.script <= 80 * 1024 ? 'met' : 'MISSED'}`,
    ],
    ['whole page, Brotli', ...kinds.map(({ page }) => kilobytes(page)), (ours.page / fixed.page).toFixed(2), ''],
  ];
}

function growthRows(names: readonly string[], growth: Results['growth']): string[][] {
  const medianOf = (kind: string, count: number, key: keyof Growth) =>
    growth[kind] ? spread(growth[kind][count]!.map((one) => one[key])).median : undefined;
  const cell = (value: number | undefined, unit: string) => (value === undefined ? '–' : `${short(value)} ${unit}`);
  const counts = Object.keys(Object.values(growth)[0] ?? {}).map(Number);
  const timeRows = counts.map((count) => {
    const totals = (kind: string) => growth[kind]![count]!.map(({ total }) => total);
    const ratio = ratios(totals('careleaf'), totals('static'));
    return [
      `${count} in a page, each`,
      ...names.map((kind) => cell(divided(medianOf(kind, count, 'total'), count), 'ms')),
      inWords(ratio),
      verdict(ratio.median, 1.3),
    ];
  });
  const heapRows = counts.map((count) => [
    `${count} in a page, heap each`,
    ...names.map((kind) => cell(divided(medianOf(kind, count, 'heap'), count * 1024), 'KB')),
    '',
    '',
  ]);
  const most = Math.max(...counts);
  const linear = (kind: string) => {
    const [few, many] = [medianOf(kind, 10, 'total'), medianOf(kind, most, 'total')];
    return few && many ? many / most / (few / 10) : undefined;
  };
  const ours = linear('careleaf');
  return [
    ...timeRows,
    [
      `each of ${most} ÷ each of 10`,
      ...names.map((kind) => linear(kind)?.toFixed(2) ?? '–'),
      '',
      ours ? verdict(ours, 1.2) : '',
    ],
    ...heapRows,
  ];
}

const divided = (value: number | undefined, by: number) => (value === undefined ? undefined : value / by);

function table(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}

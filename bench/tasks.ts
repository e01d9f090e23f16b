import type { Browser } from 'playwright-core';
import { serve } from '../tools/serve.js';
import { spread } from './statistics.js';
import { categories, longestTasks, type Task } from './trace.js';
import { visit, type Watched } from './visit.js';

const targets = { longest: 100, blocking: 150, shift: 0 };
const many = 10;
const throttle = 4;
const long = 50;

const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<link rel="icon" href="data:,"><title>Leaflet</title><link rel="stylesheet" href="/dist/careleaf.css">' +
  '<script type="module" src="/dist/careleaf.js"></script></head>' +
  '<body><care-leaflet condition="hemifacial-spasm"></care-leaflet></body></html>';

/** The whole built-in leaflet: how long its load keeps the main thread from a reader, and with what. As Markdown. */
export async function measureTasks(browser: Browser, dist: string, rounds: number): Promise<string> {
  const blank = '<!doctype html><title>Blank</title>';
  const served = await serve({ folders: { '/dist/': dist }, texts: { '/leaflet.html': page, '/blank.html': blank } });
  const address = `${served.origin}/leaflet.html`;
  const load = () => visit(browser, address, { throttle }, ({ watched }) => Promise.resolve(watched));
  try {
    const loads: Watched[] = [];
    for (let round = 0; round < rounds; round += 1) loads.push(await load());
    // Tracing takes time of its own, so that the figures are those of the loads before.
    await browser.startTracing(undefined, { categories });
    await load();
    const trace = await browser.stopTracing();
    return `${figures(loads)}\n\n${table(longestTasks(trace, address).slice(0, many))}`;
  } finally {
    await served.close();
  }
}

const blocking = ({ tasks }: Watched) => tasks.reduce((sum, task) => sum + task - long, 0);

function figures(loads: readonly Watched[]): string {
  const line = (name: string, unit: string, target: number, of: (load: Watched) => number) => {
    const { median, low, high } = spread(loads.map(of));
    const verdict = median <= target ? 'met' : 'MISSED';
    return `${name}: ${median.toFixed(0)}${unit} (${low.toFixed(0)}–${high.toFixed(0)}; ≤ ${target}${unit} ${verdict})`;
  };
  return [
    `The whole leaflet at ${throttle}× throttle, from navigation until the page rests, ${loads.length} rounds:`,
    line('- longest task', ' ms', targets.longest, ({ tasks }) => Math.max(0, ...tasks)),
    line(`- blocking time, the part of every task beyond ${long} ms`, ' ms', targets.blocking, blocking),
    line('- layout shift', '', targets.shift, ({ shift }) => shift),
  ].join('\n');
}

function table(tasks: readonly Task[]): string {
  const row = ({ clock, cpu, spentIn }: Task) => {
    const parts = Object.entries(spentIn).sort(([, one], [, other]) => other - one);
    const words = parts.filter(([, time]) => time >= 1).map(([kind, time]) => `${kind} ${time.toFixed(0)}`);
    return `| ${clock.toFixed(0)} | ${cpu.toFixed(0)} | ${words.join(', ')} |`;
  };
  return [
    '| a task of, ms (one load, traced) | CPU, ms | of that in |',
    '| ---: | ---: | --- |',
    ...tasks.map(row),
  ].join('\n');
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type * as Server from '../src/server/server.js';
import { serve } from '../tools/serve.js';
import { visit, type Load } from './measure.js';
import { ratios, rotated, spread } from './statistics.js';

/** What a page that a server has rendered loads beside its words. */
const scripts = {
  'no script': '',
  'the loader': '<script type="module" src="/dist/careleaf.lazy.js"></script>',
  'the bundle': '<script type="module" src="/dist/careleaf.js"></script>',
} as const;
type Kind = keyof typeof scripts;
const kinds = Object.keys(scripts) as Kind[];

const target = { load: 1.1, touch: 250 };

// Passed as text, because what a compiler adds to functions is not known inside the page.
const parts = `(() => {
  const root = document.querySelector('care-leaflet').shadowRoot.querySelector('care-follow-up-checklist').shadowRoot;
  return { box: root.querySelector('input[type="checkbox"]'), progress: () => root.querySelector('.progress').textContent };
})()`;
/** From a reader's tick to the frame after the words of the progress say it. */
const touch = `(async () => {
  const { box, progress } = ${parts};
  const before = progress();
  box.scrollIntoView();
  await new Promise((done) => setTimeout(done, 500));
  const start = performance.now();
  box.click();
  while (progress() === before) await new Promise((done) => requestAnimationFrame(done));
  return performance.now() - start;
})()`;
const shift = `new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(0), 300);
})`;

const pageWith = ({ renderPage }: typeof Server, script: string): string =>
  renderPage(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      `<link rel="icon" href="data:,"><title>Leaflet</title><link rel="stylesheet" href="/dist/careleaf.css">${script}</head>` +
      '<body><care-leaflet condition="hemifacial-spasm"></care-leaflet></body></html>',
    { assets: '/dist/' },
  ).html;

/** Pages that a server has rendered: what the loader costs, and how soon the first touch reacts. In words, as Markdown. */
export async function measureServed(browser: Browser, dist: string, rounds: number, throttle: number): Promise<string> {
  const server = (await import(pathToFileURL(join(dist, 'server/server.js')).href)) as typeof Server;
  const texts = Object.fromEntries(kinds.map((kind, index) => [`/${index}.html`, pageWith(server, scripts[kind])]));
  const served = await serve({
    folders: { '/dist/': dist },
    texts: { ...texts, '/blank.html': '<!doctype html><title>Blank</title>' },
    headers: { 'Cache-Control': 'max-age=3600' },
  });
  const addressOf = (kind: Kind) => `${served.origin}/${kinds.indexOf(kind)}.html`;
  const loads = Object.fromEntries(kinds.map((kind) => [kind, [] as Load[]])) as Record<Kind, Load[]>;
  const touches: number[] = [];
  const shifts: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of rotated(kinds, round))
        loads[kind].push(await visit(browser, addressOf(kind), throttle, ({ load }) => Promise.resolve(load)));
      const { time, moved } = await firstTouch(browser, addressOf('the loader'), throttle);
      touches.push(time);
      shifts.push(moved);
    }
  } finally {
    await served.close();
  }
  return inWords(loads, touches, shifts, throttle);
}

/** With the bundle in the browser's cache, as on a reader's second page. */
async function firstTouch(browser: Browser, address: string, throttle: number) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    for (let before = 0; before < 2; before += 1) {
      await page.goto(address);
      await page.evaluate(touch);
    }
    const cdp = await context.newCDPSession(page);
    await page.goto(address);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.waitForTimeout(500);
    const time = await page.evaluate<number>(touch);
    return { time, moved: await page.evaluate<number>(shift) };
  } finally {
    await context.close();
  }
}

function inWords(loads: Record<Kind, Load[]>, touches: number[], shifts: number[], throttle: number): string {
  const rows = kinds.map((kind) => {
    const cell = (of: (load: Load) => number) => {
      const ratio = ratios(loads[kind].map(of), loads['no script'].map(of)).median;
      const verdict = kind === 'the loader' ? ` (≤ ${target.load} ${ratio <= target.load ? 'met' : 'MISSED'})` : '';
      return `${spread(loads[kind].map(of)).median.toFixed(0)} ms, ${ratio.toFixed(2)}${verdict}`;
    };
    return `| ${kind} | ${cell(({ total }) => total)} | ${cell(({ readable }) => readable)} |`;
  });
  const { median, low, high } = spread(touches);
  const most = Math.max(...shifts);
  return [
    `| served, with | load at ${throttle}× (CPU), ÷ no script | until readable (clock), ÷ no script |`,
    '|---|---|---|',
    ...rows,
    '',
    `First tick on a served page at ${throttle}×, bundle in cache, until its progress says it: ${median.toFixed(0)} ms ` +
      `(${low.toFixed(0)}–${high.toFixed(0)}; ≤ ${target.touch} ${median <= target.touch ? 'met' : 'MISSED'}). ` +
      `Layout shift ${most.toFixed(4)} (0 ${most === 0 ? 'met' : 'MISSED'}).`,
  ].join('\n');
}

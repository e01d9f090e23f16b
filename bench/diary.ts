import type { Browser } from 'playwright-core';
import { serve } from '../tools/serve.js';
import type { Findings } from './findings.js';
import { htmlPage } from './kits.js';

const days = 730;

// Passed as text, because what a compiler adds to functions is not known inside the page.
const keepTwoYears = `(() => {
  const entryOf = (index) => ({
    day: new Date(Date.now() - index * 864e5).toISOString().slice(0, 10),
    strength: index % 11,
    often: (index * 7) % 11,
    bother: (index * 3) % 11,
    ...(index % 90 === 0 ? { treatment: 'botulinum-toxin', note: 'An injection' } : {}),
  });
  const entries = { days: { at: 1, value: 1095 } };
  for (let index = 0; index < ${days}; index += 1) entries['entry:e' + index] = { at: index, value: entryOf(index) };
  localStorage.setItem('careleaf:2:diary:hemifacial-spasm', JSON.stringify({ format: 2, until: '2999-01-01', entries }));
})()`;
const open = `(async () => {
  const diary = document.createElement('care-symptom-diary');
  diary.setAttribute('condition', 'hemifacial-spasm');
  document.body.append(diary);
  await diary.updateComplete;
})()`;
const showEverything = `(async () => {
  const diary = document.querySelector('care-symptom-diary');
  const field = diary.shadowRoot.querySelector('#period');
  field.value = 'all';
  const start = performance.now();
  field.dispatchEvent(new Event('change'));
  await diary.updateComplete;
  return performance.now() - start;
})()`;
const drawn = `document.querySelector('care-symptom-diary').shadowRoot.querySelector('.line').getAttribute('d').split(/[ML]/).length - 1`;

/** How long script runs until two years of daily entries are drawn, not throttled. By the page's clock: script alone runs. */
export async function measureDiary(browser: Browser, dist: string, rounds: number): Promise<Findings> {
  const page = htmlPage('<script type="module" src="/careleaf.js"></script>', '');
  const served = await serve({ folders: { '/': dist }, texts: { '/': page } });
  const times: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) times.push(await oneDrawing(browser, served.origin));
  } finally {
    await served.close();
  }
  return { lines: [{ name: `a diary of ${days} days: every day drawn`, values: times, target: 50, unit: 'ms' }] };
}

async function oneDrawing(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(keepTwoYears);
    await page.evaluate(open);
    const time = await page.evaluate<number>(showEverything);
    const points = await page.evaluate<number>(drawn);
    if (points !== days) throw new Error(`The diary drew ${points} days, not ${days}.`);
    return time;
  } finally {
    await context.close();
  }
}

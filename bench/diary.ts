import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../tools/serve.js';
import { spread } from './statistics.js';

const days = 730;
const target = 50;

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
  const start = performance.now();
  document.body.append(diary);
  await diary.updateComplete;
  return performance.now() - start;
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

/**
 * How long script runs until two years of daily entries are drawn, not throttled, on a first visit. By the page's clock: between the two
 * moments runs nothing but script. In words.
 */
export async function measureDiary(browser: Browser, dist: string, rounds: number): Promise<string> {
  const texts = {
    '/careleaf.js': readFileSync(join(dist, 'careleaf.js'), 'utf8'),
    '/': `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Diary</title><script type="module" src="/careleaf.js"></script>`,
  };
  const served = await serve({ folders: {}, texts });
  const times: { open: number; draw: number }[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(served.origin);
      await page.evaluate(keepTwoYears);
      times.push({ open: await page.evaluate<number>(open), draw: await page.evaluate<number>(showEverything) });
      const points = await page.evaluate<number>(drawn);
      if (points !== days) throw new Error(`The diary drew ${points} days, not ${days}.`);
      await context.close();
    }
  } finally {
    await served.close();
  }
  const [opened, every] = [
    spread(times.map((time) => time.open)).median,
    spread(times.map((time) => time.draw)).median,
  ];
  return (
    `A diary of ${days} daily entries: every day drawn in ${every.toFixed(1)} ms of script ` +
    `(≤ ${target} ${every <= target ? 'met' : 'MISSED'}); opened on a first visit in ${opened.toFixed(1)} ms`
  );
}

import type { Browser } from 'playwright-core';
import type { Findings } from './findings.js';
import { htmlPage, type Kit } from './kits.js';
import { serve } from '../tools/serve.js';
import { throttle } from './words.js';

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

/** How soon a served leaflet reacts to the first touch, with the bundle in the browser's cache. */
export async function measureTouch(browser: Browser, kit: Kit, dist: string, rounds: number): Promise<Findings> {
  const served = await serve({
    folders: { '/careleaf/': dist },
    texts: { '/': htmlPage(kit.head, kit.body(1)) },
    headers: { 'Cache-Control': 'max-age=3600' },
  });
  const touches: { time: number; moved: number }[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) touches.push(await firstTouch(browser, served.origin));
  } finally {
    await served.close();
  }
  const name = `first tick on the served leaflet at ${throttle}×`;
  return {
    lines: [
      { name, values: touches.map(({ time }) => time), target: 250, unit: 'ms' },
      { name: `${name}: layout shift`, values: touches.map(({ moved }) => moved), target: 0, unit: 'shift' },
    ],
  };
}

/** As on a reader's second page. */
async function firstTouch(browser: Browser, address: string) {
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

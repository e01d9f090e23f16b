import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { root } from '../tools/build/files.js';

/** What the main thread did between two moments: milliseconds of its own CPU time. */
export interface Work {
  readonly total: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** What the browser noted of a load, by the clock. */
export interface Watched {
  /** Milliseconds of every task over 50, from navigation on. */
  readonly tasks: readonly number[];
  /** The layout shift that no reader caused. */
  readonly shift: number;
  /** Milliseconds until something is painted. */
  readonly painted: number;
  /** Milliseconds until the last element is there, with `probe`. */
  readonly rendered?: number;
}

export interface Visit {
  readonly page: Page;
  readonly load: Work;
  readonly watched: Watched;
  /** What the main thread does for one press of the mouse, until it is quiet again: animations are part of it. */
  press(selector: string): Promise<Work>;
  /** Bytes of the JavaScript heap that are in use after a collection. */
  heap(): Promise<number>;
}

export interface VisitOptions {
  readonly throttle?: number;
  /** Whether the page is watched until it is rendered, which costs it time. */
  readonly probe?: boolean;
}

const inPage = (name: string) => join(root, 'bench/in-page', name);

/** Opens an address as a first visit: nothing cached, nothing compiled. */
export async function visit<T>(
  browser: Browser,
  address: string,
  { throttle = 1, probe = false }: VisitOptions,
  use: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    for (const path of ['watch.js', ...(probe ? ['rendered.js'] : [])].map(inPage)) await page.addInitScript({ path });
    await page.goto(new URL('/blank.html', address).href);
    const cdp = await context.newCDPSession(page);
    // CPU time of the thread, not the clock: what else the machine does at the same time counts much less.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const work = async (act: () => Promise<unknown>) => {
      const before = await readWork(cdp);
      await act();
      await settle(page, cdp);
      return difference(before, await readWork(cdp));
    };
    const load = await work(() => page.goto(address));
    if (probe) await page.waitForFunction('watched.rendered');
    const watched = await page.evaluate<Watched>('watched');
    const result = await use({ page, load, watched, press: pressing(page, work), heap: () => heap(cdp) });
    if (failures.length > 0) throw new Error(`${address}: ${failures.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

const pressing = (page: Page, work: (act: () => Promise<unknown>) => Promise<Work>) => async (selector: string) => {
  const target = page.locator(selector).first();
  await target.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { x, y, width, height } = (await target.boundingBox())!;
  // Near its start, where a check box has its box; what hovering does is done before.
  await page.mouse.move(x + Math.min(width / 2, 12), y + height / 2);
  await page.waitForTimeout(quiet);
  return work(async () => {
    await page.mouse.down();
    await page.mouse.up();
  });
};

const quiet = 300;
const idle = 0.03;

/** Until the main thread has had next to nothing to do twice in a row: work that comes in pieces is waited for. */
async function settle(page: Page, cdp: CDPSession): Promise<void> {
  let { total } = await readWork(cdp);
  for (let calm = 0, tries = 0; calm < 2; tries += 1) {
    if (tries > 400) throw new Error(`${page.url()} did not come to rest within ${(tries * quiet) / 1000} seconds.`);
    await page.waitForTimeout(quiet);
    const now = await readWork(cdp);
    calm = now.total - total < quiet * idle ? calm + 1 : 0;
    total = now.total;
  }
}

async function heap(cdp: CDPSession): Promise<number> {
  // What one collection leaves to finalizers, the next one takes.
  for (let time = 0; time < 3; time += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await metrics(cdp))['JSHeapUsedSize']!;
}

async function metrics(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function readWork(cdp: CDPSession): Promise<Work> {
  const found = await metrics(cdp);
  const milliseconds = (name: string) => found[name]! * 1000;
  return {
    total: milliseconds('TaskDuration') - milliseconds('DevToolsCommandDuration'),
    script: milliseconds('ScriptDuration'),
    style: milliseconds('RecalcStyleDuration'),
    layout: milliseconds('LayoutDuration'),
  };
}

/** Milliseconds beyond 50 of every task, from navigation until the page rests. */
export const blocking = ({ tasks }: Watched): number => tasks.reduce((sum, task) => sum + task - longTask, 0);
const longTask = 50;

const difference = (before: Work, after: Work): Work => ({
  total: after.total - before.total,
  script: after.script - before.script,
  style: after.style - before.style,
  layout: after.layout - before.layout,
});

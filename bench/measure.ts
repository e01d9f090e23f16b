import type { Browser, CDPSession, Locator, Page } from 'playwright-core';

/** What the main thread did between two moments: milliseconds of its own CPU time, and counts. */
export interface Work {
  readonly total: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  readonly layouts: number;
  readonly styles: number;
}

export interface Load extends Work {
  /** Milliseconds until the leaflet's text is painted: nothing else is on these pages. By the clock. */
  readonly readable: number;
}

export interface Visit {
  readonly page: Page;
  readonly load: Load;
  /** What the main thread does for one click, the frames that follow from it included; waiting is taken off. */
  click(targets: readonly Locator[]): Promise<Work>;
  /** Bytes of the JavaScript heap that are in use after a collection. */
  heap(): Promise<number>;
}

// Passed as text, because what a compiler adds to functions is not known inside the page.
const quiet = `new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(done)))))`;
const painted = `new Promise((done) =>
  new PerformanceObserver((list) => {
    const [first] = list.getEntriesByName('first-contentful-paint');
    if (first) done(first.startTime);
  }).observe({ type: 'paint', buffered: true }))`;
// The pause leaves time for a chevron that turns.
const click = `async (target) => {
  target?.click();
  await new Promise((done) => setTimeout(done, 150));
  await ${quiet};
}`;

/** Opens an address as a first visit: nothing cached, nothing compiled. */
export async function visit<T>(
  browser: Browser,
  address: string,
  throttle: number,
  use: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    const cdp = await context.newCDPSession(page);
    await page.goto(new URL('/blank.html', address).href);
    // CPU time of the thread, not the clock: what else the machine does at the same time counts much less.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const work = async (act: () => Promise<unknown>) => {
      const before = await readWork(cdp);
      await act();
      return difference(before, await readWork(cdp));
    };
    const loaded = await work(async () => {
      await page.goto(address);
      await page.evaluate(`${painted}.then(() => ${quiet})`);
    });
    const readable = await page.evaluate<number>(painted);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const result = await use({
      page,
      load: { ...loaded, readable },
      click: (targets) => clickWork(page, work, targets),
      heap: async () => {
        await cdp.send('HeapProfiler.collectGarbage');
        return (await metrics(cdp))['JSHeapUsedSize']!;
      },
    });
    if (failures.length > 0) throw new Error(`${address}: ${failures.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

const times = 3;

/** The targets are clicked in turn, such as the one that opens and the one that closes. */
async function clickWork(
  page: Page,
  work: (act: () => Promise<unknown>) => Promise<Work>,
  targets: readonly Locator[],
): Promise<Work> {
  const run = await page.evaluateHandle<(target: Element | null) => Promise<void>>(click);
  const elements = await Promise.all(targets.map((target) => target.elementHandle()));
  await elements[0]!.scrollIntoViewIfNeeded();
  await page.evaluate(quiet);
  const clickAll = (found: typeof elements | null[]) => async () => {
    for (let time = 0; time < times; time += 1)
      for (const target of found) await run.evaluate((run, on) => run(on as Element | null), target);
  };
  const waiting = await work(clickAll(elements.map(() => null)));
  const done = await work(clickAll(elements));
  return each(difference(waiting, done), times * elements.length);
}

const each = (work: Work, count: number): Work =>
  Object.fromEntries(Object.entries(work).map(([key, value]) => [key, value / count])) as unknown as Work;

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
    layouts: found['LayoutCount']!,
    styles: found['RecalcStyleCount']!,
  };
}

const difference = (before: Work, after: Work): Work =>
  Object.fromEntries(
    Object.entries(after).map(([key, value]) => [key, value - before[key as keyof Work]]),
  ) as unknown as Work;

/** Measures the leaflet against the same words as static HTML: `npm run bench -- --rounds 15 --also name=folder`. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments, findBrowsers, howToInstall } from '../tools/browsers.mjs';
import { build, isBuilt } from '../tools/prepare.mjs';
import { root } from '../tools/build/files.js';
import { visit, type Load, type Visit, type Work } from './measure.js';
import { brotliBytes, copies, makePages, type Kind, type Pages } from './pages.js';
import { report, type Results } from './report.js';
import { rotated } from './statistics.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    'growth-rounds': { type: 'string', default: '5' },
    dist: { type: 'string' },
    also: { type: 'string', multiple: true, default: [] },
  },
});
const throttle = 4;

/** Each act is done and taken back, so that the next one finds the page as it was. */
const acts: Readonly<Record<string, (visit: Visit) => Promise<() => Promise<unknown>>>> = {
  'open a section': async ({ page }) => clickOf(page.locator('details:not([open]) > summary').first()),
  compare: async ({ page }) => clickOf(page.getByRole('button', { name: 'Compare in a table' })),
  'back to the cards': async ({ page }) => clickOf(page.getByRole('button', { name: 'Read one at a time' })),
  'tick a step': async ({ page }) => clickOf(page.getByRole('checkbox').first()),
};

async function clickOf(locator: ReturnType<Visit['page']['locator']>) {
  const element = await locator.elementHandle({ timeout: 10_000 });
  if (!element) throw new Error('nothing to click');
  return () => element.evaluate((target) => (target as HTMLElement).click());
}

export interface Round {
  readonly load: Load;
  readonly acts: Readonly<Record<string, Work>>;
}

const oneRound = (browser: Browser, address: string): Promise<Round> =>
  visit(browser, address, throttle, async (visit) => {
    const done: Record<string, Work> = {};
    for (const [name, prepare] of Object.entries(acts)) done[name] = await visit.work(await prepare(visit));
    return { load: visit.load, acts: done };
  });

export interface Growth {
  readonly total: number;
  readonly heap: number;
}

const oneGrowth = (browser: Browser, address: string): Promise<Growth> =>
  visit(browser, address, 1, async ({ load, heap }) => ({ total: load.total, heap: await heap() }));

async function measure(browser: Browser, pages: Pages): Promise<Results> {
  const rounds: Record<string, Round[]> = Object.fromEntries(pages.kinds.map(({ name }) => [name, []]));
  const growth: Record<string, Record<number, Growth[]>> = {};
  const grown = pages.kinds.filter(({ name }) => name !== 'lit' && name !== 'nhsuk');
  for (let round = 0; round < Number(values.rounds); round += 1) {
    progress(`round ${round + 1} of ${values.rounds}`);
    for (const kind of rotated(pages.kinds, round))
      rounds[kind.name]!.push(await oneRound(browser, pages.address(kind)));
  }
  for (let round = 0; round < Number(values['growth-rounds']); round += 1) {
    progress(`growth, round ${round + 1} of ${values['growth-rounds']}`);
    for (const count of copies) {
      for (const kind of rotated(grown, round)) {
        ((growth[kind.name] ??= {})[count] ??= []).push(await oneGrowth(browser, pages.address(kind, count)));
      }
    }
  }
  progress('');
  return { browser: browser.version(), throttle, rounds, growth, kinds: pages.kinds.map(weighed) };
}

const weighed = (kind: Kind) => ({
  name: kind.name,
  about: kind.about,
  page: brotliBytes(kind),
  script: Object.entries(kind.files)
    .filter(([path]) => path.endsWith('.js'))
    .reduce((sum, [, content]) => sum + brotliCompressSync(content).length, 0),
});

const progress = (words: string) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${words.padEnd(40)}\r`);
};

const executablePath = findBrowsers().chromium;
if (!executablePath) throw new Error(howToInstall(['chromium']));
if (!values.dist && !isBuilt()) await build();
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
try {
  const others = Object.fromEntries(values.also.map((words) => words.split('=') as [string, string]));
  const pages = await makePages(browser, resolve(values.dist ?? join(root, 'dist')), others);
  try {
    const results = await measure(browser, pages);
    writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, null, 1)}\n`);
    console.log(report(results));
  } finally {
    await pages.close();
  }
} finally {
  await browser.close();
}

/** Measures the leaflet against the same words as static HTML: `npm run bench -- --rounds 15 --also name=folder`. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { chromiumArguments, findBrowsers, howToInstall } from '../tools/browsers.mjs';
import { build, isBuilt } from '../tools/prepare.mjs';
import { root, write } from '../tools/build/files.js';
import { measureDiary } from './diary.js';
import { visit, type Load, type Work } from './measure.js';
import { brotliBytes, copies, makePages, type Kind, type Pages } from './pages.js';
import { report, type Results } from './report.js';
import { measureServed } from './served.js';
import { measureTasks } from './tasks.js';
import { rotated } from './statistics.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    'growth-rounds': { type: 'string', default: '3' },
    dist: { type: 'string' },
    throttle: { type: 'string', default: '4' },
    only: { type: 'string', default: '' },
    also: { type: 'string', multiple: true, default: [] },
  },
});
const throttle = Number(values.throttle);

/** What is clicked in turn: to do it, and to take it back. */
const acts: Readonly<Record<string, (page: Page) => Locator[]>> = {
  'open a section': (page) => twice(page.locator('details > summary').first()),
  'open every number': (page) => twice(page.locator('summary', { hasText: 'Every number' })),
  compare: (page) => [view(page, 'Compare in a table'), view(page, 'Read one at a time')],
  'tick a step': (page) => twice(page.getByRole('checkbox').first()),
};
const twice = (target: Locator) => [target, target];
const view = (page: Page, name: string) => page.getByRole('button', { name });

export interface Round {
  readonly load: Load;
  readonly acts: Readonly<Record<string, Work>>;
}

const oneRound = (browser: Browser, address: string): Promise<Round> =>
  visit(browser, address, throttle, async (visit) => {
    const done: Record<string, Work> = {};
    for (const [name, targets] of Object.entries(acts)) done[name] = await visit.click(targets(visit.page));
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
const dist = resolve(values.dist ?? join(root, 'dist'));
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
try {
  if (values.only === 'tasks') console.log(await measureTasks(browser, dist, Number(values.rounds)));
  else await measureAll();
} finally {
  await browser.close();
}

async function measureAll() {
  const others = Object.fromEntries(values.also.map((words) => words.split('=') as [string, string]));
  const pages = await makePages(browser, dist, others);
  try {
    const results = await measure(browser, pages);
    write(join(root, 'bench/results/results.json'), `${JSON.stringify(results, null, 1)}\n`);
    console.log(report(results));
    console.log(`\n${await measureServed(browser, dist, Number(values.rounds), throttle)}`);
    console.log(`\n${await measureDiary(browser, dist, Number(values.rounds))}`);
  } finally {
    await pages.close();
  }
}

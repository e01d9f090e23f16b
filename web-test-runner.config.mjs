import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { hostPages } from './test/any-page/pages.mjs';
import { chromiumArguments, engines, findBrowsers } from './tools/browsers.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));
const found = findBrowsers();
const wanted = process.env.CARELEAF_ENGINES?.split(',') ?? engines;
const webKitPort = process.env.CARELEAF_WEBKIT_PORT;

const launchers = {
  // A second tab would never get an animation frame: one page at a time in each browser.
  chromium: () =>
    chromeLauncher({ concurrency: 1, launchOptions: { executablePath: found.chromium, args: chromiumArguments } }),
  firefox: () =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: found.firefox, headless: true },
    }),
  webkit: () =>
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: Number(webKitPort),
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: found.webkit.miniBrowser, args: ['--automation'] },
      },
    }),
};

const usable = wanted.filter((engine) => found[engine] && (engine !== 'webkit' || webKitPort));
const browsers = new Map(usable.map((engine) => [launchers[engine](), engine]));

/** Every test of a suite, each with its whole name: what it is about, then what it says. */
const testsOf = (suite, about = '') => {
  const named = (name) => [about, name].filter(Boolean).join(' ');
  if (!suite) return [];
  return [
    ...suite.tests.map((test) => ({ ...test, name: named(test.name) })),
    ...suite.suites.flatMap((inner) => testsOf(inner, named(inner.name))),
  ];
};

// The runner itself only logs a rejected promise that nobody awaited, and passes.
const hasLooseRejection = ({ logs }) =>
  logs.flat().some((text) => String(text).startsWith('An error was thrown in a Promise outside a test'));

/** Leaves the counts of each engine, and what failed, where CARELEAF_RESULTS says: `npm test` closes with them. */
const countingReporter = {
  stop({ sessions }) {
    const counts = Object.fromEntries(
      usable.map((engine) => [engine, { passed: 0, failed: 0, skipped: 0, failures: [] }]),
    );
    for (const session of sessions) {
      const count = counts[browsers.get(session.browser)];
      const tests = testsOf(session.testResults);
      const file = relative(rootDir, session.testFile);
      for (const { name, skipped, passed, error } of tests) {
        count[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
        if (!skipped && !passed) count.failures.push(`${file}: ${name}: ${error?.message ?? 'no reason given'}`);
      }
      const failedOutsideTests = !session.passed && tests.every(({ skipped, passed }) => skipped || passed);
      const problem =
        tests.length === 0
          ? 'no test ran'
          : failedOutsideTests || hasLooseRejection(session)
            ? 'an error outside its tests'
            : undefined;
      if (!problem) continue;
      console.error(`${file} in ${session.browser.name}: ${problem}.`);
      count.failed += 1;
      count.failures.push(`${file}: ${problem}`);
    }
    if (process.env.CARELEAF_RESULTS) writeFileSync(process.env.CARELEAF_RESULTS, JSON.stringify(counts));
  },
};

/** What a server renders of the elements that keep something: a browser cannot run one. */
const servedPlugin = {
  name: 'served',
  serve({ path }) {
    if (path !== '/served.json') return undefined;
    const print = ['--import', 'tsx', 'test/device/kept-data/served.ts'];
    this.body ??= execFileSync(process.execPath, print, { cwd: rootDir, maxBuffer: 50_000_000 }).toString();
    return { body: this.body, type: 'json' };
  },
};

export default {
  rootDir,
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts', '!test/pages/**', '!test/cms/**', '!test/any-page/**'],
  hostname: '127.0.0.1',
  nodeResolve: true,
  middleware: [hostPages()],
  plugins: [
    servedPlugin,
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  browsers: [...browsers.keys()],
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 15_000, forbidOnly: true } },
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), countingReporter],
  filterBrowserLogs: ({ args }) => !args.some((text) => String(text).startsWith('Lit is in dev mode')),
};

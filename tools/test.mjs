import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { engineNames, engines, howToInstall, provideBrowsers, startWebKitDriver } from './browsers.mjs';
import { providePhp } from './php.mjs';
import { provideLibraries } from './libraries.mjs';
import { filesBelow, install, isBuilt, node, npm, scripts } from './prepare.mjs';

const usage = `npm test                                  everything
npm test -- unit|elements|any-page|pages|stories|cms   one stage
npm test -- elements chromium a.test.ts   one stage, one engine, one file`;

const { positionals } = parseArgs({ allowPositionals: true });
const [only] = positionals;
const files = positionals.slice(1).filter((word) => !engines.includes(word));
const chosenEngines = engines.filter((engine) => positionals.includes(engine));
const wantedEngines = chosenEngines.length > 0 ? chosenEngines : engines;

const minutes = 60_000;
const results = mkdtempSync(join(tmpdir(), 'careleaf-test-'));
const counts = {};
let browsers = {};

const totalOf = (key) => Object.values(counts).reduce((sum, numbers) => sum + numbers[key], 0);
const count = (label, passed, failed, skipped = 0, failures = []) =>
  (counts[label] = { passed, failed, skipped, failures });
const numberAfter = (text, word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
/** The tests that failed, without the groups that hold them. */
const failuresIn = (text) =>
  [...text.matchAll(/^ *not ok \d+ - (.+)\n(?: .*\n)*? *failureType: '(\w+)'/gm)].flatMap(([, name, type]) =>
    type === 'subtestsFailed' ? [] : [name],
  );
const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

async function nodeTests(label, paths, env = {}) {
  const tap = join(results, `${label}.tap`);
  const reporters = ['spec', 'stdout', 'tap', tap].map(
    (value, index) => `--test-reporter${index % 2 ? '-destination' : ''}=${value}`,
  );
  const code = await node(['--import', 'tsx', '--test', '--test-concurrency=2', ...reporters, ...paths], {
    env,
    timeout: 30 * minutes,
  });
  const text = read(tap);
  count(
    label,
    numberAfter(text, 'pass'),
    numberAfter(text, 'fail') + numberAfter(text, 'cancelled'),
    numberAfter(text, 'skipped'),
    failuresIn(text),
  );
  return code;
}

/** A browser that dies takes the runner with it, before that has written what it found to `output`. */
async function runElements(running, output, paths) {
  const webKit = running.includes('webkit') ? await startWebKitDriver(browsers.webkit) : undefined;
  try {
    const env = {
      CARELEAF_ENGINES: running.join(),
      CARELEAF_RESULTS: output,
      ...(webKit && { CARELEAF_WEBKIT_PORT: String(webKit.port) }),
    };
    return await node(['node_modules/@web/test-runner/dist/bin.js', '--files', ...chosen(paths)], {
      env,
      timeout: 15 * minutes,
    });
  } finally {
    await webKit?.stop();
  }
}

/** `label`: what stands before the name of an engine in the counts. */
async function browserTests(paths, label = '') {
  const running = wantedEngines.filter((engine) => browsers[engine]);
  const missing = wantedEngines.filter((engine) => !browsers[engine]);
  if (missing.length > 0)
    console.log(`Not run in ${missing.map((engine) => engineNames[engine]).join(' and ')}. ${howToInstall(missing)}`);
  const output = join(results, 'elements.json');
  let code = await runElements(running, output, paths);
  if (!read(output)) {
    console.log('The runner lost a browser and left no result. Once more:');
    code = await runElements(running, output, paths);
  }
  const measured = JSON.parse(read(output) || '{}');
  for (const engine of running) {
    const { passed, failed, skipped, failures } = measured[engine] ?? { passed: 0, failed: 1, skipped: 0 };
    count(label + engineNames[engine], passed, failed, skipped, failures);
    if (failed > 0 || passed === 0) code ||= 1;
  }
  return missing.includes('chromium') || (missing.length > 0 && process.env.CI) ? 1 : code;
}

/** The built files on pages of others, with what stands there beside them. */
async function anyPageTests() {
  await install(join('test', 'any-page'));
  await provideLibraries();
  return browserTests(anyPageFiles, 'any page in ');
}

async function storyTests() {
  let output = '';
  const code = await node(['tools/check-stories.mjs'], { timeout: 10 * minutes, onOutput: (text) => (output += text) });
  const closing = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  if (closing) count('stories', Number(closing[1]), Number(closing[2]));
  return code;
}

/** Real content management systems, which the tests fetch and start themselves. */
async function cmsTests() {
  await providePhp();
  const code = await npm(['run', '--silent', 'build:wordpress']);
  return code || nodeTests('cms', chosen(cmsFiles), { CARELEAF_CHROMIUM: browsers.chromium });
}

const tests = filesBelow('test').filter((path) => path.endsWith('.test.ts'));
const isPage = (path) => path.startsWith(join('test', 'pages'));
const unitFiles = tests.filter((path) => path.endsWith('.node.test.ts'));
const pageFiles = tests.filter((path) => isPage(path) && path.endsWith('.page.test.ts'));
const isCms = (path) => path.startsWith(join('test', 'cms'));
const cmsFiles = tests.filter((path) => path.endsWith('.cms.test.ts'));
const isAnyPage = (path) => path.startsWith(join('test', 'any-page'));
const anyPageFiles = tests.filter(isAnyPage);
const elementFiles = tests.filter(
  (path) => !isPage(path) && !isCms(path) && !isAnyPage(path) && !unitFiles.includes(path),
);
const chosen = (paths) => (files.length > 0 ? files : paths);
const script = (name, extra) => ({
  name,
  when: () => name in scripts(),
  run: () => npm(['run', '--silent', name]),
  ...extra,
});

const stages = [
  script('generate'),
  script('build', { after: ['generate'] }),
  script('lint'),
  { name: 'types', when: () => true, run: () => node(['node_modules/typescript/bin/tsc', '-p', '.']) },
  { name: 'unit', when: () => unitFiles.length > 0, run: () => nodeTests('Node', chosen(unitFiles)) },
  { name: 'elements', when: () => elementFiles.length > 0, after: ['generate'], run: () => browserTests(elementFiles) },
  { name: 'any-page', when: () => anyPageFiles.length > 0, after: ['build'], run: anyPageTests },
  {
    name: 'pages',
    when: () => pageFiles.length > 0,
    after: ['build'],
    run: () => nodeTests('pages', chosen(pageFiles), { CARELEAF_CHROMIUM: browsers.chromium }),
  },
  {
    name: 'stories',
    when: () => filesBelow('tools').includes(join('tools', 'check-stories.mjs')),
    after: ['generate'],
    run: storyTests,
  },
  { name: 'cms', when: () => cmsFiles.length > 0, after: ['build'], run: cmsTests },
];
const testStages = ['unit', 'elements', 'any-page', 'pages', 'stories', 'cms'];
const needNoBuild = ['elements', 'stories'];

function isNeeded({ name }) {
  if (!only || name === only) return true;
  return name === 'generate' || (name === 'build' && !needNoBuild.includes(only) && !isBuilt());
}

async function runStages() {
  const outcomes = new Map();
  for (const stage of stages.filter(isNeeded)) {
    const { name, when, after = [] } = stage;
    const blocker = after.find((earlier) => /failed|not run/.test(outcomes.get(earlier)?.outcome ?? ''));
    if (blocker) {
      outcomes.set(name, { outcome: `not run: ${blocker} failed`, failed: true, countsAs: 1 });
      continue;
    }
    if (!when()) {
      outcomes.set(name, { outcome: 'nothing to run', failed: name === only, countsAs: name === only ? 1 : 0 });
      continue;
    }
    console.log(`\n── ${name}`);
    const start = performance.now();
    const failedBefore = totalOf('failed');
    const code = await stage.run().catch((error) => {
      console.error(error.message);
      return 1;
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const failed = code !== 0;
    // A stage that fails outside its tests counts as one, so that the closing line never hides it.
    const countsAs = failed && totalOf('failed') === failedBefore ? 1 : 0;
    outcomes.set(name, { outcome: `${failed ? 'failed' : 'passed'} in ${seconds} s`, failed, countsAs });
  }
  return outcomes;
}

function report(outcomes) {
  console.log('\n── all stages');
  for (const [name, { outcome }] of outcomes) console.log(`${name.padEnd(10)}${outcome}`);
  const say = ([label, { passed, failed, skipped }]) =>
    `${label} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  for (const [label, { failures = [] }] of Object.entries(counts))
    for (const failure of failures) console.log(`Failed in ${label}: ${failure}`);
  console.log(`\nTests: ${Object.entries(counts).map(say).join(' · ') || 'none ran'}`);
  const failed = [...outcomes.values()].reduce((sum, { countsAs }) => sum + countsAs, totalOf('failed'));
  console.log(`${totalOf('passed')} passed, ${failed} failed`);
  return failed === 0;
}

async function main() {
  if (only && !testStages.includes(only)) {
    console.log(usage);
    return false;
  }
  await install();
  if (only !== 'unit') {
    browsers = await provideBrowsers(
      ['elements', 'any-page'].includes(only) ? wantedEngines : only ? ['chromium'] : engines,
    );
    if (!browsers.chromium && wantedEngines.includes('chromium')) throw new Error(howToInstall(['chromium']));
  }
  return report(await runStages());
}

// Leaving through `exit` ends the browsers that were started.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(results, { recursive: true, force: true });
}

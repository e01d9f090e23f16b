/** Makes faults in what decides, one at a time, and says which of them no test notices: docs/mutation.md. */
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { bundleOf } from './mutation/bundle-of.js';
import { modules, type Module } from './mutation/modules.js';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in modules));
if (unknown.length > 0) throw new Error(`No module is called ${unknown.join()}: ${Object.keys(modules).join(', ')}`);

for (const [name, module] of Object.entries(modules))
  if (asked.length === 0 || asked.includes(name)) await run(name, module);

async function run(name: string, { mutate, tests }: Module): Promise<void> {
  const report = `.cache/mutation/${name}`;
  await new Stryker({
    mutate: [...mutate],
    testRunner: 'tap',
    plugins: [import.meta.resolve('@stryker-mutator/tap-runner'), import.meta.resolve('./mutation/words.mjs')].map(
      (url) => fileURLToPath(url),
    ),
    ignorers: ['words'],
    tap: { testFiles: tests.map(bundleOf), nodeArgs: ['--test-reporter=tap'], forceBail: true },
    buildCommand: `tsx tools/mutation/bundle.ts ${tests.join(' ')}`,
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 15_000,
    tempDirName: '.cache/stryker',
    ignorePatterns: ['dist*', 'docs', 'bench', 'demo', 'recipes', 'stories', '.cache', '.ci', '.git*'],
    disableTypeChecks: false,
    allowConsoleColors: false,
    reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
    clearTextReporter: { allowColor: false, reportTests: false },
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
  }).runMutationTest();
}

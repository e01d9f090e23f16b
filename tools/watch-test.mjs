import { watch } from 'node:fs';
import { basename, join } from 'node:path';
import { howToInstall, provideBrowsers } from './browsers.mjs';
import { filesBelow, install, node, root } from './prepare.mjs';

const isNodeTest = (path) => path.endsWith('.node.test.ts');
const nameOf = (path) => basename(path).replace(/(\.\w+)?\.test\.ts$/, '');
// These try the built bundle, so each change would cost a build.
const isOfTheBuild = (path) => /\.(page|cms)\.test\.ts$/.test(path);

function chosenTest(wish) {
  const tests = filesBelow('test').filter((path) => path.endsWith('.test.ts') && !isOfTheBuild(path));
  const name = wish?.replace(/^care-/, '');
  const found = tests.filter((path) => path === join(wish ?? '') || nameOf(path) === name);
  if (found.length === 1) return found[0];
  if (found.length > 1)
    throw new Error(`"${wish}" is the name of more than one test. Say which: ${found.join(' or ')}`);
  const problem = wish ? `No test that can be watched is called "${wish}".` : 'Say which test to watch.';
  throw new Error(`${problem} Expected the path of a test file, or one of: ${tests.map(nameOf).join(', ')}.`);
}

/** Writes `src/generated/` now, and again whenever words or facts that it is made from change. */
async function keepGenerated() {
  const { register } = await import('tsx/esm/api');
  register();
  const { generate } = await import('./build/generated.ts');
  generate();
  const generateAgain = () => {
    try {
      generate();
    } catch (error) {
      console.error(`src/generated/ stays as it was: ${error.message}`);
    }
  };
  let waiting;
  const whenSaved = () => {
    clearTimeout(waiting);
    waiting = setTimeout(generateAgain, 100);
  };
  for (const folder of ['conditions', 'locales']) watch(join(root, folder), { recursive: true }, whenSaved);
}

async function watchInNode(path) {
  // Leaving through `exit` ends Node's runner as well.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  process.exitCode = await node(['--import', 'tsx', '--test', '--watch', '--test-reporter=spec', path]);
}

async function watchInChromium(path) {
  const { chromium } = await provideBrowsers(['chromium']);
  if (!chromium) throw new Error(howToInstall(['chromium']));
  process.env.CARELEAF_ENGINES = 'chromium';
  const { startTestRunner } = await import('@web/test-runner');
  // The runner closes its browser on SIGINT only.
  process.once('SIGTERM', () => process.emit('SIGINT'));
  // The runner refuses to watch where its output is no terminal, though without its menu it needs none.
  process.stdout.isTTY = true;
  await startTestRunner({ argv: ['--watch', '--files', path] });
}

async function main() {
  const path = chosenTest(process.argv[2]);
  await install();
  await keepGenerated();
  console.log(`Watching ${path} (Ctrl+C ends it)`);
  await (isNodeTest(path) ? watchInNode(path) : watchInChromium(path));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

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
  const reason = wish
    ? `"${wish}" is ${found.length > 1 ? 'the name of more than one test' : 'no test that can be watched'}.`
    : 'Say which test: npm run test:watch -- self-care';
  const names = found.length > 1 ? found : tests.map(nameOf);
  throw new Error(`${reason} Expected a test file's path or one of:\n  ${names.join('\n  ')}`);
}

/** Writes `src/generated/` now, and again whenever words or facts that it is made from change. */
async function keepGenerated() {
  const { register } = await import('tsx/esm/api');
  register();
  const { generate } = await import('./build/generated.ts');
  generate();
  let waiting;
  const generateAgain = () => {
    try {
      generate();
    } catch (error) {
      console.error(error.message);
    }
  };
  for (const folder of ['conditions', 'locales'])
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(generateAgain, 100);
    });
}

async function watchInChromium(path) {
  const { chromium } = await provideBrowsers(['chromium']);
  if (!chromium) throw new Error(howToInstall(['chromium']));
  process.env.CARELEAF_ENGINES = 'chromium';
  const { startTestRunner } = await import('@web/test-runner');
  // The runner refuses to watch where its output is no terminal, though without its menu it needs none.
  process.stdout.isTTY = true;
  await startTestRunner({ argv: ['--watch', '--files', path] });
}

async function main() {
  const path = chosenTest(process.argv[2]);
  await install();
  await keepGenerated();
  console.log(`Watching ${path} (Ctrl+C ends it)`);
  if (isNodeTest(path)) await node(['--import', 'tsx', '--test', '--watch', '--test-reporter=spec', path]);
  else await watchInChromium(path);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

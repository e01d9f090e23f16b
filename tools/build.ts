/** Writes `src/generated/`, then `dist/` or the empty folder that `--out` names, from `src/`, `conditions/` and `locales/`. */
import { bundle as bundleCss } from 'lightningcss';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPack } from '../src/content/checks.js';
import { buildBundles, buildCommand, buildLoader, bundledLicenses } from './build/bundles.js';
import { catalogueFiles } from './build/catalogues.js';
import { conditionFiles, readConditions, type Conditions } from './build/conditions.js';
import { root, write } from './build/files.js';
import { generate } from './build/generated.js';
import { buildMetadata } from './build/metadata.js';
import { buildModules } from './build/modules.js';
import { conditionSchema } from './build/schema.js';
import { measure, table } from './build/sizes.js';
import { buildSnippet } from './build/snippet.js';

const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
const dist = join(root, 'dist');
// Built apart and moved at the end: a failed build leaves the last good one, and nobody sees half of one.
const folder = out ? resolve(out) : join(root, '.cache', `build-${process.pid}`);
const started = performance.now();
process.chdir(root);
mkdirSync(folder, { recursive: true });

try {
  generate();
  const conditions = readConditions();
  writeData(conditions);
  // Loaded only now: it renders with what has just been generated.
  const { buildStatic } = await import('./build/static.js');
  buildStatic(folder, conditions);
  const [bundled, commanded, snippet] = await Promise.all([
    buildBundles(folder),
    buildCommand(folder),
    buildSnippet(folder, conditions),
    buildModules(folder),
    buildMetadata(folder),
  ]);
  await buildLoader(folder);
  write(join(folder, 'LICENSES.txt'), bundledLicenses([...bundled, ...commanded, ...snippet]));
  const files = measure(folder);
  write(join(folder, 'sri.json'), `${JSON.stringify(files, null, 2)}\n`);
  if (!out) {
    rmSync(dist, { recursive: true, force: true });
    renameSync(folder, dist);
  }
  console.log(`${table(files)}\n\nBuilt in ${((performance.now() - started) / 1000).toFixed(1)} s`);
} finally {
  if (!out) rmSync(folder, { recursive: true, force: true });
}

/** What is not code. */
function writeData(conditions: Conditions): void {
  for (const [name, content] of catalogueFiles()) write(join(folder, 'locales', name), content);
  const { files, index } = conditionFiles(conditions);
  for (const [name, content] of files) {
    checkPack(JSON.parse(content), `conditions/${name}`);
    write(join(folder, 'conditions', name), content);
  }
  write(join(folder, 'conditions/index.json'), index);
  write(join(folder, 'schema/condition.schema.json'), conditionSchema());
  write(join(folder, 'careleaf.css'), bundleCss({ filename: join(root, 'src/careleaf.css'), minify: true }).code);
  // A theme is an example to copy and change: it keeps its layout and its comments.
  if (existsSync(join(root, 'src/themes')))
    cpSync(join(root, 'src/themes'), join(folder, 'themes'), { recursive: true });
}

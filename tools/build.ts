/** Writes `dist/`, or the empty folder that `--out` names. */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createBuilder } from 'vite';
import { root } from './build/files.js';
import { table, type PublicFile } from './build/sizes.js';

const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
const dist = join(root, 'dist');
// Built apart and moved at the end: a failed build leaves the last good one, and nobody sees half of one.
const folder = out ? resolve(out) : join(root, '.cache', `build-${process.pid}`);
const started = performance.now();
process.chdir(root);
mkdirSync(folder, { recursive: true });

try {
  const builder = await createBuilder({ logLevel: 'warn', build: { outDir: folder } });
  await builder.buildApp();
  const files = JSON.parse(readFileSync(join(folder, 'sri.json'), 'utf8')) as Record<string, PublicFile>;
  if (!out) {
    rmSync(dist, { recursive: true, force: true });
    renameSync(folder, dist);
  }
  console.log(`${table(files)}\n\nBuilt in ${((performance.now() - started) / 1000).toFixed(1)} s`);
} finally {
  if (!out) rmSync(folder, { recursive: true, force: true });
}

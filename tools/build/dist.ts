import { chmodSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Rolldown, ViteBuilder } from 'vite';
import { checkPack } from '../../src/content/checks.js';
import { publishedPacks, readConditions } from './conditions.js';
import { dataFiles } from './data.js';
import { root, write } from './files.js';
import { licensesOf } from './licenses.js';
import { buildMetadata } from './metadata.js';
import { buildModules } from './modules.js';
import { billOfMaterials } from './sbom.js';
import { conditionSchema } from './schema.js';
import { shippedPackages } from './shipped.js';
import { measure } from './sizes.js';
import { buildStatic } from './static.js';

/** Writes all of `dist/` from `src/`, `conditions/` and `locales/`. `src/generated/` is as it should be. */
export async function buildDist(builder: ViteBuilder): Promise<void> {
  const folder = resolve(builder.config.root, builder.config.build.outDir);
  if (folder.startsWith(root)) rmSync(folder, { recursive: true, force: true });
  const conditions = readConditions();
  for (const [path, pack] of publishedPacks(conditions)) checkPack(pack, path);
  for (const [path, content] of dataFiles()) write(join(folder, path), content);
  write(join(folder, 'schema/condition.schema.json'), conditionSchema());
  buildStatic(folder, conditions);
  const [scripts] = await Promise.all([buildScripts(builder), buildModules(folder), buildMetadata(folder)]);
  chmodSync(join(folder, 'command/careleaf.js'), 0o755);
  const packages = shippedPackages(scripts);
  write(join(folder, 'LICENSES.txt'), licensesOf(packages));
  write(join(folder, 'sbom.cdx.json'), billOfMaterials(packages));
  write(join(folder, 'sri.json'), `${JSON.stringify(measure(folder), null, 2)}\n`);
}

type Output = Rolldown.RolldownOutput;

/** The environments of `vite.config.ts`. The loader comes last: it knows the integrity of the module. */
async function buildScripts({ environments, build }: ViteBuilder): Promise<Output[]> {
  const script = async (name: string) => (await build(environments[name]!)) as Output | Output[];
  const scripts = await Promise.all(['module', 'classic', 'snippet', 'review', 'command'].map(script));
  return [...scripts, await script('loader')].flat();
}

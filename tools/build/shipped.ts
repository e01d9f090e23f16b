import { relative } from 'node:path';
import type { Rolldown } from 'vite';
import { readJson, root } from './files.js';

/** A package of which something stands inside of the scripts. */
export interface ShippedPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The scripts of `dist/` that have a part of it. */
  readonly files: readonly string[];
}

/** What comes in as data, by the module that has it. */
const written: Readonly<Record<string, string>> = { 'src/generated/icons.ts': 'node_modules/lucide-static' };

/** The folder of the very copy that the bundler read. */
function folderOf(module: string): string | undefined {
  const path = relative(root, module).replaceAll('\\', '/');
  return written[path] ?? /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/** Every package inside of the scripts, in the order of their names. */
export function shippedPackages(scripts: readonly Rolldown.RolldownOutput[]): ShippedPackage[] {
  const filesBy = new Map<string, Set<string>>();
  for (const file of scripts.flatMap(({ output }) => output)) {
    if (file.type !== 'chunk') continue;
    for (const folder of file.moduleIds.flatMap((module) => folderOf(module) ?? []))
      filesBy.set(folder, (filesBy.get(folder) ?? new Set()).add(file.fileName));
  }
  return [...filesBy]
    .map(([folder, files]) => ({ folder, ...packageIn(folder), files: [...files].sort() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function packageIn(folder: string) {
  const { name, version, license } = readJson<ShippedPackage>(`${folder}/package.json`);
  return { name, version, license };
}

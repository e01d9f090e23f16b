import type { Rolldown } from 'vite';
import { namesIn, readJson, readText } from './files.js';

/** The notices of what the scripts contain, as the licences ask. */
export function licensesOf(scripts: readonly Rolldown.RolldownOutput[]): string {
  const modules = scripts.flatMap(({ output }) =>
    output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])),
  );
  const packages = modules.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  // Its drawings come in by src/generated/icons.ts.
  return [...new Set([...packages, 'lucide-static'])]
    .sort()
    .map(noticeOf)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(name: string): string {
  const folder = `node_modules/${name}`;
  const { version, license } = readJson<{ version: string; license: string }>(`${folder}/package.json`);
  const file = namesIn(folder).find((file) => /^licen[cs]e/i.test(file));
  // Some packages say their licence only by its name.
  const words = file ? readText(`${folder}/${file}`).trim() : license;
  if (!words) throw new Error(`${folder} has no licence`);
  return `${name} ${version}\n\n${words}\n`;
}

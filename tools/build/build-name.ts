import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from './files.js';

/** From what an element renders: a change here may change what a server writes and what the script expects. */
const rendered = ['src', 'conditions', 'locales'];

/** What tells one build from another, such as "0.1.0-3f9c1a07": the version, and a hash of all that elements render from. */
export function buildName(): string {
  const sum = createHash('sha256');
  for (const folder of rendered)
    for (const path of filesIn(folder)) sum.update(path).update(readFileSync(join(root, folder, path)));
  return `${readJson<{ version: string }>('package.json').version}-${sum.digest('hex').slice(0, 8)}`;
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, folder).length + 1))
    .filter((path) => !path.startsWith('generated'))
    .sort();

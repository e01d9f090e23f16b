import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../src/generated/build.js';
import { publishedFolder } from '../../src/server/files.js';
import { quoted, Refusal } from './refusal.js';
import { skeleton, type SkeletonWishes } from './skeleton/skeleton.js';
import { writeTextFile } from './text-file.js';

export interface NewWishes extends Pick<SkeletonWishes, 'kind' | 'reader'> {
  /** The folder in which the pack's own is to stand. */
  readonly in: string;
}

/** Starts a condition's folder, and says where. */
export function started(id: string, { in: parent, kind, reader }: NewWishes): string {
  if (id.length > 64 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Refusal(
      `${quoted(id)} is no id of a condition; expected lowercase words with hyphens, such as trigeminal-neuralgia`,
    );
  const folder = join(parent, id);
  if (existsSync(folder)) throw new Refusal(`${folder} exists already; nothing was changed`);
  for (const [name, content] of skeleton({ id, kind, reader, schema: schemaSeenFrom(folder) }))
    writeTextFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  return `${folder}: started. Fill in every text that begins with "TODO", then run: careleaf check ${folder}`;
}

/** The schema of this very version: in the project, where it is installed there, or else on the web. */
function schemaSeenFrom(folder: string): string {
  const own = fileURLToPath(new URL('schema/condition.schema.json', publishedFolder));
  const isInProject = !relative('', own).startsWith('..');
  if (isInProject) return relative(folder, own).split(sep).join('/');
  return `https://unpkg.com/careleaf@${build.split('-')[0]}/dist/schema/condition.schema.json`;
}

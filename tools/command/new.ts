import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quoted, Refusal } from './refusal.js';
import { skeleton } from './skeleton.js';
import { writeTextFile } from './text-file.js';

/** Starts a condition's folder, and says where. */
export function started(id: string, parent: string): string {
  if (id.length > 64 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Refusal(
      `${quoted(id)} is no id of a condition; expected lowercase words with hyphens, such as trigeminal-neuralgia`,
    );
  const folder = join(parent, id);
  if (existsSync(folder)) throw new Refusal(`${folder} exists already; nothing was changed`);
  for (const [name, content] of skeleton(id))
    writeTextFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  return `${folder}: started. Fill in every text that begins with "TODO", then run: careleaf check ${folder}`;
}

import { join } from 'node:path';
import { Fault } from './refusal.js';
import { isFolder, namesInFolder } from './text-file.js';

/** What a command is to look at, at a path: the conditions of a folder that holds several, or what stands there. */
export function subjectsAt(path: string): string[] {
  if (!isFolder(path) || namesInFolder(path).includes('condition.json')) return [path];
  const packs = namesInFolder(path)
    .map((name) => join(path, name))
    .filter((inside) => isFolder(inside) && namesInFolder(inside).includes('condition.json'));
  if (packs.length > 0) return packs;
  throw new Fault([`${path}: expected condition.json, or folders with one; found neither`]);
}

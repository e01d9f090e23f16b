import { bundle } from 'lightningcss';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const exists = (path: string): boolean => existsSync(join(root, path));
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
export function readJson<T>(path: string): T {
  try {
    return JSON.parse(readText(path)) as T;
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** Names in a folder of the project, in an order that is the same on every machine; none where it does not exist. */
export const namesIn = (folder: string): string[] => (exists(folder) ? readdirSync(join(root, folder)).sort() : []);

/** A style sheet of the project with what it imports, as small as it gets. */
export const minifiedCss = (path: string): string =>
  bundle({ filename: join(root, path), minify: true }).code.toString();

export { hash } from './hash.js';

export function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Leaves an unchanged file untouched, so that watchers and time comparisons see only real changes. */
export function writeIfChanged(path: string, content: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== content) write(path, content);
}

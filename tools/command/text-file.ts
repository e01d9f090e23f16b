import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { Fault, quoted, Refusal } from './refusal.js';

export const byteOrderMark = '\uFEFF';

/**
 * Who says that a file is to be read. What the command line names may be a pipe: the shell's <(…) is one. What a page or
 * a folder names is a file: nobody may ever write into a pipe that lies there.
 */
export type NamedBy = 'command line' | 'page or folder';

/** A file's text, with its byte order mark where it has one. */
export function readTextFile(path: string, by: NamedBy): string {
  const stats = statsOf(path);
  if (stats.isDirectory()) throw new Fault([`${path}: expected a file; found a folder`]);
  const isReadable = stats.isFile() || (stats.isFIFO() && by === 'command line');
  if (!isReadable) throw new Fault([`${path}: expected a file; found a ${stats.isFIFO() ? 'pipe' : 'device'}`]);
  const text = decoded(
    path,
    trying(path, () => readFileSync(path)),
  );
  if (text === '' || text === byteOrderMark) throw new Fault([`${path}: expected text; the file is empty`]);
  return text;
}

function decoded(path: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below, as of a file that holds NUL.
  }
  throw new Fault([`${path}: expected text in UTF-8; found something else, such as a picture or another encoding`]);
}

export const isFolder = (path: string): boolean => statsOf(path).isDirectory();

export const namesInFolder = (path: string): string[] => trying(path, () => readdirSync(path)).sort();

export function writeTextFile(path: string, text: string): void {
  trying(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  });
}

const statsOf = (path: string): Stats => trying(path, () => statSync(path));

/** @throws Refusal where nothing is at the path, Fault where it cannot be used. */
function trying<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ERR_INVALID_ARG_VALUE')
      throw new Refusal(`there is no file or folder ${quoted(path)}`, { cause: error });
    throw new Fault([`${path}: ${reasons[code] ?? `cannot be used (${code})`}`]);
  }
}

const reasons: Record<string, string> = {
  EACCES: 'this user has no permission for it',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'expected a file; found a folder',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'is too long for a name of a file',
  ENOSPC: 'there is no room left on the disk',
  ENOTDIR: 'expected a folder on the way to it; found a file',
  EPERM: 'this user has no permission for it',
  EROFS: 'stands where nothing can be written',
};

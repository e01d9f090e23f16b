import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { readJsonFile } from './json-file.js';
import { quoted, Refusal } from './refusal.js';
import { isFolder } from './text-file.js';

/**
 * Reads the packs that a page names by `src`, from the folder that is served as "/", or else the page's own. What lies
 * outside of it, or is another site's, is not read, by whatever way an address or a link leads there.
 */
export function packReader(page: string, root = dirname(page)): (src: string) => unknown {
  if (!isFolder(root)) throw new Refusal(`--root expects a folder; ${quoted(root)} is a file`);
  return (src) => {
    const path = pathOf(src, page, root);
    if (!isInside(root, path) || (existsSync(path) && !isInside(realpathSync(root), realpathSync(path))))
      throw new RangeError(
        `has src=${quoted(src)}, which is outside of the folder ${quoted(root)} and was not read; --root names a folder that holds both`,
      );
    return readJsonFile(relative('', path) || '.', 'page or folder').value;
  };
}

function pathOf(src: string, page: string, root: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(src))
    throw new RangeError(`has src=${quoted(src)}, which is another site's and was not read`);
  // To browsers, a backslash is a slash.
  const path = decoded(src.replace(/[?#].*$/s, '').replaceAll('\\', '/'));
  return path.startsWith('/') ? join(resolve(root), path) : resolve(dirname(page), path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { hash } from './files.js';

export interface PublicFile {
  readonly bytes: number;
  readonly brotli: number;
  readonly integrity: string;
}

const endonym = 'sri.json';

/** Every public file by its path, with its sizes and the hash for `integrity`. */
export function measure(outDir: string): Record<string, PublicFile> {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(outDir.length + 1));
  return Object.fromEntries(
    paths
      .filter((path) => path !== endonym)
      .sort()
      .map((path) => {
        const content = readFileSync(join(outDir, path));
        return [path, { bytes: content.length, brotli: brotliCompressSync(content).length, integrity: hash(content) }];
      }),
  );
}

/** The files that a page loads, as lines of a table; the many of a kind as one line. */
export function table(files: Record<string, PublicFile>): string {
  const line = (name: string, bytes: string, brotli: string) =>
    `${name.padEnd(44)}${bytes.padStart(10)}${brotli.padStart(10)}`;
  const kinds = [...new Set(Object.keys(files).map(kindOf))];
  const rows = kinds.map((kind) => {
    const ofKind = Object.entries(files).filter(([path]) => kindOf(path) === kind);
    const sum = (size: 'bytes' | 'brotli') => String(ofKind.reduce((total, [, file]) => total + file[size], 0));
    return line(ofKind.length > 1 ? `${kind} (${ofKind.length})` : kind, sum('bytes'), sum('brotli'));
  });
  return [line('dist/', 'bytes', 'Brotli'), ...rows].join('\n');
}

function kindOf(path: string): string {
  if (path.endsWith('.d.ts')) return '**/*.d.ts';
  const [folder, file] = path.split('/');
  return file === undefined || folder === 'themes' || folder === 'command' ? path : `${folder}/**`;
}

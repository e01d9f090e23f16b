import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tools/build/files.js';

interface Packed {
  /** Paths of the files, as they would be in `node_modules/careleaf/`. */
  readonly files: ReadonlySet<string>;
  readonly tarball: Uint8Array<ArrayBuffer>;
}

/** The package as npm would publish it. */
export function packed(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'careleaf-pack-'));
  try {
    const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    const printed = execFileSync('npm', pack, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    const [{ filename, files }] = JSON.parse(printed) as [{ filename: string; files: { path: string }[] }];
    return {
      files: new Set(files.map(({ path }) => path)),
      tarball: new Uint8Array(readFileSync(join(folder, filename))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

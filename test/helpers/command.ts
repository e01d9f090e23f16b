import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../tools/build/files.js';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the `careleaf` command as a process of its own, from the sources. */
export const careleaf = (args: readonly string[], cwd = root): Promise<Ended> =>
  new Promise((resolve) => {
    const script = ['--import', import.meta.resolve('tsx'), join(root, 'tools/careleaf.ts'), ...args];
    execFile(process.execPath, script, { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

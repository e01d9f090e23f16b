import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../tools/build/files.js';

export interface Copy {
  readonly folder: string;
  /** Runs a TypeScript file of the copy; answers with its exit code and what it printed. */
  run(script: string, ...args: string[]): Promise<{ code: number; output: string }>;
  remove(): void;
}

/** The project's sources in a folder of their own, to try what changes them. */
export function copyOfProject(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'careleaf-copy-'));
  const parts = ['src', 'snippet', 'tools', 'conditions', 'locales', 'stories', 'test', '.storybook'];
  const settings = [
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'tsconfig.locales.json',
    '.prettierrc.json',
  ];
  for (const part of [...parts, ...settings]) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    async run(script, ...args) {
      const started = promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...args], { cwd: folder });
      return started.then(
        ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
        ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
          code,
          output: stdout + stderr,
        }),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

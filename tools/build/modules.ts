import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './files.js';

const run = promisify(execFile);

/** The plain modules for bundlers, with their types; Lit and the other dependencies stay outside. */
export async function buildModules(outDir: string): Promise<void> {
  const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', outDir];
  await run(process.execPath, compiler, { cwd: root }).catch(({ stdout }: { stdout: string }) => {
    throw new Error(`The sources do not compile:\n${stdout}`);
  });
}

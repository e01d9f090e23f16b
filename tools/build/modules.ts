import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { minified } from '../vite/minify-sources.js';
import { readText, root, write } from './files.js';

const run = promisify(execFile);

/** The plain modules for bundlers, with their types, and those of the bundle; Lit and the other dependencies stay outside. */
export async function buildModules(outDir: string): Promise<void> {
  const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', outDir];
  const { stdout } = await run(process.execPath, [...compiler, '--listEmittedFiles'], { cwd: root }).catch(
    (error: { stdout: string }) => {
      throw new Error(`The sources do not compile:\n${error.stdout}`);
    },
  );
  for (const [, path] of stdout.matchAll(/^TSFILE: (.*\.js)$/gm)) write(path!, minified(readFileSync(path!, 'utf8')));
  write(join(outDir, 'careleaf.d.ts'), bundleTypes());
}

/** What the bundle exports stands in the plain modules too. */
function bundleTypes(): string {
  const compilerOptions = { stripInternal: true, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  return ts.transpileDeclaration(readText('src/bundle.ts'), { fileName: 'bundle.ts', compilerOptions }).outputText;
}

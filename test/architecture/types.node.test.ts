import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { namesIn, readJson, root } from '../../tools/build/files.js';

const folder = 'test/types';
const { options } = ts.parseJsonConfigFileContent(readJson(`${folder}/tsconfig.json`), ts.sys, join(root, folder));

/** Reads each file once for all programs. */
function hostWithMemory(): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const known = new Map<string, ts.SourceFile | undefined>();
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) => {
    if (!known.has(path)) known.set(path, read(path, ...rest));
    return known.get(path);
  };
  return host;
}
const host = hostWithMemory();

const isOfOthers = ({ fileName }: ts.SourceFile) => fileName.includes('/node_modules/');

/** What TypeScript says of a page's code that knows nothing of us but what it imports, and of our types themselves. */
function complaintsAbout(file: string): string {
  const program = ts.createProgram([join(root, folder, file)], options, host);
  const checked = program.getSourceFiles().filter((source) => !isOfOthers(source));
  const complaints = checked.flatMap((source) => [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]);
  return ts.formatDiagnostics(
    [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...complaints],
    host,
  );
}

describe('the types of the package, as a page has them', () => {
  for (const file of namesIn(folder).filter((name) => /\.tsx?$/.test(name)))
    it(`take what is right and refuse what is wrong: ${file}`, () => assert.equal(complaintsAbout(file), ''));
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../tools/build/files.js';

/** What a module imports when it runs. Types alone are gone by then. */
const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^(?:import|export [*{])(?! type )(?:[^'"=;]* from)? ?'([^']+)'/gm)].map(
    ([, name]) => name!,
  );

/** The packages that a module of `src/` and all that it imports need when they run. */
function packagesOf(entry: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const name of importsOf(path)) {
      if (!name.startsWith('.')) packages.add(/^(@[^/]+\/)?[^/]+/.exec(name)![0]);
      else visit(sourceOf(join(dirname(path), name)));
    }
  };
  visit(join(root, entry));
  assert.ok(seen.size > 100, `${seen.size} modules`);
  return packages;
}

const sourceOf = (path: string): string =>
  [path.replace(/\.js$/, '.ts'), path].find((one) => existsSync(one)) ?? assert.fail(`${path} is missing`);

describe('what a page runs', () => {
  it('carries no schema library: packs are read by a table of shapes', () => {
    assert.deepEqual([...packagesOf('src/bundle.ts')].sort(), ['@lit/localize', 'date-fns', 'lit']);
  });
});

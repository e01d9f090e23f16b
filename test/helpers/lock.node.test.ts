import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}
type Packages = Record<string, LockedPackage>;
const lockOf = (folder: string): Packages =>
  (
    JSON.parse(readFileSync(new URL(`../../${folder}package-lock.json`, import.meta.url), 'utf8')) as {
      packages: Packages;
    }
  ).packages;

/** The package that `name` means inside `path`: the nearest node_modules upward, as Node looks for it. */
function resolvedFrom(packages: Packages, path: string, name: string): LockedPackage | undefined {
  const here = packages[`${path && `${path}/`}node_modules/${name}`];
  if (here || path === '') return here;
  return resolvedFrom(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

for (const folder of ['', 'recipes/']) {
  const packages = lockOf(folder);

  // npm leaves out what its registry did not have at that moment, and `npm ci` then fails on every machine.
  test(`${folder}package-lock.json holds the packages of every platform`, () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, range]) => {
          const found = resolvedFrom(packages, path, name);
          return !found || (/^\d/.test(range) && found.version !== range);
        })
        .map(([name, range]) => `${name}@${range} for ${path}`),
    );
    assert.deepEqual(missing, []);
  });

  test(`${folder}package-lock.json names no registry`, () => {
    const addresses = Object.values(packages).filter((entry) => 'resolved' in entry);
    assert.deepEqual(addresses, []);
  });
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}
const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** The package that `name` means inside `path`: the nearest node_modules upward, as Node looks for it. */
function resolvedFrom(path: string, name: string): LockedPackage | undefined {
  const here = lock.packages[`${path && `${path}/`}node_modules/${name}`];
  if (here || path === '') return here;
  return resolvedFrom(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

// npm leaves out what its registry did not have at that moment, and `npm ci` then fails on every machine.
test('the lock file holds the packages of every platform', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => {
        const found = resolvedFrom(path, name);
        return !found || (/^\d/.test(range) && found.version !== range);
      })
      .map(([name, range]) => `${name}@${range} for ${path}`),
  );
  assert.deepEqual(missing, []);
});

test('the lock file names no registry', () => {
  const addresses = Object.values(lock.packages).filter((entry) => 'resolved' in entry);
  assert.deepEqual(addresses, []);
});

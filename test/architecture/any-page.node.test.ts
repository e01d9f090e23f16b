import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../tools/build/files.js';

const cases = 48;

/** The cases that the titles of a file's tests name. */
const namedIn = (path: string): number[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/['"`]case (\d+): /g)].map(([, number]) => Number(number));

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
  .map((path) => `test/${path}`);
const where = new Map(files.map((path) => [path, new Set(namedIn(path))] as const));

/** The rows of the table: its number, and the files that it names. */
const rows = readFileSync(join(root, 'docs/any-page.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| +(\d+) \|.*\| (.+?) *\|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, number, named]) => [Number(number), [...named!.matchAll(/`([^`]+)`/g)].map(([, path]) => path!)] as const);

test('each of the cases is in the table, once and in order', () => {
  assert.deepEqual(
    rows.map(([number]) => number),
    [...Array(cases).keys()].map((index) => index + 1),
  );
});

test('each has tests, and the table names the files that they stand in', () => {
  for (const [number, named] of rows) {
    const found = files.filter((path) => where.get(path)!.has(number));
    assert.ok(found.length > 0, `no test is called "case ${number}: …"`);
    assert.deepEqual(named.toSorted(), found.map((path) => path.replace(/^test\//, '')).toSorted(), `case ${number}`);
  }
});

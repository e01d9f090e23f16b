import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../../tools/build/files.js';

/** A server has its elements registered from the start. */
const registering = /\.define\.ts$|^(?:define|bundle)\.ts$|^(?:server|loader)\//;
/** Stands in for base-url.ts in the bundles, the classic one where there is always a document. */
const inBundles = /base-url\.\w+\.ts$/;

const modules = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !registering.test(path) && !inBundles.test(path))
  .sort();

/** Imports modules where there is no DOM, and tells what that left behind. */
async function importAll(paths: readonly string[]) {
  const script = `
    const registered = [];
    globalThis.customElements = { get: () => undefined, define: (tag) => registered.push(tag) };
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    const said = [];
    for (const level of ['log', 'info', 'warn', 'error']) console[level] = (...words) => said.push(words.join(' '));
    const requested = [];
    globalThis.fetch = (address) => requested.push(address);
    for (const path of ${JSON.stringify(paths.map((path) => join(root, 'src', path)))}) await import(path);
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    process.stdout.write(JSON.stringify({ registered, said, requested, added }));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    {
      cwd: root,
      timeout: 120_000,
    },
  );
  return JSON.parse(stdout) as { registered: string[]; said: string[]; requested: string[]; added: string[] };
}

test('every module but those that register is imported without a DOM, in silence', async () => {
  assert.ok(modules.length > 30, String(modules));
  const { registered, said, requested, added } = await importAll(modules);
  assert.deepEqual(registered, []);
  assert.deepEqual(requested, []);
  assert.deepEqual(
    said.filter((words) => !words.startsWith('Lit is in dev mode')),
    [],
  );
  const ofLit = [
    'litElementVersions',
    'litHtmlVersions',
    'litIssuedWarnings',
    'litPropertyMetadata',
    'litServerRoot',
    'reactiveElementVersions',
  ];
  assert.deepEqual(
    added.filter((name) => !ofLit.includes(name)),
    [],
  );
});

test('importing define registers the elements', async () => {
  const { registered } = await importAll(['define.ts']);
  assert.ok(registered.includes('care-leaflet'), String(registered));
});

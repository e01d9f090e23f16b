import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { hash, readJson, readText, root } from '../../tools/build/files.js';
import type { PublicFile } from '../../tools/build/sizes.js';

const folder = mkdtempSync(join(tmpdir(), 'careleaf-release-'));
after(() => rmSync(folder, { recursive: true }));

/** A release as one machine makes it; its name tells two apart. */
function release(machine: string, env: Record<string, string> = {}, umask = '022'): Buffer {
  const command = 'umask "$1" && exec "$0" --import tsx tools/release.ts --out "$2"';
  const args = ['-c', command, process.execPath, umask, join(folder, machine)];
  execFileSync('sh', args, { cwd: root, env: { ...process.env, ...env } });
  const [name, ...others] = readdirSync(join(folder, machine));
  assert.deepEqual(others, []);
  return readFileSync(join(folder, machine, name!));
}

const { version } = readJson<{ version: string }>('package.json');
const top = `careleaf/${version}/`;
const zip = release('here');
const entries = unzipSync(zip);
const files = new Map(Object.entries(entries).map(([path, content]) => [path.slice(top.length), content]));
const text = (name: string) => Buffer.from(files.get(name)!).toString('utf8');

describe('case 48: a release', () => {
  it('is the same, to the byte, on a machine with another zone, language and rights', () => {
    const far = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    const behind = { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C' };
    assert.ok(release('far', far, '077').equals(zip));
    assert.ok(release('behind', behind, '002').equals(zip));
  });

  it('has one folder, which carries the version', () => {
    assert.ok(files.size > 100);
    assert.deepEqual(
      Object.keys(entries).filter((path) => !path.startsWith(top)),
      [],
    );
  });

  it('has all of dist/ but what is for bundlers, editors and the command line', () => {
    const elsewhere = [
      /\.d\.ts$/,
      /^(?:command|review|schema)\//,
      /^(?:custom-elements|html-custom-data|web-types)\.json$/,
      /^(?:index|define|built-in)\.js$/,
      /^(?:base|content|controllers|device|elements|frameworks|generated|hydration|language|page|server|styles|templates)\/.*\.js$/,
    ];
    const listed = Object.keys(readJson<object>('dist/sri.json'));
    assert.deepEqual(
      listed.filter((path) => !files.has(path) && !elsewhere.some((kind) => kind.test(path))),
      [],
    );
  });

  it('has each built file as dist/ has it, and says its hash', () => {
    const hashes = JSON.parse(text('sri.json')) as Record<string, PublicFile>;
    const pages = ['sri.json', 'LICENSE', 'README.md', 'SECURITY.md', 'CHANGELOG.md'];
    assert.deepEqual(Object.keys(hashes).sort(), [...files.keys()].filter((name) => !pages.includes(name)).sort());
    for (const [name, { integrity }] of Object.entries(hashes)) {
      assert.equal(integrity, hash(files.get(name)!), name);
      assert.equal(integrity, hash(readFileSync(join(root, 'dist', name))), name);
    }
  });

  it('has the licence, the notices and the bill of materials', () => {
    assert.equal(text('LICENSE'), readText('LICENSE'));
    for (const name of ['LICENSES.txt', 'sbom.cdx.json']) assert.ok(files.get(name)!.length > 1000, name);
  });

  it('has no page with a link that leads nowhere', () => {
    for (const page of ['README.md', 'SECURITY.md', 'CHANGELOG.md']) {
      assert.ok(text(page).startsWith('# '), page);
      const targets = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
      const dead = targets.filter((target) => !/^(?:[a-z]+:|#)/.test(target) && !files.has(posix.normalize(target)));
      assert.deepEqual(dead, [], page);
    }
  });
});

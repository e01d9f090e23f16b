/**
 * Writes what a hospital hosts itself: `dist-release/careleaf-<version>.zip`, or into the folder that `--out` names.
 * Run after `npm run build`. From the same files come the same bytes, on every machine.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exists, readJson, readText, root, write } from './build/files.js';
import type { PublicFile } from './build/sizes.js';
import { zipped } from './build/zip.js';

/** What a page, or the server that makes it, may load; and what says what that is. */
const published = [
  /^careleaf(?:\.iife|\.lazy)?\.js$/,
  /^careleaf\.css$/,
  /^(?:locales|conditions|static|snippet)\//,
  /^(?:styles|themes)\/[^/]+\.css$/,
  /^(?:LICENSES\.txt|sbom\.cdx\.json)$/,
];
const pages = ['README.md', 'SECURITY.md', 'CHANGELOG.md'];

/** Every file of the release by its path. */
function releaseFiles(): Map<string, string | Uint8Array> {
  const all = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  const names = all
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => published.some((kind) => kind.test(name)) && /\.\w+$/.test(name));
  const files = new Map<string, string | Uint8Array>(
    names.map((name) => [name, readFileSync(join(root, 'dist', name))]),
  );
  files.set('sri.json', hashesOf(names));
  files.set('LICENSE', readText('LICENSE'));
  for (const page of pages) files.set(page, '');
  for (const page of pages) files.set(page, withoutDeadLinks(readText(page), files));
  return files;
}

/** Of `dist/sri.json`, what is here: a check of each line finds its file. */
function hashesOf(names: readonly string[]): string {
  const known = readJson<Record<string, PublicFile>>('dist/sri.json');
  const here = Object.entries(known).filter(([name]) => names.includes(name));
  return `${JSON.stringify(Object.fromEntries(here), null, 2)}\n`;
}

/** A page of the project, without pictures and links to what only the project has. */
function withoutDeadLinks(page: string, files: ReadonlyMap<string, unknown>): string {
  const leadsOn = (target: string) =>
    /^(?:[a-z]+:|#)/.test(target) || files.has(posix.normalize(target.replace(/#.*/, '')));
  return page.replace(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (link, picture: string, words: string, target: string) =>
    leadsOn(target) ? link : picture ? '' : words,
  );
}

if (!exists('dist/sri.json')) throw new Error('dist/ is missing: run "npm run build" first');
const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
const { version } = readJson<{ version: string }>('package.json');
const zip = zipped(releaseFiles(), `careleaf/${version}`);
const name = `careleaf-${version}.zip`;
write(join(out ? resolve(out) : join(root, 'dist-release'), name), zip);
console.log(`${name}\n${zip.length} bytes\nsha256 ${createHash('sha256').update(zip).digest('hex')}`);

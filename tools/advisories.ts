/**
 * Asks the registry for advisories on every package of the lock file, and says in a line what came of it. It fails for
 * what ships, from "high" on; what only makes it is listed. Run after `npm run build`. It asks the network: no test does.
 */
import { spawnSync } from 'node:child_process';
import { readJson, root } from './build/files.js';
import { verdictOn, type Inventory } from './advisories/verdict.js';

interface Bill {
  readonly components: readonly { readonly group?: string; readonly name: string; readonly version: string }[];
}

const { components } = readJson<Bill>('dist/sbom.cdx.json');
const { packages } = readJson<{ packages: Inventory['locked'] }>('package-lock.json');
const nameOf = ({ group, name, version }: Bill['components'][number]) =>
  `${group ? `${group}/` : ''}${name}@${version}`;

// Whatever a machine has set: offline, npm would ask nobody and report that nothing was found.
const everything = ['--no-offline', '--prefer-online', '--audit-level=info', '--include=dev', '--include=optional'];
// npm leaves with a failure where there are advisories, so that only what it prints says something.
const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only', ...everything], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  timeout: 120_000,
  shell: process.platform === 'win32',
});
const { outcome, lines } = verdictOn(stdout ?? '', { inside: new Set(components.map(nameOf)), locked: packages });
console.log(lines.join('\n'));
process.exitCode = outcome === 'refused' ? 1 : 0;

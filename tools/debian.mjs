import { readFileSync } from 'node:fs';
import { run } from './prepare.mjs';

/** Whether packages may be fetched without asking: by root, on Debian. */
export function mayInstall() {
  try {
    return process.getuid() === 0 && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Fetches packages. Before the tests, never in one: apt-get runs once at a time. */
export async function installPackages(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-qq', 'update'], { env });
  await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...names], { env });
}

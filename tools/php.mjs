import { spawnSync } from 'node:child_process';
import { installPackages, mayInstall } from './debian.mjs';

const packages = ['php-cli', 'php-sqlite3', 'php-xml', 'php-mbstring'];
const modules = ['pdo_sqlite', 'xml', 'mbstring'];

/** Whether this machine runs PHP with all that WordPress needs. */
export function hasPhp() {
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return modules.every((name) => stdout?.includes(name));
}

export const howToInstallPhp = `PHP is missing: please run "apt-get install ${packages.join(' ')}" as root.`;

/** Fetches PHP where the system's package manager may. */
export async function providePhp() {
  if (hasPhp() || !mayInstall()) return;
  console.log('Installing PHP with apt-get …');
  await installPackages(packages);
}

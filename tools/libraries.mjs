import { existsSync } from 'node:fs';
import { installPackages, mayInstall } from './debian.mjs';

/** Scripts of old pages that no package registry has. */
const packages = ['libjs-prototype', 'libjs-mootools'];
const places = ['prototype/prototype.js', 'mootools/mootools.js'].map((path) => `/usr/share/javascript/${path}`);

/** Fetches them where the system's package manager may. Their tests say which one is missing. */
export async function provideLibraries() {
  if (places.every(existsSync) || !mayInstall()) return;
  console.log('Installing Prototype.js and MooTools with apt-get …');
  await installPackages(packages);
}

import { namesIn, readText } from './files.js';
import type { ShippedPackage } from './shipped.js';

/** The notices of what the scripts contain, as the licences ask. */
export const licensesOf = (packages: readonly ShippedPackage[]): string =>
  packages.map(noticeOf).join(`\n${'-'.repeat(80)}\n\n`);

function noticeOf({ folder, name, version, license }: ShippedPackage): string {
  const file = namesIn(folder).find((file) => /^licen[cs]e/i.test(file));
  // Some packages say their licence only by its name.
  const words = file ? readText(`${folder}/${file}`).trim() : license;
  if (!words) throw new Error(`${folder} has no licence`);
  return `${name} ${version}\n\n${words}\n`;
}

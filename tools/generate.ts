/** Writes `src/generated/`: what the sources need to know of `conditions/`, `locales/` and the icons. */
import { join } from 'node:path';
import { builtInPacks, conditionFiles, readConditions } from './build/conditions.js';
import { catalogueFiles } from './build/catalogues.js';
import { hash, root, writeIfChanged } from './build/files.js';
import { readIcons } from './build/icons.js';

const generate = (name: string, source: string) =>
  writeIfChanged(join(root, 'src/generated', name), `// Written by tools/generate.ts.\n${source}`);
const literal = (value: unknown) => JSON.stringify(value, null, 2);

const localeHashes = Object.fromEntries(
  [...catalogueFiles()].map(([name, content]) => [name.replace(/\.json$/, ''), hash(content)]),
);
const conditions = readConditions();
const icons = readIcons();

generate(
  'built-in.ts',
  `import type { Pack } from '../content/types.js';\n\nexport const builtInPacks: readonly Pack[] = ${literal(builtInPacks(conditions))};\n`,
);
generate(
  'integrity.ts',
  `export const localeHashes: Readonly<Record<string, string>> = ${literal(localeHashes)};\n` +
    `export const conditionIndexHash: string = ${literal(hash(conditionFiles(conditions).index))};\n`,
);
generate(
  'icons.ts',
  `export type IconName = ${Object.keys(icons).map(literal).join(' | ')};\n\n` +
    `export const iconPaths: Readonly<Record<IconName, string>> = ${literal(icons)};\n`,
);

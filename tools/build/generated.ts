import { join } from 'node:path';
import { builtInPacks, conditionFiles, readConditions, type Conditions } from './conditions.js';
import { catalogueFiles } from './catalogues.js';
import { buildName } from './build-name.js';
import { hash, root, writeIfChanged } from './files.js';
import { readIcons } from './icons.js';
import { shapesSource } from './shapes.js';

const keep = (name: string, source: string) =>
  writeIfChanged(join(root, 'src/generated', name), `// Written by tools/generate.ts.\n${source}`);
const literal = (value: unknown) => JSON.stringify(value, null, 2);

/** What `generate` reads, but for the sources: of them it takes a hash. */
export const generatedFrom = ['conditions', 'locales', 'src/templates/icons.json'];

/** Writes `src/generated/`: what the sources need to know of `conditions/`, `locales/`, the icons and the schema. */
export function generate(): void {
  const localeHashes = Object.fromEntries(
    [...catalogueFiles()].map(([name, content]) => [name.replace(/\.json$/, ''), hash(content)]),
  );
  const conditions = readConditions();
  const icons = readIcons();

  keep(
    'built-in.ts',
    `import type { Pack } from '../content/types.js';\n\n` +
      `export const builtInPacks: readonly Pack[] = ${literal(builtInPacks(conditions))};\n`,
  );
  keep('build.ts', `export const build: string = ${literal(buildName())};\n`);
  keep(
    'integrity.ts',
    `export const localeHashes: Readonly<Record<string, string>> = ${literal(localeHashes)};\n` +
      `export const conditionIndexHash: string = ${literal(hash(conditionFiles(conditions).index))};\n`,
  );
  keep(
    'languages.ts',
    `export const endonyms: Readonly<Record<string, string | undefined>> = ${literal(endonyms(conditions))};\n`,
  );
  keep('shapes.ts', shapesSource());
  keep(
    'icons.ts',
    `export type IconName = ${Object.keys(icons).map(literal).join(' | ')};\n\n` +
      `export const iconPaths: Readonly<Record<IconName, string>> = ${literal(icons)};\n`,
  );
}

/** What each language that exists calls itself. */
function endonyms(conditions: Conditions): Record<string, string | undefined> {
  const languages = [...conditions.values()].flatMap(({ texts }) => Object.keys(texts));
  const nameOf = (language: string) => new Intl.DisplayNames([language], { type: 'language' }).of(language);
  return Object.fromEntries([...new Set(['en', ...languages])].sort().map((language) => [language, nameOf(language)]));
}

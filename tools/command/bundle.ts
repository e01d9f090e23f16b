import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type * as Vite from 'vite';
import { sectionTags, usualSections } from '../../src/elements/leaflet/sections.js';
import { minifySources } from '../vite/minify-sources.js';
import { ownTrustedTypesPolicy } from '../vite/own-trusted-types-policy.js';

/** What one file shall hold: names of elements without "care-", ids of conditions, BCP 47 tags of languages. */
export interface BundleWishes {
  readonly elements: readonly string[];
  readonly conditions: readonly string[];
  readonly languages: readonly string[];
}

export interface Bundled {
  readonly code: string;
  readonly elements: readonly string[];
  readonly brotli: number;
  /** For the `integrity` of its `<script>`. */
  readonly integrity: string;
}

/** The published modules: this one, or the command that contains it, stands in a folder alongside them. */
export const published: string = fileURLToPath(new URL('../', import.meta.url));

const namesIn = (folder: string): string[] => readdirSync(folder).map((name) => name.replace(/\.json$/, ''));

/**
 * Makes one ES module of chosen elements, conditions and languages from the published modules in `dist`.
 * @throws Error that names what does not exist, and what does; or that Vite is missing.
 */
export async function bundle(wishes: BundleWishes, dist: string = published): Promise<Bundled> {
  const index = read<Record<string, Record<string, string>>>(join(dist, 'conditions/index.json'));
  expect('element', wishes.elements, namesIn(join(dist, 'elements')));
  expect('condition', wishes.conditions, Object.keys(index));
  expect('language', wishes.languages, ['en', ...namesIn(join(dist, 'locales'))]);
  const elements = withParts(wishes.elements);
  const code = await linked(entryOf(dist, { ...wishes, elements }, index), dist);
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  return { code, elements, brotli: brotliCompressSync(code).length, integrity };
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

function expect(kind: string, names: readonly string[], known: readonly string[]): void {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no ${kind} "${unknown.join('", "')}". There is: ${known.join(', ')}.`);
}

/** A leaflet needs its usual sections and the choice of language, and comes last: what stands in it is known then. */
function withParts(names: readonly string[]): string[] {
  const usual = usualSections.map((name) => sectionTags[name].slice('care-'.length));
  const parts = names.includes('leaflet') ? [...usual, 'language-picker', 'glossary-term'] : [];
  return [...new Set([...parts, ...names.filter((name) => name !== 'leaflet'), ...names])];
}

/** The module that registers all of it. */
function entryOf(dist: string, wishes: BundleWishes, index: Record<string, Record<string, string>>): string {
  const from = (path: string) => JSON.stringify(join(dist, path));
  const texts = wishes.conditions.flatMap((id) =>
    Object.keys(index[id]!)
      .filter((language) => wishes.languages.includes(language))
      .map((language) => readFileSync(join(dist, `conditions/${id}/${language}.json`), 'utf8')),
  );
  const words = wishes.languages
    .filter((language) => language !== 'en')
    .map((language) => [language, readFileSync(join(dist, `locales/${language}.json`), 'utf8')] as const);
  return [
    `import { define } from ${from('base/define.js')};`,
    `import { keepCondition } from ${from('content/registry.js')};`,
    `import { registerLanguage } from ${from('language/catalogues.js')};`,
    `export { start } from ${from('base/define.js')};`,
    `export { registerCondition } from ${from('content/registry.js')};`,
    `export { setAssetBase } from ${from('content/assets.js')};`,
    ...wishes.elements.map((name) => `import { ${classOf(name)} } from ${from(`elements/${name}/${name}.js`)};`),
    ...words.map(([language, catalogue]) => `registerLanguage(${JSON.stringify(language)}, ${catalogue});`),
    ...texts.map((pack) => `keepCondition(${pack});`),
    ...wishes.elements.map((name) => `define('care-${name}', ${classOf(name)});`),
  ].join('\n');
}

const classOf = (name: string): string =>
  `${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Element`;

async function linked(entry: string, dist: string): Promise<string> {
  const vite = await import('vite').catch(() => {
    throw new Error('careleaf bundle needs Vite, which is not installed here: npm install --save-dev vite');
  });
  const built = (await vite.build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root: dist,
    plugins: [
      inMemory(entry),
      ownAddress(),
      ownTrustedTypesPolicy(join(dist, 'page/trusted.js')),
      minifySources(/\/(?:base|controllers|elements|hydration|page|styles|templates)\/.*\.js$/),
    ],
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: entryName, formats: ['es'], fileName: () => 'careleaf.js' },
      rolldownOptions: { output: { minify: true, codeSplitting: false, comments: false } },
    },
  })) as Vite.Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

const entryName = 'virtual:careleaf-bundle';

const inMemory = (entry: string): Vite.Plugin => ({
  name: 'bundle-entry',
  resolveId: (id) => (id.endsWith(entryName) ? entryName : undefined),
  load: (id) => (id === entryName ? entry : undefined),
});

/** Locales and conditions that are not inside are fetched from alongside the file. */
const ownAddress = (): Vite.Plugin => ({
  name: 'bundle-address',
  load: (id) => (/\/content\/base-url\.js$/.test(id) ? 'export const baseUrl = import.meta.url;' : undefined),
});

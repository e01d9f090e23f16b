import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { assetLanguages } from '../../src/content/assets.js';
import type { Pack } from '../../src/content/types.js';
import { sectionNames, sectionTags, usualSections, type SectionName } from '../../src/elements/leaflet/sections.js';
import { build } from '../../src/generated/build.js';
import { sourceLanguage } from '../../src/language/matching.js';
import { conditionOf, languagesOf, publishedElements, publishedFolder, readPublished } from '../../src/server/files.js';
import { hash } from '../build/hash.js';
import { conditionNamed } from './condition.js';
import { linked } from './link.js';
import { expectAmong, listed, Refusal } from './refusal.js';
import { writeTextFile } from './text-file.js';

/** What one script shall hold. */
export interface BundleWishes {
  /** Names of elements, with or without "care-". */
  readonly elements: readonly string[];
  /** Of the leaflet: its sections, where they are not the usual six. Provenance is always inside. */
  readonly sections?: readonly string[] | undefined;
  /** Ids of published conditions, or folders or files of packs. */
  readonly conditions: readonly string[];
  /** BCP 47 tags. English interface words are always inside. */
  readonly languages: readonly string[];
}

/** What is inside a script. */
interface Inside {
  readonly elements: readonly string[];
  readonly packs: readonly Pack[];
  readonly languages: readonly string[];
}

export interface Bundled extends Inside {
  readonly code: string;
  /** Bytes, as compressed by Brotli. */
  readonly brotli: number;
  /** For the `integrity` of its `<script>`. */
  readonly integrity: string;
}

/** Writes the script, and says what a page has to know of it. */
export async function bundled({ out, ...wishes }: BundleWishes & { readonly out: string }): Promise<string[]> {
  const { code, brotli, integrity, elements, packs, languages } = await bundle(wishes);
  writeTextFile(out, code);
  return [
    `${out}: ${Buffer.byteLength(code)} bytes, ${brotli} in Brotli`,
    `elements: ${listed(elements.map((name) => `care-${name}`))}`,
    `conditions: ${listed(packs.map(({ facts, texts }) => `${facts.id} (${listed(Object.keys(texts))})`)) || 'none'}`,
    `languages: ${listed(languages)}`,
    `integrity: ${integrity}`,
    `<script type="module" src="${basename(out)}" integrity="${integrity}" crossorigin="anonymous"></script>`,
  ];
}

/**
 * Makes one ES module of what is wished for.
 * @param dist the published modules
 * @throws Refusal that names what does not exist, and what does; or says that Vite is missing.
 */
export async function bundle(wishes: BundleWishes, dist: string = fileURLToPath(publishedFolder)): Promise<Bundled> {
  const inside: Inside = {
    elements: elementsOf(wishes),
    packs: packsOf(wishes),
    languages: [...new Set([sourceLanguage, ...wishes.languages])],
  };
  expectAmong(inside.languages, [sourceLanguage, ...assetLanguages], 'the interface has no language');
  const code = await linked(entryOf(inside, dist), dist, banner);
  return { ...inside, code, brotli: brotliCompressSync(code).length, integrity: hash(code) };
}

// The first line lets V8 compile while the script comes in: almost all of it runs at once.
const banner = `//# allFunctionsCalledOnLoad\n/*! Careleaf ${build} (MIT), by "careleaf bundle"; licences: LICENSES.txt */`;

const withoutCare = (tag: string): string => tag.replace(/^care-/, '');

/** A leaflet brings its sections, the choice of language and the explained words, and comes last. */
function elementsOf({ elements, sections }: BundleWishes): string[] {
  const names = elements.map(withoutCare);
  expectAmong(names, publishedElements(), 'there is no element');
  if (!names.includes('leaflet')) {
    if (sections) throw new Refusal('--sections counts for a leaflet; expected "leaflet" among --elements');
    return [...new Set(names)];
  }
  expectAmong(sections ?? [], sectionNames, 'a leaflet has no section');
  const shown = [...(sections ?? usualSections), 'provenance'].map((name) =>
    withoutCare(sectionTags[name as SectionName]),
  );
  const others = [...names, ...shown, 'language-picker', 'glossary-term'].filter((name) => name !== 'leaflet');
  return [...new Set(others), 'leaflet'];
}

const packsOf = ({ conditions, languages }: BundleWishes): Pack[] =>
  conditions.map((name) => packOf(conditionNamed(name), languages));

/** A condition with what it has in the languages that are wanted. */
function packOf(id: string, languages: readonly string[]): Pack {
  const inside = languages.filter((language) => languagesOf(id).includes(language));
  if (inside.length === 0)
    throw new Refusal(`"${id}" has no text in ${listed(languages)}; it has: ${listed(languagesOf(id))}`);
  const packs = inside.map((language) => conditionOf(id, language));
  const texts = Object.assign({}, ...packs.map((pack) => pack.texts)) as Pack['texts'];
  return {
    // The words first: the ids that the facts repeat then cost less when it is compressed.
    texts: Object.fromEntries(inside.map((language) => [language, texts[language]!])),
    facts: packs.at(-1)!.facts,
    languages: languagesOf(id),
  };
}

/** The module that registers all of it. */
function entryOf({ elements, packs, languages }: Inside, dist: string): string {
  const json = JSON.stringify;
  const from = (path: string) => json(join(dist, path));
  const words = (language: string) => json(readPublished(`locales/${language}.json`));
  const fetched = languages.filter((language) => language !== sourceLanguage);
  return [
    `import { define } from ${from('base/define.js')};`,
    `import { conditions } from ${from('content/registry.js')};`,
    `import { registerLanguage } from ${from('language/catalogues.js')};`,
    `export { start } from ${from('base/define.js')};`,
    `export { checkPack } from ${from('content/checks.js')};`,
    `export { checkProfile } from ${from('content/profile.js')};`,
    `export { ContentError } from ${from('content/errors.js')};`,
    `export { registerCondition } from ${from('content/registry.js')};`,
    `export { setAssetBase } from ${from('content/assets.js')};`,
    ...elements.map((name) => `import { ${classOf(name)} } from ${from(`elements/${name}/${name}.js`)};`),
    ...fetched.map((language) => `registerLanguage(${json(language)}, ${words(language)});`),
    ...packs.map((pack) => `conditions.add(${json(pack)});`),
    ...elements.map((name) => `define('care-${name}', ${classOf(name)});`),
  ].join('\n');
}

const classOf = (name: string): string =>
  `${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Element`;

/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkPack } from '../content/checks.js';
import { ContentError } from '../content/errors.js';
import { alone } from '../content/isolated.js';
import { conditions } from '../content/registry.js';
import type { Pack } from '../content/types.js';
import { registerLanguage, loadedLocales } from '../language/catalogues.js';
import { matchLocale, sourceLanguage } from '../language/matching.js';
import type { Catalogue } from '../language/words.js';
import { localeHashes } from '../generated/integrity.js';

/**
 * Published files stand beside the folder of this module, and of the command that contains it. Sources that run as they
 * are take those of the last build.
 */
export const publishedFolder = new URL(import.meta.url.endsWith('.ts') ? '../../dist/' : '../', import.meta.url);

/** A JSON file of `dist/`; nothing where it is not there. */
export const readPublished = (path: string): unknown => {
  const file = new URL(path, publishedFolder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

/** Makes the interface speak a language, where it is one that was published. */
export function learn(language: string): void {
  const closest = matchLocale([sourceLanguage, ...Object.keys(localeHashes)], language);
  if (!closest || loadedLocales().includes(closest)) return;
  const catalogue = readPublished(`locales/${closest}.json`);
  if (catalogue) registerLanguage(closest, catalogue as Catalogue);
}

/** A condition that is registered or was published, with its text in the closest language that it has. */
export function conditionOf(id: string, language: string): Pack {
  const known = conditions.of(id);
  const wanted = matchLocale(languagesOf(id), language) ?? sourceLanguage;
  if (known?.texts[wanted]) return known;
  const published = readPublished(`conditions/${id}/${wanted}.json`);
  const pack = published ? conditions.add(checkPack(published, id)) : known;
  // A pack of the page's own, whose published words say something else, has the languages that it brings.
  if (pack) return pack.texts[wanted] ? pack : alone({ ...pack, languages: Object.keys(pack.texts) });
  const ids = publishedConditions().join(', ');
  throw new ContentError(
    'pack-missing',
    id,
    [],
    `is neither registered nor published with Careleaf; there are: ${ids}`,
  );
}

const index = (): Record<string, Record<string, string>> =>
  (readPublished('conditions/index.json') ?? {}) as Record<string, Record<string, string>>;

export const publishedConditions = (): string[] => Object.keys(index());

/** The languages of a condition that is registered or was published. */
export function languagesOf(id: string): string[] {
  const languages = index();
  const published = Object.hasOwn(languages, id) ? Object.keys(languages[id]!) : [];
  return [...new Set([...published, ...Object.keys(conditions.of(id)?.texts ?? {})])];
}

const namesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, publishedFolder))
    .map((name) => name.replace(/\.css$/, ''))
    .sort();

/** The elements, by their names without "care-". */
export const publishedElements = (): string[] => namesIn('elements/');

/** The ready themes. */
export const publishedThemes = (): string[] => namesIn('themes/');

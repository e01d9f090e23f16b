import { existsSync, readFileSync, statSync } from 'node:fs';
import { checkPack } from '../../src/content/checks.js';
import { checkProfile } from '../../src/content/profile.js';
import { catalogueOf } from '../../src/language/catalogues.js';
import { matchLocale, sourceLanguage } from '../../src/language/matching.js';
import { withCatalogue } from '../../src/language/words.js';
import { asScriptText, structuredData } from '../../src/templates/structured-data.js';
import { conditionOf, learn } from '../../src/server/files.js';
import { assemble } from './assemble.js';

export interface DataWishes {
  readonly language?: string | undefined;
  readonly profile?: string | undefined;
  /** Claims of the whole page, and not only of the condition. */
  readonly page?: boolean | undefined;
}

/** A condition's schema.org data, as text that can stand inside `<script type="application/ld+json">`. */
export function jsonLdOf(name: string, { language = sourceLanguage, profile, page = false }: DataWishes): string {
  const { facts, texts } = existsSync(name) ? checkPack(readPack(name), name) : conditionOf(name, language);
  const languages = Object.keys(texts);
  const chosen = matchLocale(languages, language);
  if (!chosen) throw new Error(`${name}: has no text in "${language}"; it has ${languages.join(', ')}`);
  learn(chosen);
  const content = { facts, text: texts[chosen]!, language: chosen, languages };
  const hospital = profile === undefined ? {} : checkProfile(readJson(profile));
  return asScriptText(withCatalogue(catalogueOf(chosen), () => structuredData(content, hospital, page)));
}

const readPack = (path: string): unknown => (statSync(path).isDirectory() ? assemble(path) : readJson(path));

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

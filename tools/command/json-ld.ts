import { catalogueOf } from '../../src/language/catalogues.js';
import { sourceLanguage } from '../../src/language/matching.js';
import { withCatalogue } from '../../src/language/words.js';
import { asScriptText, structuredData } from '../../src/templates/structured-data.js';
import { conditionOf, learn } from '../../src/server/files.js';
import { conditionNamed, languageFor } from './condition.js';
import { loadProfile } from './load.js';

export interface DataWishes {
  readonly language?: string | undefined;
  readonly profile?: string | undefined;
  /** Claims of the whole page, and not only of the condition. */
  readonly page?: boolean | undefined;
}

/** A condition's schema.org data, as text that can stand inside `<script type="application/ld+json">`. */
export function jsonLdOf(name: string, { language = sourceLanguage, profile, page = false }: DataWishes): string {
  const id = conditionNamed(name);
  const chosen = languageFor(id, language);
  const { facts, texts } = conditionOf(id, chosen);
  learn(chosen);
  const content = { facts, text: texts[chosen]!, language: chosen, languages: Object.keys(texts) };
  const hospital = profile === undefined ? {} : loadProfile(profile);
  return asScriptText(withCatalogue(catalogueOf(chosen), () => structuredData(content, hospital, page)));
}

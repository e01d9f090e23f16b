import { fetchCatalogue, fetchCondition, assetLanguages } from '../src/content/assets.js';
import { conditions } from '../src/content/registry.js';
import type { Content } from '../src/content/types.js';
import { catalogueOf, registerLanguage, hasLocale } from '../src/language/catalogues.js';
import { sourceLanguage } from '../src/language/matching.js';
import type { Catalogue } from '../src/language/words.js';
import type { PublicFiles } from './code.js';
import { tokensIn, type Tokens } from './own-colours.js';
import type { Theme } from './choice.js';

/** `index.json`, which the build writes beside this page. */
export interface Index {
  /** Languages in which this page speaks. */
  readonly languages: readonly string[];
  readonly conditions: readonly {
    readonly id: string;
    /** Inside the bundle, in English. */
    readonly isInside: boolean;
    /** Language → name. */
    readonly names: Readonly<Record<string, string>>;
  }[];
}

/** Whether a condition is inside the bundle, and its text in `static/`. */
export const isInside = ({ conditions }: Index, condition: string): boolean =>
  conditions.some(({ id, isInside }) => id === condition && isInside);

/** The languages of a condition. */
export const languagesOf = ({ conditions }: Index, condition: string): string[] =>
  Object.keys(conditions.find(({ id }) => id === condition)?.names ?? {});

/** This page's own folder. */
const here = new URL('.', document.baseURI);
/** The folder of all published files, above it. */
export const published: URL = new URL('..', here);

export const fetchIndex = () => fetchJson<Index>(new URL('index.json', here));
export const fetchFiles = () => fetchJson<PublicFiles>(new URL('sri.json', published));

/** The words of this page in a language, with those of the elements; none in English, which stands in the source. */
export async function fetchWords(language: string): Promise<Catalogue | undefined> {
  if (language === sourceLanguage) return undefined;
  const [own] = await Promise.all([fetchJson<Catalogue>(new URL(`locales/${language}.json`, here)), learn(language)]);
  return { ...catalogueOf(language), ...own };
}

export async function fetchTheme(theme: Theme): Promise<Tokens> {
  if (theme === 'default') return {};
  return tokensIn(await fetchText(new URL(`themes/${theme}.css`, published)));
}

/** A condition in one language, with the interface's words in it. */
export async function fetchContent(id: string, language: string): Promise<Content> {
  await learn(language);
  const known = conditions.of(id);
  const pack = known?.texts[language] ? known : conditions.add(await fetchCondition(id, () => language));
  return { facts: pack.facts, text: pack.texts[language]!, language, languages: pack.languages ?? [language] };
}

/** A file of `static/`, by its name: words as HTML, or a piece by its name without ".json". */
export function fetchStatic(condition: string, name: string): Promise<unknown> {
  const at = (file: string) => new URL(`static/${condition}/${file}`, published);
  return name.endsWith('.html') ? fetchText(at(name)) : fetchJson(at(`${name}.json`));
}

async function learn(language: string): Promise<void> {
  if (hasLocale(language) || !assetLanguages.includes(language)) return;
  registerLanguage(language, (await fetchCatalogue(language)) as Catalogue);
}

const fetchJson = async <T>(url: URL): Promise<T> => JSON.parse(await fetchText(url)) as T;

async function fetchText(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: the server answered ${response.status}`);
  return response.text();
}

import { assetLanguages, fetchCatalogue, fetchCondition, fetchTranslation } from '../content/assets.js';
import { checkPack } from '../content/checks.js';
import { ContentError } from '../content/errors.js';
import { alone } from '../content/isolated.js';
import { conditions, withWordsOf } from '../content/registry.js';
import { parsed } from '../content/safe-json.js';
import type { Content, Pack } from '../content/types.js';
import { hasLocale, loadedLocales, registerLanguage } from '../language/catalogues.js';
import { matchLocale, sourceLanguage } from '../language/matching.js';
import type { Catalogue } from '../language/words.js';

/** Where the content comes from, in the order in which it is looked for. */
export interface ContentRequest {
  readonly pack: unknown;
  readonly child: string | undefined;
  readonly src: string;
  readonly condition: string;
  readonly language: string;
  /** Without content there is nothing to show. */
  readonly isNeeded: boolean;
}

/** What was found; `reason`: why it is not in the language that was wanted, where the pack has that. */
export interface Found {
  readonly content: Content;
  readonly reason?: ContentError;
}

/** Finds content. @param fetched - The pack of an address. */
export function find(request: ContentRequest, fetched: (src: string) => Pack | Promise<Pack>): Found | Promise<Found> {
  const pack = findPack(request, fetched);
  return isComing(pack) ? pack.then((found) => inLanguage(found, request)) : inLanguage(pack, request);
}

/** A page may have a `Promise` of its own, as Angular's zones do: what is on its way says so itself. */
export const isComing = <T extends object>(found: T | Promise<T>): found is Promise<T> => 'then' in found;

export const namesContent = ({ pack, child, src, condition }: ContentRequest): boolean =>
  Boolean(condition || src || (pack ?? child));

function findPack(
  { pack, child, src, condition, language }: ContentRequest,
  fetched: (src: string) => Pack | Promise<Pack>,
): Pack | Promise<Pack> {
  if (pack !== undefined && pack !== null) return checkedOnce(pack);
  if (child !== undefined) return checkPack(parseJson(child), 'in the page');
  if (src) return fetched(src);
  const registered = conditions.of(condition);
  if (registered) return registered;
  if (!condition) throw new ContentError('pack-missing', '', [], 'is not named: set "condition", "src" or "pack"');
  return fetchCondition(condition, (languages) => matchLocale(languages, language) ?? languages[0]!).then((found) =>
    conditions.add(found),
  );
}

/** The pack in the wanted language or the closest one that exists; English where none is available. */
function inLanguage(
  pack: Pack,
  request: ContentRequest,
  failed: ReadonlyMap<string, ContentError> = new Map(),
): Found | Promise<Found> {
  const languages = [...new Set([...Object.keys(pack.texts), ...(pack.languages ?? [])])].sort();
  const fits = matchLocale(languages, request.language);
  const fallback = matchLocale(Object.keys(pack.texts), sourceLanguage) ?? Object.keys(pack.texts)[0]!;
  const language = fits && !failed.has(fits) ? fits : fallback;
  const missed = language === fits ? undefined : (fits ?? request.language);
  const reason = missed === undefined ? undefined : failed.get(missed);
  const content = (from: Pack): Found =>
    alone({
      content: alone({
        facts: from.facts,
        text: from.texts[language]!,
        language,
        languages,
        ...(missed === undefined ? {} : { missed }),
      }),
      ...(reason && { reason }),
    });
  const words = failed.has(language) ? undefined : wordsFor(language);
  if (pack.texts[language] && !words) return content(pack);
  const text = pack.texts[language] ? pack : translated(pack, language);
  return Promise.all([text, words]).then(
    ([found]) => content(found),
    (error: unknown) => inLanguage(pack, request, new Map([...failed, [language, error as ContentError]])),
  );
}

/** A pack with its published words in one more language: those were made from the facts that were published. */
async function translated(pack: Pack, language: string): Promise<Pack> {
  const { id } = pack.facts;
  const published = await fetchTranslation(id, language);
  const both = withWordsOf(pack, published);
  const differs = `has no words in "${language}": those that are published belong to other facts`;
  if (!both) throw new ContentError('language-unreachable', id, [], differs);
  if (conditions.of(id) === pack) conditions.add(published);
  return both;
}

/** A promise where the interface's words for a language are still to be fetched. */
function wordsFor(language: string): Promise<void> | undefined {
  if (matchLocale(loadedLocales(), language)) return undefined;
  const beside = matchLocale(assetLanguages, language);
  if (!beside || hasLocale(beside)) return undefined;
  return fetchCatalogue(beside).then((catalogue) => registerLanguage(beside, catalogue as Catalogue));
}

const checked = new WeakMap<object, Pack>();

function checkedOnce(input: unknown): Pack {
  const known = typeof input === 'object' && input !== null ? checked.get(input) : undefined;
  const pack = known ?? checkPack(input);
  if (typeof input === 'object' && input !== null) checked.set(input, pack);
  return pack;
}

function parseJson(text: string): unknown {
  try {
    return parsed(text);
  } catch (cause) {
    throw new ContentError('pack-not-json', 'in the page', [], `is not JSON (${String(cause)})`);
  }
}

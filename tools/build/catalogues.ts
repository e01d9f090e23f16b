import { DOMParser } from '@xmldom/xmldom';
import { basename } from 'node:path';
import { namesIn, readText } from './files.js';

/** The languages that have a file in `locales/`, as BCP 47 tags. */
export const translatedLanguages = (): string[] =>
  namesIn('locales')
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => basename(name, '.xlf'));

/**
 * The translated words of one language: message id → text, with `{0}` where a value belongs.
 * Read here rather than with lit-localize's own tools, which load a compiler of their own for a second; the check of
 * the locales goes through theirs.
 */
export const readCatalogue = (language: string): Record<string, string> => readWords(language, 'target');

/** The English words, as translators have them before them: message id → text. */
export const englishWords = (): Record<string, string> =>
  Object.assign({}, ...translatedLanguages().map((language) => readWords(language, 'source')));

function readWords(language: string, of: 'source' | 'target'): Record<string, string> {
  const units = new DOMParser()
    .parseFromString(readText(`locales/${language}.xlf`), 'text/xml')
    .getElementsByTagName('trans-unit');
  const entries = Array.from(units).flatMap((unit) => {
    const words = unit.getElementsByTagName(of)[0];
    return words ? [[unit.getAttribute('id') ?? '', textOf(words)] as const] : [];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const textOf = (words: Element): string =>
  Array.from(words.childNodes)
    .map((node) => (isPlaceholder(node) ? `{${node.getAttribute('id') ?? ''}}` : (node.nodeValue ?? '')))
    .join('');

const isPlaceholder = (node: ChildNode): node is Element => node.nodeName === 'x' || node.nodeName === 'ph';

/** Words of the page that makes snippets: no reader of a leaflet has to load them. */
const isOfSnippet = (id: string) => id.startsWith('snippet.');

/** Every message of the elements, in the order of the files of `dist/locales/`. */
const messageIds = (): string[] =>
  [...new Set(translatedLanguages().flatMap((language) => Object.keys(readCatalogue(language))))]
    .filter((id) => !isOfSnippet(id))
    .sort();

/** The files of `dist/locales/`, or those of the page that makes snippets. */
export const catalogueFiles = (of: 'elements' | 'snippet' = 'elements'): Map<string, string> =>
  new Map(
    translatedLanguages().map((language) => {
      const words = readCatalogue(language);
      const ids = of === 'elements' ? messageIds() : Object.keys(words).filter(isOfSnippet);
      return [`${language}.json`, JSON.stringify(Object.fromEntries(ids.map((id) => [id, words[id] ?? ''])))];
    }),
  );

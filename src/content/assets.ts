import { conditionIndexHash, localeHashes } from '../generated/integrity.js';
import { checkPack } from './checks.js';
import { ContentError, type ContentErrorCode } from './errors.js';
import { baseUrl } from './base-url.js';
import { alone } from './isolated.js';
import type { Pack } from './types.js';

let base = baseUrl;

/**
 * Says where `locales/` and `conditions/` are served, for hosts whose bundler moves the modules.
 * @param url The folder's address; a relative one counts from the page.
 */
export function setAssetBase(url: string): void {
  base = new URL(url.endsWith('/') ? url : `${url}/`, globalThis.document?.baseURI ?? baseUrl).href;
}

/** Languages whose interface words lie alongside the bundle, as BCP 47 tags. */
export const assetLanguages: readonly string[] = Object.keys(localeHashes);

/** The interface words of a language, from alongside the bundle. */
export const fetchCatalogue = (language: string): Promise<unknown> =>
  fetchAsset(`locales/${language}.json`, localeHashes[language] ?? '', 'language-unreachable');

/** What conditions lie alongside the bundle, in which languages: id → language → hash. */
const fetchIndex = (code: ContentErrorCode) =>
  fetchAsset('conditions/index.json', conditionIndexHash, code) as Promise<Record<string, Record<string, string>>>;

/** A condition that is not inside the bundle, in the language that `choose` picks from those that exist. */
export const fetchCondition = (id: string, choose: (languages: readonly string[]) => string): Promise<Pack> =>
  fetchText(id, choose, 'pack-missing', 'pack-unreachable');

/** A condition that is here already, in one more language. */
export const fetchTranslation = (id: string, language: string): Promise<Pack> =>
  fetchText(id, () => language, 'language-unreachable', 'language-unreachable');

async function fetchText(
  id: string,
  choose: (languages: readonly string[]) => string,
  missing: ContentErrorCode,
  unreachable: ContentErrorCode,
): Promise<Pack> {
  const index = await fetchIndex(missing);
  const hashes = Object.hasOwn(index, id) ? index[id]! : {};
  const language = choose(Object.keys(hashes));
  const hash = hashes[language];
  if (!hash) throw new ContentError(missing, id, [], 'is not inside the bundle, not registered and not alongside it');
  return checkPack(await fetchAsset(`conditions/${id}/${language}.json`, hash, unreachable), id);
}

/** A pack from an address that the page gives. */
export async function fetchPack(src: string): Promise<Pack> {
  return checkPack(await fetchJson(src, 'pack-unreachable'), src);
}

const pending = new Map<string, Promise<unknown>>();

/** One request for a file, however many elements ask for it; a failed one may be tried again. */
function fetchAsset(path: string, integrity: string, code: ContentErrorCode): Promise<unknown> {
  const known = pending.get(path);
  if (known) return known;
  const request = base
    ? fetchJson(new URL(path, base).href, code, integrity)
    : Promise.reject(
        new ContentError(code, path, [], 'cannot be found: the script has no address of its own; call setAssetBase'),
      );
  pending.set(path, request);
  request.catch(() => pending.delete(path));
  return request;
}

async function fetchJson(url: string, code: ContentErrorCode, integrity = ''): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, alone({ integrity, referrerPolicy: 'no-referrer' }));
  } catch (cause) {
    const reason = integrity
      ? 'could not be fetched, or is not the file that this Careleaf was built with'
      : 'could not be fetched';
    throw new ContentError(code, url, [], `${reason} (${String(cause)})`);
  }
  if (!response.ok)
    throw new ContentError(code, url, [], `could not be fetched: the server answered ${response.status}`);
  try {
    return await response.json();
  } catch (cause) {
    throw new ContentError('pack-not-json', url, [], `is not JSON (${String(cause)})`);
  }
}

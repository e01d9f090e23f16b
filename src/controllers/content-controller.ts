import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchCatalogue, fetchCondition, fetchPack, fetchTranslation, assetLanguages } from '../content/assets.js';
import { checkPack } from '../content/checks.js';
import { ContentError } from '../content/errors.js';
import { alone } from '../content/isolated.js';
import { keepCondition, registeredCondition } from '../content/registry.js';
import { parsed } from '../content/safe-json.js';
import type { Content, Pack } from '../content/types.js';
import { whenSeenAgain } from '../device/seen-again.js';
import { registerLanguage, hasLocale, loadedLocales } from '../language/catalogues.js';
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

/** What the page says of the content at the element itself. */
type Named = Pick<ContentRequest, 'pack' | 'src' | 'condition'>;
type Host = ReactiveControllerHost & Named & { contentSettled(error?: ContentError): void };

/** Finds an element's content: at once where it is here already, otherwise when it has come. */
export class ContentController implements ReactiveController {
  /** What is shown. It stays while something newer is on its way. */
  content: Content | undefined;
  error: ContentError | undefined;
  /** How often it has failed once more after the reader asked for it. */
  tries = 0;
  #isAsked = false;
  /** Something is on its way. */
  busy = false;
  /** No content is named, and none is needed. */
  isAlone = false;
  #request: ContentRequest | undefined;
  #attempt = 0;
  #leave: (() => void) | undefined;
  /** Why what is shown is in another language than the one that was wanted and exists. */
  #reason: ContentError | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  /** What was not to be had before may be there now. */
  hostConnected(): void {
    const look = () => {
      if (this.error ?? this.#reason) this.#again();
    };
    this.#leave = whenSeenAgain(look);
    look();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#attempt++;
    if (this.busy) this.#request = undefined;
    this.busy = false;
  }

  /** Looks again where the request has changed. */
  resolve(wish: Omit<ContentRequest, keyof Named>): void {
    const { pack, src, condition } = this.host;
    const request = { ...wish, pack, src, condition };
    if (this.#request && same(this.#request, request)) return;
    this.#request = request;
    const attempt = ++this.#attempt;
    this.isAlone = !request.isNeeded && !namesContent(request);
    if (this.isAlone) {
      this.content = this.error = undefined;
      return;
    }
    try {
      const found = find(request);
      if (isComing(found)) void this.#wait(found, attempt);
      else this.#settle(found);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Tries once more what has failed, since somebody asks for it. */
  retry(): void {
    this.#isAsked = true;
    this.#again();
  }

  #again() {
    this.#request = undefined;
    this.host.requestUpdate();
  }

  async #wait(coming: Promise<Found>, attempt: number) {
    this.busy = true;
    try {
      const found = await coming;
      if (attempt === this.#attempt) this.#settle(found);
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
    if (attempt === this.#attempt) this.host.requestUpdate();
  }

  #settle({ content, reason }: Found) {
    this.#isAsked = false;
    this.content = content;
    this.error = undefined;
    this.#tell(reason);
  }

  #fail(error: unknown) {
    if (this.#isAsked) this.tries += 1;
    this.#isAsked = false;
    this.content = undefined;
    this.error = error instanceof ContentError ? error : new ContentError('pack-invalid', '', [], String(error));
    this.#tell(this.error);
  }

  /** The same reason once more is no news. */
  #tell(reason: ContentError | undefined) {
    const isKnown = reason !== undefined && reason.message === this.#reason?.message;
    this.busy = false;
    this.#reason = reason;
    this.host.contentSettled(isKnown ? undefined : reason);
  }
}

const same = (a: ContentRequest, b: ContentRequest): boolean =>
  (Object.keys(a) as (keyof ContentRequest)[]).every((key) => a[key] === b[key]);

/** What was found; `reason`: why it is not in the language that was wanted, where the pack has that. */
interface Found {
  readonly content: Content;
  readonly reason?: ContentError;
}

function find(request: ContentRequest): Found | Promise<Found> {
  const pack = findPack(request);
  return isComing(pack) ? pack.then((found) => inLanguage(found, request)) : inLanguage(pack, request);
}

/** A page may have a `Promise` of its own, as Angular's zones do: what is on its way says so itself. */
const isComing = <T extends object>(found: T | Promise<T>): found is Promise<T> => 'then' in found;

const namesContent = ({ pack, child, src, condition }: ContentRequest): boolean =>
  Boolean(condition || src || (pack ?? child));

function findPack({ pack, child, src, condition, language }: ContentRequest): Pack | Promise<Pack> {
  if (pack !== undefined && pack !== null) return checkedOnce(pack);
  if (child !== undefined) return checkPack(parseJson(child), 'in the page');
  if (src) return fetchPack(src);
  const registered = registeredCondition(condition);
  if (registered) return registered;
  if (!condition) throw new ContentError('pack-missing', '', [], 'is not named: set "condition", "src" or "pack"');
  return fetchCondition(condition, (languages) => matchLocale(languages, language) ?? languages[0]!).then(
    keepCondition,
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
  const text = pack.texts[language] ? pack : fetchTranslation(pack.facts.id, language).then(keepCondition);
  return Promise.all([text, words]).then(
    ([found]) => content(found),
    (error: unknown) => inLanguage(pack, request, new Map([...failed, [language, error as ContentError]])),
  );
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

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { alone } from '../content/isolated.js';
import { isLanguage, matchLocale, sourceLanguage } from '../language/matching.js';
import { Listeners } from '../content/listeners.js';

type Host = ReactiveControllerHost & HTMLElement;

interface Hooks {
  /** Whether the host stands in a leaflet, which knows the language. */
  isPart(): boolean;
  /** The languages of what is shown; none where that is not known yet. */
  offered(): readonly string[];
}

/** Knows which language is wanted where an element stands, and asks it to update when that changes. */
export class LanguageController implements ReactiveController {
  /** The language that the reader chose here, or for the page, or that of the closest `lang`. */
  wanted: string = sourceLanguage;
  #chosen: string | undefined;
  /** What the page's own `lang` on the host was, before a reader chose. */
  #ofPage: { readonly lang: string | null } | undefined;
  #leave: (() => void)[] = [];
  #wasConnected = false;

  constructor(
    private readonly host: Host,
    private readonly hooks: Hooks,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.hooks.isPart()) return;
    const wanted = this.#language();
    // Where it stood in a page before, a translator may have said its language meanwhile.
    if (!this.#wasConnected || !this.#isOfTranslator(wanted)) this.wanted = wanted;
    this.#wasConnected = true;
    this.#leave = rootsAround(this.host).map((root) => watch(root, this.#look));
    pageChoice.listen(this.#look);
  }

  hostDisconnected(): void {
    for (const leave of this.#leave.splice(0)) leave();
    pageChoice.leave(this.#look);
  }

  /** The reader chose a language for this element. */
  choose(language: string): void {
    this.#chosen = language;
    this.#look();
  }

  /** Says in the host's `lang` which language is shown, where a reader chose one: otherwise the page's own word stands. */
  label(shown: string | undefined): void {
    if (this.hooks.isPart()) return;
    const { host } = this;
    if (shown !== undefined && (this.#chosen ?? pageChoice.language) !== undefined) {
      if (closestLanguage(host) === shown) return;
      this.#ofPage ??= { lang: host.getAttribute('lang') };
      host.setAttribute('lang', shown);
    } else if (this.#ofPage) {
      // Light text stands in its place, in the language of the page.
      const { lang } = this.#ofPage;
      this.#ofPage = undefined;
      if (lang === null) host.removeAttribute('lang');
      else host.setAttribute('lang', lang);
    }
  }

  #language(): string {
    return this.#chosen ?? pageChoice.language ?? closestLanguage(this.host);
  }

  /**
   * Translators of whole pages say their language in `<html lang>`, for text that they translate themselves. Where we do
   * not have it, what is shown stays for them: it neither turns English nor says that it is not available.
   */
  #isOfTranslator(wanted: string): boolean {
    const offered = this.hooks.offered();
    return offered.length > 0 && this.#isOfWholePage && matchLocale(offered, wanted) === undefined;
  }

  get #isOfWholePage() {
    const isChosen = (this.#chosen ?? pageChoice.language) !== undefined;
    return !isChosen && placeOfLanguage(this.host) === document.documentElement;
  }

  readonly #look = () => {
    const wanted = this.#language();
    if (wanted === this.wanted || this.#isOfTranslator(wanted)) return;
    this.wanted = wanted;
    this.host.requestUpdate();
  };
}

/** What a reader chose in a language picker that stands by itself: it counts for the whole page. */
class PageChoice extends Listeners {
  #language: string | undefined;

  get language(): string | undefined {
    return this.#language;
  }

  choose(language: string): void {
    this.#language = language;
    this.tell();
  }
}
export const pageChoice = new PageChoice();

/** What says the language: an empty `lang`, that it is not known; one that names no language says nothing. */
const placeOfLanguage = (element: Element): Element | undefined =>
  around(element).find((place) => {
    const language = place.getAttribute('lang')?.trim();
    return language !== undefined && (language === '' || isLanguage(language));
  });

const closestLanguage = (element: Element): string =>
  placeOfLanguage(element)?.getAttribute('lang')?.trim() || sourceLanguage;

/** The element and everything that it stands in, through shadow roots. */
function around(element: Element): Element[] {
  const places: Element[] = [];
  for (let place: Element | null = element; place; place = parentOf(place)) places.push(place);
  return places;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function rootsAround(element: Element): Node[] {
  return [...new Set(around(element).map((place) => place.getRootNode()))];
}

const watchers = new WeakMap<Node, { observer: MutationObserver; listeners: Set<() => void> }>();

/** One observer for each root, however many elements listen. */
function watch(root: Node, listener: () => void): () => void {
  const watcher = watchers.get(root) ?? newWatcher(root);
  watcher.listeners.add(listener);
  return () => {
    watcher.listeners.delete(listener);
    if (watcher.listeners.size > 0) return;
    watcher.observer.disconnect();
    watchers.delete(root);
  };
}

function newWatcher(root: Node) {
  const listeners = new Set<() => void>();
  const observer = new MutationObserver(() => listeners.forEach((listener) => listener()));
  observer.observe(root, alone<MutationObserverInit>({ attributes: true, attributeFilter: ['lang'], subtree: true }));
  const watcher = { observer, listeners };
  watchers.set(root, watcher);
  return watcher;
}

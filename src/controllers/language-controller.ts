import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sourceLanguage } from '../language/matching.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Knows which language is wanted where an element stands, and asks it to update when that changes. */
export class LanguageController implements ReactiveController {
  /** The language that the reader chose here, or for the page, or that of the closest `lang`. */
  wanted: string = sourceLanguage;
  #chosen: string | undefined;
  /** What the page's own `lang` on the host was, before a reader chose. */
  #ofPage: { readonly lang: string | null } | undefined;
  #leave: (() => void)[] = [];

  constructor(
    private readonly host: Host,
    /** Whether the host stands in a leaflet, which knows the language. */
    private readonly isPart: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isPart()) return;
    this.wanted = this.#language();
    this.#leave = rootsAround(this.host).map((root) => watch(root, this.#look));
    pageChoice.addEventListener('change', this.#look);
  }

  hostDisconnected(): void {
    for (const leave of this.#leave.splice(0)) leave();
    pageChoice.removeEventListener('change', this.#look);
  }

  /** The reader chose a language for this element. */
  choose(language: string): void {
    this.#chosen = language;
    this.#look();
  }

  /** Says in the host's `lang` which language is shown, where a reader chose one: otherwise the page's own word stands. */
  label(shown: string | undefined): void {
    if (this.isPart()) return;
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

  readonly #look = () => {
    const wanted = this.#language();
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    this.host.requestUpdate();
  };
}

/** What a reader chose in a language picker that stands by itself: it counts for the whole page. */
class PageChoice extends EventTarget {
  #language: string | undefined;

  get language(): string | undefined {
    return this.#language;
  }

  choose(language: string): void {
    this.#language = language;
    this.dispatchEvent(new Event('change'));
  }
}
export const pageChoice = new PageChoice();

function closestLanguage(element: Element): string {
  const closest = around(element).find((place) => place.hasAttribute('lang'));
  return closest?.getAttribute('lang')?.trim() || sourceLanguage;
}

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
  observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  const watcher = { observer, listeners };
  watchers.set(root, watcher);
  return watcher;
}

import { matchLocale } from '../language/matching.js';
import { readReaderState, type ReaderState } from './reader-state.js';

/** What an element would show now, as far as it can be told without rendering it. Without a value: it cannot. */
export interface Wish {
  readonly build: string;
  /** The language that is wanted. */
  readonly language: string;
  /** Its attributes, in one line. */
  readonly attributes: string;
  /** The mark of a pack that the page itself gives; empty without one. */
  readonly pack: string;
  /** Id and version of the condition. */
  readonly version: string | undefined;
  /** The level of the heading of a part. */
  readonly level: string | undefined;
  /** How much a part shows. */
  readonly depth: string | undefined;
  /** The mark of the hospital's profile; empty without one. */
  readonly profile: string;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
}

export interface Mismatch {
  readonly of: string;
  readonly served: string;
  readonly wanted: string;
}

/**
 * What a server has rendered into a shadow root. Its first element carries a mark of what it was made from: attributes
 * `data-build`, `data-asked` (language), `data-attributes`, `data-pack`, `data-version`, `data-level`, `data-depth`, `data-profile` and
 * `data-until` (the day of the next review). What a mark does not name makes no difference there. Where the mark fits,
 * the words stay, and nothing is rendered.
 */
export class ServedText {
  constructor(private readonly root: ShadowRoot) {}

  /** It may come later than its root, while the page is being read. */
  get #base(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.care') ?? document.createElement('div');
  }

  /** Id of the condition. */
  get condition(): string {
    return (this.#base.dataset['version'] ?? '').split('@')[0]!;
  }

  /** What of it does not fit; undefined where all fits. */
  mismatch(wish: Wish): Mismatch | undefined {
    const { build = 'unknown', asked, until } = this.#base.dataset;
    if (build !== wish.build) return { of: 'build', served: build, wanted: wish.build };
    if (!this.#fitsLanguage(asked ?? this.#base.lang, wish.language))
      return { of: 'language', served: asked ?? this.#base.lang, wanted: wish.language };
    if (until !== undefined && wish.today > until) return { of: 'until', served: until, wanted: wish.today };
    for (const of of ['attributes', 'pack', 'version', 'level', 'depth', 'profile'] as const) {
      const { [of]: served } = this.#base.dataset;
      const { [of]: wanted } = wish;
      if (served !== undefined && wanted !== undefined && served !== wanted) return { of, served, wanted };
    }
    return undefined;
  }

  /** What the reader has done there until now. */
  get readerState(): ReaderState {
    return readReaderState(this.root);
  }

  /** The elements inside that may have served text of their own. */
  get hosts(): Element[] {
    return [...this.root.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
  }

  /** Takes its style sheets away, where others have come in their place. */
  undress(): void {
    for (const sheet of this.root.querySelectorAll('link, style')) sheet.remove();
  }

  /** Takes the served text out of the page. Returns how to put it back. */
  remove(): () => void {
    const nodes = [...this.root.childNodes];
    this.root.replaceChildren();
    return () => this.root.replaceChildren(...nodes);
  }

  /** Says, in its language, that it cannot go on. */
  say(): void {
    const line = this.root.querySelector<HTMLElement>('.load-error');
    if (line) line.textContent = line.dataset['words'] ?? '';
  }

  /** Whether its words are in this language. */
  isInLanguage(language: string): boolean {
    return matchLocale([this.#base.lang], language) !== undefined;
  }

  /** "es" serves "es-MX" as well; what was served in English because nothing else was there does not. */
  #fitsLanguage(asked: string, wanted: string): boolean {
    return asked === wanted || (this.isInLanguage(asked) && this.isInLanguage(wanted));
  }
}

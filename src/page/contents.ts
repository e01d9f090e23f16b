import { Listeners } from '../content/listeners.js';

/** Something on the page that has content. */
interface Shower {
  /** The languages of its content, as far as they are known. */
  readonly offeredLanguages: readonly string[];
}

/** The elements of the page, for those who have to know of all of them. */
class PageContents extends Listeners {
  readonly #showers = new Set<Shower>();
  #isTold = false;

  /** Every language in which some of the page can be shown. */
  get languages(): string[] {
    return [...new Set([...this.#showers].flatMap(({ offeredLanguages }) => offeredLanguages))].sort();
  }

  add(shower: Shower): void {
    this.#showers.add(shower);
    this.changed();
  }

  remove(shower: Shower): void {
    this.#showers.delete(shower);
    this.changed();
  }

  /** Tells once, however many elements of a page have come at a time. */
  changed(): void {
    if (this.#isTold) return;
    this.#isTold = true;
    queueMicrotask(() => {
      this.#isTold = false;
      this.tell();
    });
  }
}
export const pageContents = new PageContents();

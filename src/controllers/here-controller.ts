import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { alone } from '../content/isolated.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The part of the window in which a reader reads: a band below its upper edge. */
const band = '-10% 0px -70% 0px';

/** Marks in a list of contents where the reader is: `aria-current` on the link to the section that is being read. */
export class HereController implements ReactiveController {
  readonly #read = new Set<Element>();
  #watched: readonly Element[] = [];
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  /** Sections may come later than what stands around them, which is no update of its own. */
  hostUpdated(): void {
    if (!isServer) void this.host.updateComplete.then(() => this.#look());
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #look(): void {
    if (!this.host.isConnected) return;
    const sections = [...this.host.renderRoot.querySelectorAll('.sections > [id]')];
    if (sections.length === this.#watched.length && sections.every((one, index) => one === this.#watched[index]))
      return;
    this.#stop();
    this.#watched = sections;
    try {
      this.#observer = new IntersectionObserver((entries) => this.#moved(entries), alone({ rootMargin: band }));
      for (const section of sections) this.#observer.observe(section);
    } catch {
      // Where a browser or a page has none, no link is marked: the text and the way to it are there all the same.
      this.#observer = undefined;
    }
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#watched = [];
    this.#read.clear();
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) this.#read.add(target);
      else this.#read.delete(target);
    // Between two sections the last one stays marked.
    const here = this.#watched.find((section) => this.#read.has(section));
    if (here) this.#mark(here.id);
  }

  #mark(id: string): void {
    for (const link of this.host.renderRoot.querySelectorAll('.contents a'))
      if (link.getAttribute('href') === `#${id}`) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isServer } from 'lit';
import { blockChanges, touchesBlock } from '../page/data-blocks.js';
import { hasLightText, hasSwallowedPage, jsonChildOf } from '../page/light-children.js';
import { warnOnce } from '../page/warn.js';

/** Knows what stands in an element on the page: its light text, a pack as JSON, or what follows a tag that was left open. */
export class LightTextController implements ReactiveController {
  /** The text of a pack that stands in it as JSON. */
  packText: string | undefined;
  hasText = false;
  /** What follows the element on the page is inside it, and stays visible. */
  hasSwallowed = false;
  /** The page's parser made the element: only that leaves tags open. */
  readonly #isParsed: boolean;
  #children: MutationObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Where a server has rendered it, its end was found. */
    private readonly hydration: { readonly isServed: boolean },
    /** A part of a leaflet has no children of its own. */
    private readonly isPart: () => boolean,
  ) {
    this.#isParsed = !isServer && (host.isConnected || document.readyState === 'loading');
    host.addController(this);
  }

  /** Whether it stands in for content that is not here. What was swallowed is shown anyway. */
  get isSlotted(): boolean {
    return this.hasText && !this.hasSwallowed;
  }

  hostConnected(): void {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#read);
    if (this.isPart()) return;
    this.#read();
    this.#children = new MutationObserver((changes) => {
      if (changes.some((change) => change.target === this.host || touchesBlock(change))) this.#read();
    });
    this.#children.observe(this.host, blockChanges);
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#read);
  }

  /** Also when the page is read to its end: a JSON child and the hospital's profile are there then. */
  readonly #read = (): void => {
    const { host } = this;
    this.packText = jsonChildOf(host);
    this.hasText = hasLightText(host);
    this.hasSwallowed = this.#isParsed && !this.hydration.isServed && hasSwallowedPage(host);
    if (this.hasSwallowed && document.readyState !== 'loading') warnOnce(leftOpen(host.localName));
    host.requestUpdate();
  };
}

const leftOpen = (tag: string): string =>
  `Careleaf: <${tag}> seems to be left open, so that it holds what follows it on the page. That stays visible. ` +
  `Write </${tag}> at its end; "<${tag} />" has none in HTML. If all of it is its light text, begin a new line after </${tag}>.`;

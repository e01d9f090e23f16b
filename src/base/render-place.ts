import { adoptStyles, type LitElement } from 'lit';
import { adoptSheets } from '../page/sheets.js';

/** Where an element renders to, in its shadow root. */
export class RenderPlace {
  #internals: ElementInternals | undefined;

  constructor(private readonly host: LitElement) {}

  /** A root in which the light text is seen until the element is rendered: `:state(waiting)` says so to the page's styles. */
  open(): ShadowRoot {
    const { host } = this;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    root.replaceChildren(document.createElement('slot'));
    this.#internals ??= host.attachInternals();
    this.#internals.states?.add('waiting');
    return root;
  }

  /** A new place to render to, with the styles: what stood there before, or broke half made, has no part in it. */
  renew(): void {
    const { host } = this;
    const start = new Comment();
    adoptStyles(host.shadowRoot!, this.#styles);
    host.renderRoot.replaceChildren(start);
    host.renderOptions.renderBefore = start;
    this.#internals?.states?.delete('waiting');
  }

  /** It was moved to another document. */
  adopt(): void {
    adoptSheets(this.host, this.#styles);
  }

  get #styles() {
    return (this.host.constructor as typeof LitElement).elementStyles;
  }
}

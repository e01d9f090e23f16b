import { adoptStyles, render, type LitElement } from 'lit';
import { alone } from '../content/isolated.js';
import { openForPrint } from '../device/print.js';
import { adoptSheets } from '../page/sheets.js';
import { keepTyping } from '../page/typing.js';
import { HeldRoom } from './held-room.js';
import { OwnNodes } from './own-nodes.js';

/** Where an element renders to, in its shadow root. */
export class RenderPlace {
  #internals: ElementInternals | undefined;
  readonly #nodes = new OwnNodes();
  readonly #room = new HeldRoom();
  /** A page may close every root: then the element alone knows its own. */
  #root: ShadowRoot | undefined;

  constructor(private readonly host: LitElement) {}

  /** The root, in which what a server has rendered stays for now, or the light text is seen. */
  open(isServed: boolean): ShadowRoot {
    const root = isServed ? this.#own : this.#openForLightText();
    openForPrint(root);
    keepTyping(root);
    return root;
  }

  /** A new place to render to, with the styles: what stood there before, or broke half made, has no part in it. */
  renew(): void {
    const { host } = this;
    const start = document.createComment('');
    this.#nodes.renewed();
    adoptStyles(this.#own, this.#styles);
    this.#room.dress(this.#own);
    this.#own.replaceChildren(start);
    host.renderOptions.renderBefore = start;
    this.#internals?.states?.delete('waiting');
  }

  /** Whether a translator or a script of the page has put its own in the place of what was rendered. */
  get isReplaced(): boolean {
    return this.#nodes.areReplaced;
  }

  /** What stands there now was rendered just now. `isSettled`: nothing more is on its way. */
  rendered(isSettled: boolean): void {
    this.#nodes.rendered(this.host.renderRoot);
    if (isSettled) void this.#room.release(this.host, this.#own);
  }

  /** Shows something in a new place, or the light text where the page lets nothing be rendered any more. */
  show(what: () => unknown): void {
    try {
      this.renew();
      render(what(), this.host.renderRoot, this.host.renderOptions);
    } catch {
      this.#openForLightText();
    }
    void this.#room.release(this.host, this.#own);
  }

  /** It was moved to another document. */
  adopt(): void {
    adoptSheets(this.#own, this.#styles);
  }

  /** `:state(waiting)` says to the page's styles that the light text is seen until the element is rendered. */
  #openForLightText(): ShadowRoot {
    const { host } = this;
    const root = this.#own;
    root.replaceChildren(newSlot());
    this.#room.dress(root);
    this.#internals ??= host.attachInternals();
    this.#internals.states?.add('waiting');
    return root;
  }

  get #own(): ShadowRoot {
    return (this.#root ??= this.host.shadowRoot ?? this.host.attachShadow(alone({ mode: 'open' })));
  }

  get #styles() {
    return (this.host.constructor as typeof LitElement).elementStyles;
  }
}

/** A form that is called "createElement" takes that method from the document. */
const newSlot = (): Element =>
  (Object.getPrototypeOf(document) as Document).createElementNS.call(document, 'http://www.w3.org/1999/xhtml', 'slot');

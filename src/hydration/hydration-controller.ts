import { adoptStyles, isServer, type LitElement, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { shorten } from '../content/errors.js';
import { alone } from '../content/isolated.js';
import type { Content } from '../content/types.js';
import { isElement } from '../device/node-kinds.js';
import { send } from '../page/events.js';
import {
  isInUse,
  isTypingDate,
  nameOf,
  partNamed,
  readReaderState,
  restoreReaderState,
  type ReaderState,
} from './reader-state.js';
import { ServedText, type Wish } from './served-text.js';
import { onTouch, type Touch } from './touch.js';
import { wishOf, type Wishing } from './wish.js';
import { warnOnce } from '../page/warn.js';

/** The element, as its page sees it. */
interface Host extends ReactiveControllerHost, HTMLElement, Wishing {
  content: Content | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the element itself knows and does. */
export interface ServedHooks {
  /** What it shows or would show. */
  shown(): Content | undefined;
  wantedLanguage(): string;
  /** The text of a pack that stands in it as JSON. */
  packText(): string | undefined;
  /** Begins to look for its content. */
  findContent(): void;
  /** Looks whether the patient has put in something for a condition. */
  findEntries(condition: string): void;
  /** Takes what the reader put in before it was live. */
  takeEntry(key: string, value: string | boolean): void;
  /** Gives a part, by its id, what it needs besides its content. */
  prepare(part: HTMLElement): void;
}

/** Every element's own, for the leaflet that it stands in and for its parts. */
const controllers = new WeakMap<Node, HydrationController>();

/**
 * Keeps what a server has rendered as long as it fits and nobody uses it. Then the element is rendered in its place, in
 * one task, and what the reader has done goes on: see docs/decisions/0016-served-text-is-kept.md.
 */
export class HydrationController implements ReactiveController {
  /** What a server has rendered and nothing has replaced yet. */
  text: ServedText | undefined;
  /** "care-ready" was sent for what a server has rendered. */
  isAnnounced = false;
  /** The pack itself is another one: what stands in its parts is not what is wanted either. */
  isOfOtherPack = false;
  #isWanted = false;
  #isChecked = false;
  #press: string | undefined;
  #taken: ReaderState | undefined;
  #focused: HTMLElement | undefined;
  #stop: (() => void) | undefined;
  /** Parts of this leaflet that became live before it. */
  readonly #parts = new Set<Host>();

  constructor(
    private readonly host: Host,
    private readonly hooks: ServedHooks,
  ) {
    host.addController(this);
    controllers.set(host, this);
    if (!isServer && host.shadowRoot) {
      this.text = new ServedText(host.shadowRoot);
    }
  }

  /** What a server has rendered still stands there. */
  get isServed(): boolean {
    return this.text !== undefined;
  }

  /** It stands inside a leaflet that a server has rendered. */
  get isPart(): boolean {
    return this.isServed && this.#leaflet !== undefined;
  }

  /** Somebody, a reader or what a reader keeps, waits for what was served to become live. */
  get isTouched(): boolean {
    return this.isServed && this.#isWanted;
  }

  hostConnected(): void {
    const { text, host } = this;
    const root = host.shadowRoot;
    if (!text || !root) return;
    const leave = onTouch(root, (touch) => this.#touched(touch));
    this.#stop = leave;
    host.toggleAttribute('data-scripted', true);
    this.hooks.findEntries(text.condition);
    if (isInUse(root)) this.hydrate();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Makes it live. `press`: the control that a reader has pressed to do so. */
  hydrate(press?: HTMLElement): void {
    if (press && isElement(press)) this.#press = nameOf(press);
    if (!this.text) return this.#doPress();
    this.#isWanted = true;
    this.host.requestUpdate();
  }

  /** Whether the element may render itself: nothing was served, or it has to take the place of that and can. */
  isLive(): boolean {
    const { host, text } = this;
    if (!text) return host.content !== undefined || !this.#askLeaflet();
    this.#feedParts();
    // Whatever stands at the end of the page, a profile for one, is not known before.
    if (document.readyState === 'loading') return false;
    this.#check(text);
    if (!this.#isWanted || this.#waitsForDate()) return false;
    if (host.content === undefined) this.#findContent();
    const content = this.hooks.shown();
    // Words that are not available here are there already.
    if (content?.missed !== undefined && text.isInLanguage(content.missed)) text.say();
    else return content !== undefined;
    return false;
  }

  /** Takes the served text out, with what the reader has done in it. Returns how to put it back. */
  take(): (() => void) | undefined {
    const { text } = this;
    if (!text) return undefined;
    this.#taken = text.readerState;
    this.#focused = focusedWithin(this.host);
    for (const part of text.hosts) dress(part);
    const putBack = text.remove();
    this.text = undefined;
    return () => {
      putBack();
      this.text = text;
      this.#isWanted = false;
      this.#taken = undefined;
    };
  }

  /**
   * What stands there is no longer what was rendered: it is rendered anew. What was put in is known already; what is open,
   * half typed and in focus goes on. Returns false where that has to wait for a date that is half typed.
   */
  takeReplaced(): boolean {
    const root = rootOf(this.host);
    if (isTypingDate(root)) return false;
    this.#taken = { ...readReaderState(root), entries: [] };
    this.#focused = focusedWithin(this.host);
    return true;
  }

  /** Gives back what the reader has done, now that it is rendered. */
  restore(): void {
    const state = this.#taken;
    if (!state) return;
    const root = rootOf(this.host);
    this.#taken = undefined;
    this.#stop?.();
    restoreReaderState(root, state);
    // A part that was moved with what has the focus.
    if (this.#focused?.isConnected) this.#focused.focus(alone({ preventScroll: true }));
    this.#focused = undefined;
    for (const [key, value] of state.entries) this.hooks.takeEntry(key, value);
    this.#doPress();
  }

  /** The reader's own press, which nothing could do before. */
  #doPress() {
    const press = this.#press;
    this.#press = undefined;
    if (press !== undefined) partNamed(rootOf(this.host), press)?.click();
  }

  /** Gives a part what this leaflet would show, as soon as it is here. */
  #feed(part: Host) {
    this.#parts.add(part);
    this.hooks.findContent();
    this.#feedParts();
  }

  get #leaflet(): HydrationController | undefined {
    const root = this.host.getRootNode();
    return root instanceof ShadowRoot ? controllers.get(root.host) : undefined;
  }

  #touched({ path, pressed }: Touch) {
    // What other scripts send may end at the root that it was sent in.
    const part = path.find((place) => controllers.has(place as Node)) ?? this.host;
    if (part === this.host) this.hydrate(pressed);
  }

  /** Asks the leaflet that it stands in for content; returns false where it stands in none. */
  #askLeaflet(): boolean {
    const leaflet = this.#leaflet;
    if (leaflet) leaflet.#feed(this.host);
    return leaflet !== undefined;
  }

  #findContent() {
    if (!this.#askLeaflet()) this.hooks.findContent();
  }

  #feedParts() {
    const content = this.hooks.shown();
    if (!content) return;
    const { profile, headingLevel, depth } = this.host;
    for (const part of this.#parts) {
      this.hooks.prepare(part);
      Object.assign(part, { profile, headingLevel: headingLevel + 1, depth, content });
    }
    this.#parts.clear();
  }

  /** Whether it fits what is wanted now. The developer hears of it where it did not from the start. */
  #check(text: ServedText) {
    const isFirst = !this.#isChecked;
    this.#isChecked = true;
    const mismatch = text.mismatch(this.#wish());
    if (!mismatch) {
      if (isFirst && !this.isPart) this.#announce();
      return;
    }
    this.#isWanted = true;
    this.isOfOtherPack = mismatch.of === 'pack';
    // A profile that the page adds and a day that passes are no mistake of the server's.
    if (!isFirst || this.isPart || mismatch.of === 'profile' || mismatch.of === 'until') return;
    const { of, served, wanted } = mismatch;
    warnOnce(
      `Careleaf: <${this.host.localName}> is rendered anew: a server rendered it with ${of} ${shorten(served)}, here it is ${shorten(wanted)}`,
    );
  }

  #announce() {
    this.isAnnounced = true;
    queueMicrotask(() => send(this.host, 'care-ready', {}));
  }

  #wish(): Wish {
    const [language, packText] = [this.hooks.wantedLanguage(), this.hooks.packText()];
    return wishOf(this.host, { language, packText, isPart: this.isPart });
  }

  /** Half a date cannot be read: it is given the time to become whole. */
  #waitsForDate(): boolean {
    const root = this.host.shadowRoot!;
    if (!isTypingDate(root)) return false;
    root.addEventListener('focusout', () => this.host.requestUpdate(), alone({ once: true }));
    root.addEventListener('change', () => this.host.requestUpdate(), alone({ once: true }));
    return true;
  }
}

/** Linked style sheets are loaded anew where an element is moved: its own stand in their place before. */
function dress(part: Element) {
  const text = controllers.get(part)?.text;
  if (!text || !part.shadowRoot) return;
  adoptStyles(part.shadowRoot, (part.constructor as typeof LitElement).elementStyles);
  text.undress();
}

/** Where it renders: a page may close every root to all but their own elements. */
const rootOf = ({ renderRoot }: Host): ShadowRoot => renderRoot as ShadowRoot;

/** What has the focus inside an element, through shadow roots; not what stands in the element's own root. */
function focusedWithin(host: Host): HTMLElement | undefined {
  let focused = rootOf(host).activeElement;
  if (!focused?.shadowRoot) return undefined;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused as HTMLElement;
}

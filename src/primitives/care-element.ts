import {
  adoptStyles,
  html,
  isServer,
  LitElement,
  nothing,
  render,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ContentError } from '../content/errors.js';
import type { Content, Profile } from '../content/types.js';
import { openForPrint } from '../device/print.js';
import { catalogueOf, spoken } from '../language/catalogues.js';
import { bestOf, directionOf, sourceLanguage } from '../language/matching.js';
import { speaking } from '../language/words.js';
import { ContentController } from './content-controller.js';
import { controlStyles } from './controls.styles.js';
import { send } from './events.js';
import { levelOf } from './heading-level.js';
import { hostStyles } from './host.styles.js';
import { LanguageController } from './language-controller.js';
import { isBeingRead } from './light-children.js';
import { LightTextController } from './light-text-controller.js';
import { printStyles } from './print.styles.js';
import { givenProfile, pageProfile, watchPageProfile } from './profile.js';
import { renderReview } from './review.js';
import { ServedController } from './served-controller.js';
import { sheetsOf } from './sheets.js';
import { renderError, renderFailure, renderLoading, renderMissedLanguage } from './states.js';
import { explained } from './terms.js';
import { termStyles } from './terms.styles.js';
import { warnOnce } from './warn.js';

/** What every content element takes and how it behaves while its content is on its way, here, or not to be had. */
export abstract class CareElement extends LitElement {
  static readonly careleafVersion: string = '0.1.0';
  static override properties: PropertyDeclarations = {
    condition: {},
    src: {},
    pack: { attribute: false },
    headingLevel: { attribute: 'heading-level', converter: levelOf },
    profile: { attribute: false },
    content: { attribute: false },
    deferHydration: { type: Boolean, attribute: 'defer-hydration' },
  };
  static override styles = [hostStyles, controlStyles, termStyles, printStyles];

  /** Whether what a surrounding leaflet shows in this part depends on the hospital's profile. */
  static readonly namesProfile: boolean = false;

  /** Id of a condition: inside the bundle, registered by the page, or beside the bundle. */
  condition = '';

  /** Address of a condition pack. */
  src = '';

  /** The pack itself. It comes before a JSON child, `src` and `condition`. */
  pack: unknown;

  /** The level of the element's own heading, 1 to 6. Inner headings follow. */
  headingLevel = 2;

  /** The hospital's own numbers, names and sign-offs. Without it, the page's `<script data-care-profile>` counts. */
  profile: Profile | undefined;

  /** Content that a surrounding leaflet has found already. */
  content: Content | undefined;

  /** As long as it is set, the element does nothing: what a server rendered, or the light text, stays as it is. */
  deferHydration = false;

  protected readonly languages = new LanguageController(this, () => this.#isPart);
  protected readonly source = new ContentController(this);
  protected readonly served: ServedController = new ServedController(this, {
    shown: () => this.shown,
    wantedLanguage: () => this.languages.wanted,
    packText: () => this.#lightText.packText,
    findContent: () => this.#findContent(),
    findEntries: (condition) => this.findEntries(condition),
    takeEntry: (key, value) => this.takeEntry(key, value),
    prepare: (part) => this.prepare(part),
  });
  readonly #lightText = new LightTextController(this, {
    part: () => this.#isPart,
    served: () => this.served.text !== undefined,
  });
  #shown: Content | undefined;
  #hasFailed = false;
  #leaveProfile: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaveProfile = watchPageProfile(() => this.requestUpdate());
  }

  /** What a server has rendered stays until this element has content to show. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.served.text ? this.shadowRoot! : super.createRenderRoot();
    openForPrint(root);
    return root;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveProfile?.();
  }

  /** A document takes only style sheets that were made in it. */
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView;
    if (!view || !this.shadowRoot || this.served.text) return;
    const { elementStyles } = this.constructor as typeof CareElement;
    this.shadowRoot.adoptedStyleSheets = sheetsOf(view, elementStyles);
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return isServer || (!this.deferHydration && this.served.isLive());
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (!this.content && (isServer || !isBeingRead(this))) this.#findContent();
  }

  protected override update(changed: PropertyValues): void {
    const putBack = this.served.take();
    try {
      if (putBack) this.#makeRoom();
      this.inOwnWords(() => super.update(changed));
    } catch (error) {
      putBack?.();
      throw error;
    }
  }

  protected override updated(_changed: PropertyValues): void {
    this.#hasFailed = false;
    this.served.restore();
    if (this.shown === this.#shown) return;
    this.#shown = this.shown;
    if (this.shown && !this.content && !this.served.isAnnounced) send(this, 'care-ready', {});
  }

  /** Tries again to get content that could not be had. */
  retry(): void {
    this.source.retry();
  }

  /**
   * Makes what a server has rendered live; without that it does nothing. `press`: a control of it that a reader has
   * pressed: what it does is done once it can be.
   */
  hydrate(press?: HTMLElement): void {
    this.served.hydrate(press);
  }

  /** Brings the element's heading into sight and puts the focus there. */
  focusHeading(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('[part="heading"]');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  /** Called by the content controller when content has come or failed. */
  contentSettled(error?: ContentError): void {
    if (!error) return;
    warnOnce(error.message);
    send(this, 'care-error', { code: error.code, message: `${error.code}: the console says more` });
  }

  protected override render(): TemplateResult | typeof nothing {
    const language = this.#language;
    return html`<div
        class="care"
        part="base"
        lang=${language}
        dir=${directionOf(language)}
        ?data-served=${this.served.wasThere}
      >
        ${this.#renderState()}
      </div>
      ${this.#lightText.hasSwallowed ? html`<slot></slot>` : nothing}`;
  }

  /** The element's own content. */
  protected abstract renderContent(content: Content): unknown;

  /** How far the text can be trusted: every block that stands by itself says it. */
  protected renderReview(content: Content): unknown {
    return renderReview(content, this.hospital);
  }

  /** What a patient has to reach where nothing else can be shown. */
  protected renderRescue(): unknown {
    return nothing;
  }

  /** Says that the language that was asked for is not to be had. */
  protected renderMissedLanguage(content: Content): TemplateResult | typeof nothing {
    return renderMissedLanguage(content);
  }

  /** The one boundary: whatever goes wrong in here costs this element alone. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Takes what a reader put in before the element was live: the key of an entry, and what stood in its field. */
  protected takeEntry(_key: string, _value: string | boolean): void {
    // Most elements take nothing.
  }

  /** Looks whether the patient has put in something for a condition, before anything is rendered. */
  protected findEntries(_condition: string): void {
    // Most elements keep nothing.
  }

  /** Gives an element inside what it needs beside its content. */
  protected prepare(_part: HTMLElement): void {
    // Most elements have none inside.
  }

  /** What is shown now: the surrounding leaflet's content, or the element's own. */
  protected get shown(): Content | undefined {
    return this.content ?? this.source.content;
  }

  /** The hospital's profile; an empty one where there is none or it is wrong. */
  protected get hospital(): Profile {
    if (isServer) return this.profile ?? {};
    return this.profile ? givenProfile(this.profile) : pageProfile();
  }

  /** Runs something that uses `msg`, in this element's language; what it renders explains each word once. */
  protected inOwnWords<T>(run: () => T): T {
    const catalogue = catalogueOf(bestOf(spoken(), this.#language) ?? sourceLanguage);
    return speaking(catalogue, () => explained(run));
  }

  /** Whether it stands in a leaflet, which finds its content. */
  get #isPart(): boolean {
    return this.content !== undefined || this.served.isPart;
  }

  #findContent() {
    this.source.resolve({
      pack: this.pack,
      child: this.#lightText.packText,
      src: this.src,
      condition: this.condition,
      language: this.languages.wanted,
    });
  }

  /** The language of what is shown, or that in which it is said that nothing is. */
  get #language(): string {
    return this.shown?.language ?? bestOf(spoken(), this.languages.wanted) ?? sourceLanguage;
  }

  #renderState() {
    // What is half typed or open for one condition has no place in another.
    if (this.shown) return keyed(this.shown.facts.id, this.#renderShown(this.shown));
    if (this.#lightText.isSlotted) return html`<slot></slot>`;
    return this.source.error ? renderError(() => this.retry()) : renderLoading();
  }

  #renderShown(content: Content) {
    if (this.content) return this.renderContent(content);
    return [this.renderMissedLanguage(content), this.renderContent(content), this.renderReview(content)];
  }

  /** A new place to render to: what was rendered before and broke half made has no part in it. */
  #makeRoom() {
    const place = new Comment();
    adoptStyles(this.shadowRoot!, (this.constructor as typeof CareElement).elementStyles);
    this.renderRoot.replaceChildren(place);
    this.renderOptions.renderBefore = place;
  }

  /** Shows the light text, or that there is nothing to show; the neighbours are untouched. */
  #fail(error: unknown) {
    if (!this.#hasFailed) {
      warnOnce(`Careleaf: <${this.localName}> could not be shown`, error);
      send(this, 'care-error', { code: 'render-failed', message: 'render-failed: the console says more' });
    }
    this.#hasFailed = true;
    if (this.served.text) return;
    this.#makeRoom();
    const words = () => renderFailure(this.#lightText.hasText, () => this.requestUpdate(), this.renderRescue());
    // In English: a language may be what has failed.
    render(speaking(undefined, words), this.renderRoot, this.renderOptions);
  }
}

import {
  html,
  isServer,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { ContentError } from '../content/errors.js';
import type { Content, Profile } from '../content/types.js';
import { openForPrint } from '../device/print.js';
import { catalogueOf, spoken } from '../language/catalogues.js';
import { bestOf, directionOf, ownName, sourceLanguage } from '../language/matching.js';
import { msg, speaking, str } from '../language/words.js';
import { ContentController } from './content-controller.js';
import { send } from './events.js';
import { controlStyles } from './controls.styles.js';
import { hostStyles } from './host.styles.js';
import { icon } from './icon.js';
import { LanguageController } from './language-controller.js';
import { printStyles } from './print.styles.js';
import { givenProfile, pageProfile } from './profile.js';
import { renderReview } from './review.js';
import { takeOver } from './take-over.js';
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
    headingLevel: { type: Number, attribute: 'heading-level' },
    profile: { attribute: false },
    content: { attribute: false },
  };
  static override styles = [hostStyles, controlStyles, termStyles, printStyles];

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

  protected readonly languages = new LanguageController(this);
  protected readonly source = new ContentController(this);
  #childText: string | undefined;
  #hasLightText = false;
  #children: MutationObserver | undefined;
  #shown: Content | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.content) return;
    this.#readChildren();
    this.#children = new MutationObserver(() => this.#readChildren());
    this.#children.observe(this, { childList: true });
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.#readPage);
    }
  }

  /** What a server has rendered stays behind the mark, until this element has content to show. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.prepend(new Comment());
    const root = super.createRenderRoot();
    openForPrint(root);
    return root;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#readPage);
  }

  /** A document takes only style sheets that were made in it. */
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView;
    if (!view || !this.shadowRoot) return;
    const { elementStyles } = this.constructor as typeof CareElement;
    this.shadowRoot.adoptedStyleSheets = elementStyles.map((styles) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(String(styles));
      return sheet;
    });
  }

  protected override willUpdate(_changed: PropertyValues): void {
    // Lit's server renderer marks what stands inside another element so: our leaflet will render it anew.
    if (this.content || (!isServer && (this.hasAttribute('defer-hydration') || isBeingRead(this)))) return;
    this.source.resolve({
      pack: this.pack,
      child: this.#childText,
      src: this.src,
      condition: this.condition,
      language: this.languages.wanted,
    });
  }

  protected override update(changed: PropertyValues): void {
    this.inOwnWords(() => super.update(changed));
    // In the same task, so that nobody sees both, but when the elements inside have been rendered too.
    if (this.shown && this.#isServed()) {
      void this.updateComplete.then(() => takeOver(this.renderRoot, this.renderOptions.renderBefore as ChildNode));
    }
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.shown === this.#shown) return;
    this.#shown = this.shown;
    if (this.shown && !this.content) send(this, 'care-ready', {});
  }

  /** Tries again to get content that could not be had. */
  retry(): void {
    this.source.retry();
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
    if (!this.shown && this.#isServed()) return nothing;
    const language = this.shown?.language ?? this.#interfaceLanguage();
    return html`<div class="care" part="base" lang=${language} dir=${directionOf(language)}>
      ${this.#renderState()}
    </div>`;
  }

  /** The element's own content. */
  protected abstract renderContent(content: Content): unknown;

  /** How far the text can be trusted: every block that stands by itself says it. */
  protected renderReview(content: Content): unknown {
    return renderReview(content, this.hospital);
  }

  /** Says that the language that was asked for is not to be had. */
  protected renderMissedLanguage({ missed, language }: Content): TemplateResult | typeof nothing {
    if (missed === undefined) return nothing;
    return html`<p class="note" part="language-note">
      ${icon('languages')}
      <span
        >${msg(
          str`This page is not available in ${ownName(missed)} at the moment. You are reading it in ${ownName(language)}.`,
          {
            id: 'state.language-missed',
            desc: '{0} and {1} are names of languages, each in itself',
          },
        )}</span
      >
    </p>`;
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
    return speaking(this.#catalogue(), () => explained(run));
  }

  #isServed() {
    return this.renderOptions.renderBefore?.nextSibling;
  }

  #readChildren() {
    this.#childText = jsonChildOf(this);
    this.#hasLightText = hasLightText(this);
    this.requestUpdate();
  }

  /** The page is read to its end: a JSON child and the hospital's profile are there now. */
  readonly #readPage = () => this.#readChildren();

  #interfaceLanguage(): string {
    return bestOf(spoken(), this.languages.wanted) ?? sourceLanguage;
  }

  #catalogue() {
    const language = this.shown?.language ?? this.languages.wanted;
    return catalogueOf(bestOf(spoken(), language) ?? sourceLanguage);
  }

  #renderState() {
    if (this.shown) return this.#renderShown(this.shown);
    return this.source.error ? this.#renderError() : this.#renderLoading();
  }

  #renderShown(content: Content) {
    if (this.content) return this.renderContent(content);
    return [this.renderMissedLanguage(content), this.renderContent(content), this.renderReview(content)];
  }

  #renderLoading() {
    if (this.#hasLightText) return html`<slot></slot>`;
    return html`<div class="loading" part="loading">
      <p>${msg('Loading…', { id: 'state.loading', desc: 'Shown while the content is on its way' })}</p>
      <span></span><span></span><span></span>
    </div>`;
  }

  #renderError() {
    if (this.#hasLightText) return html`<slot></slot>`;
    return html`<div class="note" part="error" role="status">
      <p>
        <strong
          >${msg('This information cannot be shown at the moment.', { id: 'state.error', desc: 'Shown when content could not be loaded' })}</strong
        >
      </p>
      <p>
        ${msg('Please try again, or ask your doctor or nurse.', { id: 'state.error-advice', desc: 'What the reader can do when content could not be loaded' })}
      </p>
      <button type="button" class="quiet" @click=${this.retry}>
        ${msg('Try again', { id: 'state.retry', desc: 'Button' })}
      </button>
    </div>`;
  }
}

function jsonChildOf(element: Element): string | undefined {
  const script = element.querySelector(':scope > script[type="application/json"]:not([data-care-profile])');
  return script?.textContent;
}

/** White space, comments and data blocks are no text for a reader. */
function hasLightText(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Element
      ? !/^(?:script|template|style)$/.test(node.localName)
      : node.nodeType === 3 && /\S/.test(node.nodeValue!),
  );
}

/** Whether the page is still being read at this place, so that a JSON child may be missing or come in pieces. */
function isBeingRead(place: Node): boolean {
  if (document.readyState !== 'loading' || place.nextSibling) return false;
  return place.parentNode === null || isBeingRead(place.parentNode);
}

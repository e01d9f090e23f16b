import { html, isServer, nothing } from 'lit';
import type { CSSResult, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ContentError } from '../content/errors.js';
import type { Content, Profile } from '../content/types.js';
import { depthOf, type Depth } from '../content/depth.js';
import { catalogueOf, resolveLocale } from '../language/catalogues.js';
import { directionOf } from '../language/matching.js';
import { withCatalogue } from '../language/words.js';
import { DepthController } from '../controllers/depth-controller.js';
import { ContentController } from '../controllers/content-controller.js';
import { send } from '../page/events.js';
import { levelOf } from '../page/heading-level.js';
import { addressOf, anyOf } from '../page/given.js';
import { idOf } from '../page/id-of.js';
import { careStyles } from '../styles/care.styles.js';
import { LanguageController } from '../controllers/language-controller.js';
import { isBeingRead } from '../page/light-children.js';
import { LightTextController } from '../controllers/light-text-controller.js';
import { PageController } from '../controllers/page-controller.js';
import { goOn, goToHeading } from '../page/go-to-heading.js';
import { renderMore } from '../templates/more.js';
import { renderReview } from '../templates/review.js';
import { HydrationController } from '../hydration/hydration-controller.js';
import { Failure } from './failure.js';
import { RenderPlace } from './render-place.js';
import { TurnController } from './turn-controller.js';
import { whenWhole } from './later.js';
import { takeAllTurns } from './turns.js';
import { UnmixedElement } from './unmixed-element.js';
import { renderError, renderLoading, renderMissedLanguage } from '../templates/states.js';
import { withGlossary } from '../templates/terms.js';
import { reportError } from '../page/report-error.js';

export type { CareEvents } from '../page/events.js';

/**
 * What every content element takes and how it behaves while its content is on its way, here, or not available.
 *
 * @slot - Light text for readers without the upgrade; it gives way to content that is shown.
 * @prop {string} lang - Language of the text, as everywhere in HTML: the closest one counts.
 * @attr {string} lang - Language of the text, as everywhere in HTML: the closest one counts.
 * @event care-ready - The content is shown.
 * @event care-toggle - The main points were opened to the whole: `detail.part` is "more"; or a part was opened or closed.
 * @event care-error - The content cannot be shown. `detail.code` and `detail.message` are for developers.
 * @csspart base - Everything inside.
 * @csspart loading - The shape that is shown while content is on its way.
 * @csspart error - What is shown when content is not available.
 * @csspart language-note - The note that a language is missing.
 */
export abstract class CareElement extends UnmixedElement {
  /** @internal By this another copy of Careleaf knows ours. */
  static readonly careleafVersion: string = '0.1.0';
  static override properties: PropertyDeclarations = {
    condition: { converter: idOf },
    src: { converter: addressOf },
    pack: { attribute: false, converter: anyOf },
    headingLevel: { attribute: 'heading-level', converter: levelOf },
    depth: { converter: depthOf },
    profile: { attribute: false, converter: anyOf },
    content: { attribute: false, converter: anyOf },
    deferHydration: { type: Boolean, attribute: 'defer-hydration' },
  };
  static override styles: CSSResult[] = [...careStyles];

  /** @internal Whether what a surrounding leaflet shows in this part depends on the hospital's profile. */
  static readonly namesProfile: boolean = false;
  /** @internal Whether it has nothing to show without content of its own. */
  static readonly needsContent: boolean = true;
  /** @internal What of the facts it says, as `partOf` has it: of these it can show the main points, or everything. */
  static readonly parts: readonly string[] = [];
  /** @internal It is small, and is rendered with what it stands in, so that nothing moves later. */
  static readonly isSmall: boolean = false;

  /** Id of a condition: inside the bundle, registered by the page, or alongside the bundle. */
  condition = '';

  /** Address of a condition pack. */
  src = '';

  /** The pack itself. It comes before a JSON child, `src` and `condition`. */
  pack: unknown;

  /** The level of the element's own heading, 1 to 6. Inner headings follow. */
  headingLevel = 2;

  /** How much to show: "main", the main points, which can be opened to the whole; or "full", everything. */
  depth: Depth = 'full';

  /** The hospital's own numbers, names and sign-offs. Without it, the page's `<script data-care-profile>` counts. */
  profile: Profile | undefined;

  /** @internal Content that a surrounding leaflet has found already. */
  content: Content | undefined;

  /** As long as it is set, the element does nothing: what a server rendered, or the light text, stays as it is. */
  deferHydration = false;

  protected readonly languages = new LanguageController(this, {
    isPart: () => this.#isPart(),
    offered: () => this.page.offeredLanguages,
  });
  protected readonly source = new ContentController(this);
  protected readonly hydration: HydrationController = new HydrationController(this, {
    shown: () => this.resolvedContent,
    wantedLanguage: () => this.languages.wanted,
    packText: () => this.#lightText.packText,
    findContent: () => this.#findContent(),
    findEntries: (condition) => this.findEntries?.(condition),
    takeEntry: (key, value) => this.takeEntry?.(key, value),
    prepare: (part) => this.prepare?.(part),
  });
  readonly #lightText = new LightTextController(this, this.hydration, () => this.#isPart());
  protected readonly page = new PageController(this, () => this.resolvedContent);
  readonly #depth = new DepthController(this, (this.constructor as typeof CareElement).parts, renderMore);
  readonly #place = new RenderPlace(this);
  readonly #turn = new TurnController(this, {
    isNew: () => this.#isNew,
    render: () => this.performUpdate(),
    isWhole: () => this.hydration.isServed,
  });
  #shown: Content | undefined;
  readonly #failure = new Failure(this, {
    hasText: () => this.#lightText.hasText,
    rescue: () => this.renderRescue?.(),
    show: (what) => {
      if (!this.hydration.text) this.#place.show(what);
    },
  });

  /** What a server has rendered, or the light text, stays until this element is rendered. Its styles come with that. */
  protected override createRenderRoot(): ShadowRoot {
    return this.#place.open(this.hydration.isServed);
  }

  /** A document takes only style sheets that were made in it. */
  adoptedCallback(): void {
    if (this.hasUpdated && !this.hydration.text) this.#place.adopt();
  }

  /** The first time, and with other content, an element of many waits for its turn. What a reader touches does not. */
  protected override scheduleUpdate() {
    return this.#turn.take() ?? super.scheduleUpdate();
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return isServer || (!this.deferHydration && this.hydration.isLive());
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (!this.content && (isServer || !isBeingRead(this))) this.#findContent();
  }

  protected override update(changed: PropertyValues): void {
    const putBack = this.hydration.take();
    try {
      if (putBack || !this.hasUpdated || (this.#place.isReplaced && this.hydration.takeReplaced())) this.#place.renew();
      this.withLocale(() => super.update(changed));
    } catch (error) {
      putBack?.();
      throw error;
    }
  }

  protected override updated(_changed: PropertyValues): void {
    this.#failure.over();
    this.hydration.restore();
    this.#place.rendered(!this.source.busy);
    this.languages.label(this.resolvedContent?.language);
    if (this.resolvedContent === this.#shown) return;
    this.#shown = this.resolvedContent;
    if (this.resolvedContent && !this.content && !this.hydration.isAnnounced) this.announceReady();
  }

  /** Tries again to get content that was not available. */
  retry(): void {
    this.source.retry();
  }

  /** Makes what a server has rendered live; then does what `press` does, a control of it that a reader has pressed. */
  hydrate(press?: HTMLElement): void {
    this.hydration.hydrate(press);
  }

  /** Brings the element's heading, or the one with this id in it, into sight and puts the focus there. */
  focusHeading(id?: string): void {
    takeAllTurns();
    goToHeading(this.renderRoot, id);
  }

  /** @internal Called by the content controller when content has come or failed. */
  contentSettled(error?: ContentError): void {
    if (error) reportError(this, error.code, error.message);
    if (this.source.content) void goOn(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const language = this.#language;
    return html`<div class="care" part="base" lang=${language} dir=${directionOf(language)}>${this.#renderState()}</div>
      ${this.#lightText.hasSwallowed ? html`<slot></slot>` : nothing}`;
  }

  /** The element's own content: nothing, and no note with it, where the condition has none of it. */
  protected abstract renderContent(content: Content): unknown;

  /** How far the text can be trusted: every block that stands by itself says it. */
  protected renderReview(content: Content): unknown {
    return renderReview(content, this.resolvedProfile);
  }

  /** Says that the content is shown. */
  protected announceReady(): void {
    send(this, 'care-ready', {});
  }

  /** What a patient has to reach where nothing else can be shown. */
  protected renderRescue?(): unknown;

  /** Says that the language that was asked for is not available. */
  protected renderMissedLanguage(content: Content): TemplateResult | typeof nothing {
    return renderMissedLanguage(content);
  }

  /** The one boundary: whatever goes wrong in here costs this element alone. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#failure.show(error);
    }
  }

  /** Takes what a reader put in before the element was live: the key of an entry, and what stood in its field. */
  protected takeEntry?(key: string, value: string | boolean): void;

  /** Looks whether the patient has put in something for a condition, before anything is rendered. */
  protected findEntries?(condition: string): void;

  /** Gives an element inside what it needs besides its content. */
  protected prepare?(part: HTMLElement): void;

  /** What is shown where no content is named and none is needed. */
  protected renderAlone?(): unknown;

  /** What is shown now: the surrounding leaflet's content, or the element's own. */
  protected get resolvedContent(): Content | undefined {
    return this.content ?? this.source.content;
  }

  /** The hospital's profile; an empty one where there is none or it is wrong. */
  protected get resolvedProfile(): Profile {
    return this.page.profile;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await whenWhole(this);
    return isComplete;
  }

  /** Runs something that uses `msg`, in this element's language; what it renders explains each word once. */
  protected withLocale<T>(run: () => T): T {
    return withCatalogue(catalogueOf(resolveLocale(this.#language)), () => withGlossary(run));
  }

  readonly #isPart = (): boolean => this.content !== undefined || this.hydration.isPart;

  /** Whether nothing of what it has to show is rendered yet, and no reader waits for it. */
  get #isNew() {
    if ((this.constructor as typeof CareElement).isSmall || this.hydration.isTouched) return false;
    return this.content ? this.content !== this.#shown : !this.hasUpdated && !this.hydration.text;
  }

  #findContent() {
    const isNeeded = (this.constructor as typeof CareElement).needsContent;
    this.source.resolve({ child: this.#lightText.packText, language: this.languages.wanted, isNeeded });
  }

  /** The language of what is shown, or that in which it is said that nothing is. */
  get #language(): string {
    return this.resolvedContent?.language ?? resolveLocale(this.languages.wanted);
  }

  #renderState() {
    // What is half typed or open for one condition has no place in another.
    if (this.resolvedContent) return keyed(this.resolvedContent.facts.id, this.#renderShown(this.resolvedContent));
    const lightText = this.#lightText.isSlotted ? html`<slot></slot>` : undefined;
    if (this.source.isAlone) return this.renderAlone?.() ?? lightText;
    return lightText ?? (this.source.error ? renderError(() => this.retry(), this.source.tries) : renderLoading());
  }

  #renderShown(content: Content) {
    const shown = this.#depth.render(content, (some) => this.renderContent(some));
    if (this.content || shown === nothing) return shown;
    return [this.renderMissedLanguage(content), shown, this.renderReview(content)];
  }
}

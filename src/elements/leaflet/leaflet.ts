import { partsOf } from '../../content/sections.js';
import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { dialled } from '../../content/dialled.js';
import { atDepth, depthOf, hasMainPoints, type Depth } from '../../content/depth.js';
import type { Content } from '../../content/types.js';
import { HandOverController } from '../../controllers/hand-over-controller.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { later } from '../../base/later.js';
import { takeAllTurns } from '../../base/turns.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { renderSignOff, renderWarnings } from '../../templates/review.js';
import { withNumbers } from '../../templates/statement.js';
import { structuredData } from '../../templates/structured-data.js';
import { send } from '../../page/events.js';
import { wordsOf } from '../../page/given.js';
import { AddressController, addressOf, isAddressable, isForBrowser, isPlace, showPlace } from './address.js';
import { renderDepthSwitch } from './depth-switch.js';
import { foot } from './foot.js';
import { leafletStyles } from './leaflet.styles.js';
import { renderAlerts, renderKeyFacts } from './key-facts.js';
import { ListenController, renderListen, renderListenBar, renderNoVoice } from './listen.js';
import { listenStyles } from './listen.styles.js';
import {
  partElement,
  renderPicker,
  renderSection,
  sectionTags,
  sectionTitle,
  type SectionName,
  wishedSections,
} from './sections.js';
import { LaterSections } from './later-sections.js';
import { renderPath } from './path.js';
import { renderPrintChoice } from './print-choice.js';
import { canBeShort, isInMainPoints, readingTime } from './reading.js';
import { HereController } from '../../controllers/here-controller.js';
import { StructuredData, wishOf } from './structured-data.js';
import { wayStyles } from './way.styles.js';
import { renderWayBack } from './way-back.js';

/**
 * The whole leaflet of one condition: every block in reading order, with contents, language choice, print, provenance.
 *
 * @tag care-leaflet
 * @event care-toggle - Something in a section was opened or closed. `detail.part` and `detail.open`.
 * @event care-change - The reader or patient changed something in a section. `detail.part`.
 * @event care-language-change - The reader chose a language. Cancel it to keep the language. `detail.language` is a BCP 47 tag.
 * @csspart heading - Every heading.
 * @csspart summary - Name, summary, one line of provenance, and the tools.
 * @csspart key-facts - The main facts at a glance.
 * @csspart contents - The list of contents.
 * @csspart section - Each section's element.
 * @csspart section-base - Everything inside a section's element: its part "base".
 * @csspart language-picker - The language picker's element.
 * @csspart language-picker-base - Everything inside the language picker: its part "base".
 * @csspart figure - The labelled figure, or the drawing to explore with its caption.
 * @csspart set - A set of options.
 * @csspart option - One treatment option's card.
 * @csspart comparison - The scrolling region around the table of options.
 * @csspart time - The picture of time.
 * @csspart certainty - How sure we are of a statement, an option or a number.
 * @csspart emergency - The block of emergency signs.
 * @csspart urgent - The block of urgent signs.
 * @csspart routine - The block of signs that are not urgent.
 * @csspart first-aid - What to do, and what not to do, while waiting for help.
 * @csspart zone - One zone of a measure in the action plan.
 * @csspart plan - One plan of the follow-up checklist.
 * @csspart step - One step of a plan.
 * @csspart check - One thing that is checked.
 * @csspart aim - One aim, or one range in which something is to be done.
 * @csspart topic - One topic of the question list with its questions.
 * @csspart question - One question on the patient's list.
 * @csspart group - What shares one unit and one denominator in the risk chart.
 * @csspart outcome - One outcome of the risk chart: its words and its icons.
 * @csspart value - One value of the decision aid with its rating and what each option does for it.
 * @csspart decision-summary - The decision aid's summary: its part "summary".
 * @csspart form - The diary's form for an entry.
 * @csspart chart - The diary's chart of one rating.
 */
export class LeafletElement extends CareElement {
  static override properties = {
    sections: { converter: wordsOf },
    structuredData: { attribute: 'structured-data', converter: wishOf },
  };
  static override styles = [CareElement.styles, leafletStyles, wayStyles, listenStyles].flat();

  /**
   * Which sections, in which order: "action-plan explainer treatments self-care seek-help follow-up monitoring provenance",
   * which is what empty means, and "anatomy", "risks", "decision", "questions" and "diary". A condition that has nothing for a
   * section is shown without it. Provenance comes last where it is left out.
   */
  sections = '';

  /** Adds the condition as schema.org data to the page's head, once a page; with "page", claims of the whole page too. */
  structuredData: 'condition' | 'page' | '' | null = null;

  readonly #handOver = new HandOverController(this);
  readonly #data = new StructuredData();
  readonly #later = new LaterSections(this);
  readonly #listen = new ListenController(this, () => this.resolvedContent?.language);
  /** The elements inside, by their ids. They stay the same, so that what one shows need not be made anew. */
  readonly #inside = new Map<string, CareElement>();

  constructor() {
    super();
    new HereController(this);
    new AddressController(this, (id) => this.#follow(id));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#data.remove();
  }

  /** What a server has rendered inside goes on in its new place. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hydration.text) return;
    for (const part of this.renderRoot.querySelectorAll<CareElement>('[id]'))
      if (part instanceof CareElement) this.#inside.set(part.id, part);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { resolvedContent: shown, structuredData: wish } = this;
    if (!shown || wish === null) this.#data.remove();
    else this.#data.show(this.withLocale(() => structuredData(shown, this.resolvedProfile, wish === 'page')));
  }

  /** Prints this leaflet without the rest of the page: its main points, everything, or what is shown. */
  async print(depth: Depth = this.depth): Promise<void> {
    const shown = this.depth;
    const wanted = depthOf(depth);
    const takeBack = () => {
      removeEventListener('afterprint', takeBack);
      if (this.depth === wanted) this.depth = shown;
    };
    this.depth = wanted;
    takeAllTurns();
    if (wanted !== shown) await this.updateComplete;
    takeAllTurns();
    addEventListener('afterprint', takeBack);
    const { resolvedContent: content, resolvedProfile: profile } = this;
    const isPrinted = await this.#handOver.print(this, content && foot(content, profile, this.ownerDocument.location));
    if (!isPrinted) takeBack();
  }

  protected override renderContent(content: Content): TemplateResult {
    const all = this.#later.of(wishedSections(this.sections, content.facts));
    const isShort = this.depth === 'main' && all.some((name) => hasMainPoints(content, partsOf[name]));
    const names = isShort ? all.filter((name) => isInMainPoints(content, name)) : all;
    const shown = atDepth(content, isShort ? 'main' : 'full');
    const hasSigns = names.includes('seek-help');
    return html`
      <div class="summary" part="summary">
        ${heading(this.headingLevel, 'title', content.text.name)}
        <p class="lead">${withNumbers(content, content.text.summary)}</p>
        ${renderAlerts(shown)} ${hasSigns ? this.#emergency() : nothing}
        ${canBeShort(content, all) ? renderDepthSwitch(this.depth, (depth) => this.#choose(depth)) : nothing}
        <p class="reading-time muted" data-only="page">${icon('clock')}<span>${readingTime(shown, names)}</span></p>
        <div class="tools" data-only="script">
          ${this.#picker(content)} ${renderListen(this.#listen)} ${renderPrintChoice((depth) => void this.print(depth))}
        </div>
        ${this.#handOver.status()} ${renderSignOff(content, this.resolvedProfile)}
      </div>
      ${renderListenBar(this.#listen)} ${renderWarnings(content, this.resolvedProfile)}
      ${renderKeyFacts(shown, this.headingLevel + 1)}
      <div class="body">
        ${names.length > 2 ? this.#contents(shown, names) : nothing}
        <div class="sections">
          ${later(() => names.map((name) => [this.#section(name, content), renderPath(shown, name, names, this.#link)]))}
        </div>
        ${
          isShort
            ? this.#onlyInFull(
                content,
                all.filter((name) => !names.includes(name)),
              )
            : nothing
        }
        ${renderNoVoice(this.#listen, content.language)}
      </div>
      ${renderWayBack(content, { toContents: names.length > 2, toSigns: hasSigns }, this.#link)}
    `;
  }

  /** It stands at the top of the leaflet. */
  protected override renderReview(): typeof nothing {
    return nothing;
  }

  /** When its parts are rendered too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await Promise.all(this.#parts.map(({ updateComplete }) => updateComplete));
    return isComplete;
  }

  protected override announceReady(): void {
    void this.updateComplete.then(() => super.announceReady());
  }

  #emergency() {
    const { emergencyNumber: number } = this.resolvedProfile;
    return html`<p class="emergency" data-only="page">
      <a href=${addressOf('seek-help')} @click=${this.#link('seek-help')}
        >${icon('siren')}<span
          >${msg('Emergency? See the warning signs', { id: 'leaflet.emergency', desc: 'Link to the signs of an emergency' })}</span
        ></a
      >
      ${number && !isServer ? html`<a href="tel:${dialled(number)}">${icon('phone')}<bdi>${number}</bdi></a>` : nothing}
    </p>`;
  }

  /** Sections without a main point: the reader hears of them, and one press leads there. */
  #onlyInFull(content: Content, names: readonly SectionName[]) {
    if (names.length === 0) return nothing;
    const label = msg('Only under “Everything”:', { id: 'depth.only-full', desc: 'Before links to sections' });
    return html`<p class="only-in-full" data-only="script">
      ${`${label} `}${names.map((name) => html`<a href=${addressOf(name)} @click=${this.#link(name)}>${sectionTitle(name, content)}</a> `)}
    </p>`;
  }

  #contents(content: Content, names: readonly SectionName[]) {
    const label = msg('Contents', { id: 'leaflet.contents', desc: 'Heading and label of the list of contents' });
    return html`<nav
      class="contents"
      id="contents"
      tabindex="-1"
      part="contents"
      data-only="script"
      aria-label=${label}
    >
      <p class="detail" aria-hidden="true"><strong>${label}</strong></p>
      <ol>
        ${names.map((name) => html`<li><a href=${addressOf(name)} @click=${this.#link(name)}>${sectionTitle(name, content)}</a></li>`)}
      </ol>
    </nav>`;
  }

  protected override prepare(part: HTMLElement): void {
    if (part.id === 'language') Object.assign(part, { within: this.languages });
  }

  #picker(content: Content) {
    if (isServer) return renderPicker(content, this.languages);
    return Object.assign(this.#part('language', 'care-language-picker'), { content, within: this.languages });
  }

  #section(name: SectionName, content: Content) {
    const { profile, depth } = this;
    const headingLevel = this.headingLevel + 1;
    if (isServer) return renderSection(name, { content, profile, headingLevel, depth });
    return Object.assign(this.#part(name, sectionTags[name]), { content, profile, headingLevel, depth });
  }

  get #parts(): CareElement[] {
    return [...this.#inside.values()].filter(({ isConnected }) => isConnected);
  }

  #part(id: string, tag: string): CareElement {
    const part = this.#inside.get(id) ?? partElement(this.ownerDocument, tag, id);
    this.#inside.set(id, part);
    if (this.hydration.isOfOtherPack) part.hydrate();
    return part;
  }

  #choose(depth: Depth) {
    this.depth = depth;
    send(this, 'care-change', { part: 'depth' });
  }

  /** A link inside the leaflet. What asks for another tab is the browser's. */
  readonly #link = (id: string) => (event: Event) => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    this.#go(id);
  };

  /** Where an address leads, if it means a place of ours. Whether there is content. */
  #follow(id: string): boolean {
    const { resolvedContent: content } = this;
    return (content !== undefined && !isAddressable(content, this.sections, id)) || this.#go(id);
  }

  /** To a place by its id; to the whole text where a section or an option is there alone. Whether there is content. */
  #go(id: string): boolean {
    const { resolvedContent: content } = this;
    if (!content) return false;
    takeAllTurns();
    if (showPlace(this.renderRoot, id) || this.depth === 'full' || !isPlace(content.facts, this.sections, id))
      return true;
    this.#choose('full');
    void this.updateComplete.then(() => this.#go(id));
    return true;
  }
}

import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { everyStatement, partOf } from '../../content/statements.js';
import type { Content, Facts } from '../../content/types.js';
import { printAlone } from '../../device/print.js';
import { formatAmount, formatLongDate, formatNumber } from '../../language/formats.js';
import { readingMinutes } from '../../language/reading-time.js';
import { msg, str } from '../../language/words.js';
import { action } from '../../templates/action.js';
import { CareElement } from '../../base/care-element.js';
import { later } from '../../base/later.js';
import { takeAllTurns } from '../../base/turns.js';
import { heading } from '../../templates/heading.js';
import { partHeading } from '../../templates/part-heading.js';
import { icon, type IconName } from '../../templates/icon.js';
import { renderWarnings, reviewLabel } from '../../templates/review.js';
import { statement, withNumbers } from '../../templates/statement.js';
import { structuredData } from '../../templates/structured-data.js';
import { leafletStyles } from './leaflet.styles.js';
import {
  partElement,
  partsOf,
  renderPicker,
  renderSection,
  sectionsOf,
  sectionTags,
  sectionTitle,
  type SectionName,
} from './sections.js';
import { StructuredData } from './structured-data.js';

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
  static override properties = { sections: {}, structuredData: { attribute: 'structured-data' } };
  static override styles = [CareElement.styles, leafletStyles].flat();

  /**
   * Which sections, in which order: "action-plan explainer treatments self-care seek-help follow-up monitoring provenance",
   * which is what empty means, and "anatomy", "risks", "decision", "questions" and "diary". A condition that has nothing for a
   * section is shown without it. Provenance comes last where it is left out.
   */
  sections = '';

  /** Adds the condition as schema.org data to the page's head, once a page; with "page", claims of the whole page too. */
  structuredData: 'condition' | 'page' | '' | null = null;

  readonly #data = new StructuredData();
  /** The elements inside, by their ids. They stay the same, so that what one shows need not be made anew. */
  readonly #inside = new Map<string, CareElement>();

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

  /** Prints this leaflet without the rest of the page. */
  print(): void {
    printAlone(this);
  }

  protected override renderContent(content: Content): TemplateResult {
    const names = sectionsOf(this.sections, content.facts);
    return html`
      <div class="summary" part="summary">
        ${heading(this.headingLevel, 'title', content.text.name)}
        <p class="lead">${withNumbers(content, content.text.summary)}</p>
        ${this.#provenanceLine(content)}
        <p class="provenance reading-time" data-only="page">
          ${icon('clock')}<span>${readingTime(content, names)}</span>
        </p>
        ${names.includes('seek-help') ? this.#emergency(content) : nothing}
        <div class="tools" data-only="script">
          ${this.#picker(content)}
          ${action('printer', msg('Print this leaflet', { id: 'leaflet.print', desc: 'Button' }), () => this.print(), { look: 'quiet' })}
        </div>
      </div>
      ${renderWarnings(content, this.resolvedProfile)} ${this.#keyFacts(content)}
      <div class="body">
        ${names.length > 2 ? this.#contents(content, names) : nothing}
        <div class="sections">${later(() => names.map((name) => this.#section(name, content)))}</div>
      </div>
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

  #provenanceLine(content: Content) {
    const { facts, language } = content;
    const written = msg(str`Written on ${formatLongDate(language, facts.written)}.`, {
      id: 'leaflet.written',
      desc: '{0} is a date',
    });
    return html`<p class="provenance">
      ${icon('book-open')}
      <span>${reviewLabel(content, this.resolvedProfile)} ${written} ${formatSourceCount(content)}</span>
    </p>`;
  }

  #emergency(content: Content) {
    return html`<p class="provenance emergency" data-only="page">
      ${icon('siren')}
      <span
        >${msg('In an emergency:', { id: 'leaflet.emergency', desc: 'Before a link to the signs of an emergency' })}
        <a href="#seek-help" @click=${(event: Event) => this.#jump(event, 'seek-help')}
          >${sectionTitle('seek-help', content)}</a
        ></span
      >
    </p>`;
  }

  #keyFacts(content: Content) {
    const { keyFacts } = content.facts;
    if (!keyFacts) return nothing;
    return html`<div class="key-facts" part="key-facts">
      ${heading(this.headingLevel + 1, 'part', partHeading(content, 'keyFacts'), 'glance')}
      <ul>
        ${keyFacts.map((fact) => html`<li>${icon(keyFactIcon(fact.icon))}<span>${statement(content, fact.id)}</span></li>`)}
      </ul>
    </div>`;
  }

  #contents(content: Content, names: readonly SectionName[]) {
    const label = msg('Contents', { id: 'leaflet.contents', desc: 'Heading and label of the list of contents' });
    return html`<nav class="contents" part="contents" data-only="script" aria-label=${label}>
      <p class="detail" aria-hidden="true"><strong>${label}</strong></p>
      <ol>
        ${names.map((name) => html`<li><a href="#${name}" @click=${(event: Event) => this.#jump(event, name)}>${sectionTitle(name, content)}</a></li>`)}
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
    const { profile } = this;
    const headingLevel = this.headingLevel + 1;
    if (isServer) return renderSection(name, content, profile, headingLevel);
    return Object.assign(this.#part(name, sectionTags[name]), { content, profile, headingLevel });
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

  #jump(event: Event, name: SectionName) {
    event.preventDefault();
    takeAllTurns();
    this.renderRoot.querySelector<CareElement>(`#${name}`)?.focusHeading();
  }
}

function readingTime({ facts, text, language }: Content, names: readonly SectionName[]): string {
  const parts = new Set(['keyFacts', ...names.flatMap((name) => partsOf[name])]);
  const read = everyStatement(facts).filter(({ path }) => parts.has(partOf(path)));
  const minutes = readingMinutes(read.map(({ statement: { id } }) => text.statements[id] ?? ''));
  const amount = formatAmount(language, minutes, 'minute');
  return msg(str`${amount} to read it all`, { id: 'leaflet.reading-time', desc: '{0} is "12 minutes"' });
}

function formatSourceCount({ facts, language }: Content): string {
  const count = formatNumber(language, facts.sources.length);
  return msg(str`Sources: ${count}.`, { id: 'leaflet.sources', desc: '{0} is how many' });
}

function keyFactIcon(name: NonNullable<Facts['keyFacts']>[number]['icon']): IconName {
  switch (name) {
    case 'check':
      return 'circle-check';
    case 'people':
      return 'users';
    case 'choices':
      return 'signpost';
    case 'info':
    case 'eye':
    case 'clock':
    case 'heart':
    case 'search':
      return name;
    default:
      return name satisfies never;
  }
}

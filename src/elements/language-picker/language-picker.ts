import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Content } from '../../content/types.js';
import { withCapital } from '../../language/capital.js';
import { directionOf, endonym, isLanguage, matchLocale, sourceLanguage } from '../../language/matching.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { pageContents } from '../../page/contents.js';
import { textOf } from '../../page/given.js';
import { send } from '../../page/events.js';
import { icon } from '../../templates/icon.js';
import { pageChoice } from '../../controllers/language-controller.js';
import { languagePickerStyles } from './language-picker.styles.js';

/**
 * The languages that exist, each in its own name: those of a condition, or, where it names none, of everything on the
 * page. By itself it counts for every element of the page, and for those that come later. Nothing is stored: a page that
 * wants to keep the choice listens for `care-language-change` and gives it back as `value`.
 *
 * @tag care-language-picker
 * @event care-language-change - The reader chose a language. Cancel it to keep the language. `detail.language` is a BCP 47 tag.
 */
export class LanguagePickerElement extends CareElement {
  static override properties = { within: { attribute: false }, value: { noAccessor: true } };
  static override styles = [CareElement.styles, languagePickerStyles].flat();
  /** @internal */
  static override readonly isSmall: boolean = true;
  /** @internal */
  static override readonly needsContent: boolean = false;

  /** @internal Set by a surrounding leaflet: the choice counts there, not for the page. */
  within: { choose(language: string): void } | undefined;

  #isAnnounced = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!isServer) pageContents.listen(this.#lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    pageContents.leave(this.#lookAgain);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#isAnnounced || this.resolvedContent || !this.renderRoot.querySelector('select')) return;
    this.#isAnnounced = true;
    send(this, 'care-ready', {});
  }

  /**
   * The language that was chosen for the page, as a BCP 47 tag; empty before. Set it to bring back what a page has kept.
   * @default ''
   */
  get value(): string {
    return isServer ? '' : (pageChoice.language ?? '');
  }

  set value(language: string | null) {
    const wanted = textOf(language).trim();
    if (!isServer && isLanguage(wanted)) pageChoice.choose(wanted);
  }

  protected override renderContent({ languages, language }: Content): TemplateResult | typeof nothing {
    return languages.length < 2 ? nothing : this.#choice(languages, language);
  }

  protected override renderAlone(): TemplateResult | undefined {
    const { languages } = pageContents;
    return languages.length < 2 ? undefined : this.#choice(languages, this.#current);
  }

  /** The language of the page's elements, among those that they have. */
  get #current(): string {
    const { languages } = pageContents;
    const closest = (wanted: string) => matchLocale(languages, wanted);
    return this.resolvedContent?.language ?? closest(this.languages.wanted) ?? closest(sourceLanguage) ?? '';
  }

  #choice(languages: readonly string[], language: string) {
    return html`<label>
      ${icon('languages')}
      <span class="name"
        >${msg('Language', { id: 'language-picker.label', desc: 'Label of the language choice' })}</span
      >
      <select data-entry="language" autocomplete="off" @change=${this.#choose}>
        ${languages.map(
          (tag) =>
            html`<option value=${tag} lang=${tag} dir=${directionOf(tag)} .selected=${live(tag === language)}>
              ${named(tag)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** It shows no clinical text. */
  protected override renderReview(): typeof nothing {
    return nothing;
  }

  protected override takeEntry(key: string, value: string | boolean): void {
    if (key === 'language') this.#take(String(value));
  }

  /** Returns false where the page wants to keep the language. */
  #take(language: string): boolean {
    const isWanted = send(this, 'care-language-change', { language });
    if (isWanted) (this.within ?? pageChoice).choose(language);
    return isWanted;
  }

  readonly #lookAgain = () => this.requestUpdate();

  #choose(event: Event) {
    const select = event.target as HTMLSelectElement;
    if (!this.#take(select.value)) select.value = this.#current;
  }
}

const named = (tag: string): string => withCapital(endonym(tag), tag);

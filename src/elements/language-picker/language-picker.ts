import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Content } from '../../content/types.js';
import { directionOf, endonym } from '../../language/matching.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { send } from '../../page/events.js';
import { icon } from '../../templates/icon.js';
import { pageChoice } from '../../controllers/language-controller.js';
import { languagePickerStyles } from './language-picker.styles.js';

/**
 * The languages that exist for a condition, each in its own name. By itself it counts for every element of the page.
 *
 * @tag care-language-picker
 * @event care-language-change - The reader chose a language. Cancel it to keep the language. `detail.language` is a BCP 47 tag.
 */
export class LanguagePickerElement extends CareElement {
  static override properties = { within: { attribute: false } };
  static override styles = [CareElement.styles, languagePickerStyles].flat();

  /** @internal Set by a surrounding leaflet: the choice counts there, not for the page. */
  within: { choose(language: string): void } | undefined;

  protected override renderContent({ languages, language }: Content): TemplateResult | typeof nothing {
    if (languages.length < 2) return nothing;
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

  #choose(event: Event) {
    const select = event.target as HTMLSelectElement;
    if (!this.#take(select.value)) select.value = this.resolvedContent?.language ?? select.value;
  }
}

const named = (tag: string): string => {
  const name = endonym(tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
};

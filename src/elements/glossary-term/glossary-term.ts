import { html, nothing, type TemplateResult } from 'lit';
import { shorten } from '../../content/errors.js';
import type { Content } from '../../content/types.js';
import { CareElement } from '../../base/care-element.js';
import { explanationOf, renderMeaning, renderTerm } from '../../templates/terms.js';
import { idOf } from '../../page/id-of.js';
import { warnOnce } from '../../page/warn.js';
import { glossaryTermStyles } from './glossary-term.styles.js';

/**
 * A word explained where it stands, in a sentence of the page's own.
 *
 * @tag care-glossary-term
 * @slot - The word as the sentence has it. It stays; without it, the word of the glossary is shown.
 * @cssprop [--care-font-size=max(1em, 16px)] - Size of the explanation; the word has that of its sentence.
 */
export class GlossaryTermElement extends CareElement {
  static override properties = { term: { converter: idOf } };
  static override styles = [CareElement.styles, glossaryTermStyles].flat();

  /** The word's id in the condition's glossary. */
  term = '';

  protected override renderContent(content: Content): TemplateResult {
    const explanation = explanationOf(content, this.term);
    if (!explanation) {
      warnOnce(`Careleaf: the glossary of "${content.facts.id}" has no word ${shorten(this.term)}.`);
      return html`<slot></slot>`;
    }
    const trust = [super.renderMissedLanguage(content), super.renderReview(content)];
    return html`${renderTerm('meaning', html`<slot>${explanation.term}</slot>`)}${renderMeaning(content, this.term, 'meaning', trust)}`;
  }

  /** It stands in the explanation. */
  protected override renderReview(): typeof nothing {
    return nothing;
  }

  /** So does this. */
  protected override renderMissedLanguage(): typeof nothing {
    return nothing;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { clinicFor } from '../../content/clinic.js';
import { dialled } from '../../content/dialled.js';
import type { Content, Level, Sign } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { statement, statements } from '../../templates/statement.js';
import { seekHelpStyles } from './seek-help.styles.js';
import { afterTreatment, anySign, levels, urgency } from './urgency.js';

/**
 * Complications and warning signs, in three levels of urgency, with the hospital's own phone numbers.
 *
 * @tag care-seek-help
 * @csspart heading - Every heading.
 * @csspart emergency - The block of emergency signs.
 * @csspart urgent - The block of urgent signs.
 * @csspart routine - The block of signs that are not urgent.
 */
export class SeekHelpElement extends CareElement {
  /** @internal */
  static override readonly namesProfile: boolean = true;
  static override styles = [CareElement.styles, seekHelpStyles].flat();

  protected override renderContent(content: Content): TemplateResult {
    return html`
      ${heading(this.headingLevel, 'section', msg('When to get help', { id: 'seek-help.heading', desc: 'Heading' }))}
      ${levels.map((level) => this.#level(content, level))}
      ${heading(this.headingLevel + 1, 'part', msg('Problems it can bring', { id: 'seek-help.complications', desc: 'Heading: complications of the condition' }), 'complications')}
      ${statements(content, content.facts.complications)}
    `;
  }

  #level(content: Content, level: Level) {
    const { icon: name, word, action } = urgency(level, this.resolvedProfile);
    const signs = content.facts.seekHelp[level];
    const after = [undefined, ...content.facts.treatments.map(({ id }) => id)];
    return html`<div class="level ${level}" part=${level}>
      <div class="head">
        ${icon(name)}
        ${heading(this.headingLevel + 1, 'part', html`<span class="word" data-label>${word}</span> ${action}`, level)}
      </div>
      <div class="signs">
        ${this.#contact(level, content.facts.id)} ${after.map((treatment) => this.#signs(content, signs, treatment))}
      </div>
    </div>`;
  }

  #signs(content: Content, signs: readonly Sign[], after: string | undefined) {
    const own = signs.filter((sign) => sign.after === after);
    if (own.length === 0) return nothing;
    const introduction = after === undefined ? anySign() : afterTreatment(content.text.names[after] ?? '');
    return html`
      <p class="lead">${introduction}</p>
      <ul>
        ${own.map(({ id }) => html`<li>${statement(content, id)}</li>`)}
      </ul>
    `;
  }

  #contact(level: Level, condition: string): unknown {
    const { emergencyNumber, urgentLine } = this.resolvedProfile;
    const clinic = clinicFor(this.resolvedProfile, condition);
    switch (level) {
      case 'emergency':
        return emergencyNumber
          ? contactLine('', emergencyNumber)
          : html`<p>
              ${msg(
                'The number is 112 in Europe, 999 in the United Kingdom, 911 in North America. Elsewhere, use the number of your country.',
                { id: 'seek-help.numbers', desc: 'Emergency numbers where the hospital gave none' },
              )}
            </p>`;
      case 'urgent':
        return urgentLine ? contactLine(urgentLine.name, urgentLine.phone) : nothing;
      case 'routine':
        return clinic ? contactLine(clinic.name, clinic.phone, clinic.url) : nothing;
      default:
        return level satisfies never;
    }
  }
}

/** The hospital's own words keep their own language and direction. */
function contactLine(name: string, phone?: string, url?: string) {
  const title = url ? html`<a href=${url} rel="noopener noreferrer">${name}</a>` : name;
  return html`<p class="call">
    ${name ? html`<bdi>${title}</bdi>` : nothing}
    ${phone ? html`<a class="number" href="tel:${dialled(phone)}">${icon('phone')}<bdi>${phone}</bdi></a>` : nothing}
  </p>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { nextReviewOf } from '../../content/review.js';
import type { Content } from '../../content/types.js';
import { partsOf } from '../../content/sections.js';
import { formatLongDate, formatList, formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { later } from '../../base/later.js';
import { certaintyMeaning, certaintyMark } from '../../templates/certainty.js';
import { certaintyStyles } from '../../styles/certainty.styles.js';
import { toggles } from '../../page/toggles.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { partHeading } from '../../templates/part-heading.js';
import { gapsOf, renderChanges, renderGaps } from './history.js';
import { renderNumbers } from './numbers-table.js';
import { renderSource } from './sources.js';
import { renderOrganisations } from '../../templates/organisations.js';
import { renderSignOff, renderWarnings } from '../../templates/review.js';
import { provenanceStyles } from './provenance.styles.js';

/**
 * Who wrote and reviewed a text, when, the next review, sources, certainty, funding, and how it is kept up to date.
 *
 * @tag care-provenance
 * @event care-toggle - The sources or the numbers were opened or closed. `detail.part` and `detail.open`.
 * @csspart heading - Every heading.
 * @csspart certainty - How sure we are of a number.
 */
export class ProvenanceElement extends CareElement {
  /** @internal */
  static override readonly namesProfile: boolean = true;
  /** @internal */
  static override readonly parts: readonly string[] = partsOf.provenance;
  static override styles = [CareElement.styles, certaintyStyles, provenanceStyles].flat();

  protected override renderContent(content: Content): TemplateResult {
    const { facts, text, language } = content;
    const day = (value: string) => formatLongDate(language, value);
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'provenance'))}
      ${renderSignOff(content, this.resolvedProfile)} ${renderWarnings(content, this.resolvedProfile)}
      <dl>
        ${fact(msg('Written by', { id: 'provenance.authors', desc: 'Label' }), formatList(language, facts.authors))}
        ${fact(msg('Written on', { id: 'provenance.written', desc: 'Label: date' }), day(facts.written))}
        ${facts.updated === facts.written ? nothing : fact(msg('Last changed on', { id: 'provenance.updated', desc: 'Label: date' }), day(facts.updated))}
        ${fact(msg('Next review by', { id: 'provenance.next', desc: 'Label: date' }), day(nextReviewOf(content, this.resolvedProfile)))}
        ${renderTranslation(content)}
        ${fact(msg('Paid for by', { id: 'provenance.funding', desc: 'Label: funding' }), text.funding)}
      </dl>
      ${this.#disclosure(
        'certainty',
        msg('How sure we are: the grades', {
          id: 'provenance.certainty',
          desc: 'Opens the meaning of the grades of certainty',
        }),
        () =>
          html`<p>
              ${msg('These are the four grades of GRADE. The authors of this text gave them, unless the source gives its own.', { id: 'provenance.grades', desc: 'Before the four grades of certainty; GRADE is the name of a method' })}
            </p>
            <ul class="grades">
              ${(['high', 'moderate', 'low', 'very-low'] as const).map((grade) => html`<li>${certaintyMark(grade)} ${certaintyMeaning(grade)}</li>`)}
            </ul>`,
      )}
      ${facts.numbers ? this.#disclosure('numbers', msg('Every number', { id: 'provenance.numbers', desc: 'Opens a table' }), () => renderNumbers(content)) : nothing}
      ${this.#disclosure(
        'sources',
        msg(str`All sources (${formatNumber(language, facts.sources.length)})`, {
          id: 'provenance.sources',
          desc: 'Opens the list; {0} is how many',
        }),
        () =>
          html`<ol class="sources">
            ${facts.sources.map((source) => renderSource(source, language))}
          </ol>`,
      )}
      ${gapsOf(content).length > 0 ? this.#disclosure('gaps', msg('What we did not find', { id: 'provenance.gaps', desc: 'Opens a list' }), () => renderGaps(content)) : nothing}
      ${this.#disclosure('upkeep', msg('Updates, version and codes', { id: 'provenance.upkeep', desc: 'Opens the update policy, the version of the text and medical codes' }), () => renderUpkeep(content))}
      ${facts.changes ? this.#disclosure('changes', msg('What has changed', { id: 'provenance.changes', desc: 'Opens a list of changes by version' }), () => renderChanges(content, facts.changes!)) : nothing}
      ${renderOrganisations(content, this.resolvedProfile, this.headingLevel + 1)}
    `;
  }

  /** It is what the block is about. */
  protected override renderReview(): typeof nothing {
    return nothing;
  }

  #disclosure(part: string, words: string, inside: () => unknown) {
    return html`<details class="on-demand" data-key=${part}>
      <summary class="more" @click=${toggles(this, part)}>${icon('chevron-down')}<span>${words}</span></summary>
      ${later(inside)}
    </details>`;
  }
}

/** What few readers ask for. */
const renderUpkeep = ({ facts, text }: Content): TemplateResult =>
  html`<p>${text.updatePolicy}</p>
    <dl>
      ${fact(msg('Version', { id: 'provenance.version', desc: 'Label' }), html`<bdi>${facts.version}</bdi>`)}
      ${
        facts.codes
          ? fact(
              msg('Codes', { id: 'provenance.codes', desc: 'Label: medical codes of the condition' }),
              html`<bdi>${facts.codes.map(({ system, code }) => `${system} ${code}`).join(', ')}</bdi>`,
            )
          : nothing
      }
    </dl>`;

const fact = (label: string, words: unknown) =>
  html`<div>
    <dt>${label}</dt>
    <dd>${words}</dd>
  </div>`;

/** Of an original there is nothing to say. */
function renderTranslation({ text: { translation } }: Content) {
  if (translation.state === 'original') return nothing;
  const label = msg('Translation', { id: 'provenance.translation', desc: 'Label: state of the translation' });
  return fact(
    label,
    translation.state === 'machine'
      ? msg('Made by a machine, not checked by a person.', {
          id: 'provenance.machine-short',
          desc: 'State of the translation',
        })
      : msg(str`Checked by ${translation.by}.`, {
          id: 'provenance.translation-reviewed',
          desc: '{0} is who checked the translation',
        }),
  );
}

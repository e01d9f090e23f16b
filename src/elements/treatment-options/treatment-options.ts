import { html, nothing, type TemplateResult } from 'lit';
import type { Content, Treatment } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { later } from '../../base/later.js';
import { certaintyMark } from '../../templates/certainty.js';
import { certaintyStyles } from '../../styles/certainty.styles.js';
import { send } from '../../page/events.js';
import { toggles } from '../../page/toggles.js';
import { heading } from '../../templates/heading.js';
import { icon, type IconName } from '../../templates/icon.js';
import { statements } from '../../templates/statement.js';
import { withGlossary } from '../../templates/terms.js';
import { renderComparison } from './comparison.js';
import { rowContent, rowName, rows } from './fields.js';
import { comparisonStyles } from './comparison.styles.js';
import { treatmentOptionsStyles } from './treatment-options.styles.js';

/**
 * Every option in equal detail, doing nothing for now included, as cards to read one and as a table to compare all.
 *
 * @tag care-treatment-options
 * @event care-toggle - A card was opened or closed, or the view changed. `detail.part` and `detail.open`.
 * @event care-change - The reader picked other options to compare. `detail.part`.
 * @csspart heading - Every heading.
 * @csspart option - One option's card.
 * @csspart comparison - The scrolling region around the table.
 * @csspart certainty - How sure we are of an option.
 */
export class TreatmentOptionsElement extends CareElement {
  static override properties = { view: {}, pair: { state: true } };
  static override styles = [CareElement.styles, certaintyStyles, treatmentOptionsStyles, comparisonStyles].flat();

  /** How the options are shown: "cards" to read one, "table" to compare. */
  view: 'cards' | 'table' = 'cards';

  /** The two options that a narrow table shows side by side. */
  private pair: readonly [number, number] = [0, 1];

  /** Opens every card. */
  openAll(): void {
    for (const card of this.#cards()) card.open = true;
  }

  /** Closes every card. */
  closeAll(): void {
    for (const card of this.#cards()) card.open = false;
  }

  protected override renderContent(content: Content): TemplateResult {
    const { treatments, advances } = content.facts;
    return html`
      ${heading(this.headingLevel, 'section', msg('Your options', { id: 'treatments.heading', desc: 'Heading' }))}
      <p>
        ${msg('No option is best for everyone. Each is described in the same way, so that you can compare them.', { id: 'treatments.intro', desc: 'Before the options' })}
      </p>
      ${this.#viewSwitch()}
      ${this.view === 'table' ? renderComparison(content, this.pair, (pair) => this.#choosePair(pair)) : nothing}
      <div class="cards" ?hidden=${this.view === 'table'}>
        ${treatments.map((treatment, index) => withGlossary(() => this.#card(content, treatment, index)))}
      </div>
      ${
        advances.length > 0
          ? html`${heading(this.headingLevel + 1, 'part', msg('What is new', { id: 'treatments.advances', desc: 'Heading: advances in treatment' }), 'advances')}
            ${statements(content, advances)}`
          : nothing
      }
    `;
  }

  #viewSwitch() {
    const choice = (view: 'cards' | 'table', words: string) =>
      html`<button type="button" aria-pressed=${this.view === view} @click=${() => this.#show(view)}>${words}</button>`;
    return html`<div class="switch" data-only="script">
      <div
        class="views"
        role="group"
        aria-label=${msg('How to show the options', { id: 'treatments.view', desc: 'Label of two buttons' })}
      >
        ${choice('cards', msg('Read one at a time', { id: 'treatments.view-cards', desc: 'Button' }))}
        ${choice('table', msg('Compare in a table', { id: 'treatments.view-table', desc: 'Button' }))}
      </div>
      ${
        this.view === 'cards'
          ? html`<button type="button" class="quiet" @click=${this.openAll}>
                ${msg('Open all', { id: 'treatments.open-all', desc: 'Button: opens every card' })}
              </button>
              <button type="button" class="quiet" @click=${this.closeAll}>
                ${msg('Close all', { id: 'treatments.close-all', desc: 'Button: closes every card' })}
              </button>`
          : nothing
      }
    </div>`;
  }

  #card(content: Content, treatment: Treatment, index: number) {
    const { id, kind, certainty } = treatment;
    return html`<details class="card" part="option" data-key=${id}>
      <summary @click=${toggles(this, `option-${index + 1}`)}>
        ${icon(kindIcon(kind))}
        <span class="name">${heading(this.headingLevel + 1, 'part', content.text.names[id], id)}</span>
        <span class="sure"
          >${msg('How sure we are:', { id: 'treatments.certainty', desc: 'Before a grade of certainty' })}
          ${certaintyMark(certainty)}</span
        >
        ${icon('chevron-down')}
      </summary>
      ${later(() => renderRows(content, treatment))}
    </details>`;
  }

  #cards(): HTMLDetailsElement[] {
    return [...this.renderRoot.querySelectorAll('details')];
  }

  #show(view: 'cards' | 'table') {
    this.view = view;
    send(this, 'care-toggle', { part: 'comparison', open: view === 'table' });
  }

  #choosePair(pair: readonly [number, number]) {
    this.pair = pair;
    send(this, 'care-change', { part: 'comparison' });
  }
}

const renderRows = (content: Content, treatment: Treatment) =>
  html`<dl>
    ${rows.map(
      (field) =>
        html`<div>
          <dt>${rowName(field)}</dt>
          <dd>${rowContent(content, treatment, field)}</dd>
        </div>`,
    )}
  </dl>`;

function kindIcon(kind: Treatment['kind']): IconName {
  switch (kind) {
    case 'none':
      return 'hourglass';
    case 'injection':
      return 'syringe';
    case 'medicine':
      return 'pill';
    case 'surgery':
      return 'scissors';
    case 'self-care':
      return 'hand-heart';
    case 'other':
      return 'signpost';
    default:
      return kind satisfies never;
  }
}

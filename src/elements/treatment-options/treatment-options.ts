import { html, nothing } from 'lit';
import { nameOf } from '../../content/names.js';
import { isCompared, optionGroups, type OptionGroup } from '../../content/option-groups.js';
import type { Content, Option } from '../../content/types.js';
import { partsOf } from '../../content/sections.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { later } from '../../base/later.js';
import { certaintyMark } from '../../templates/certainty.js';
import { certaintyStyles } from '../../styles/certainty.styles.js';
import { send } from '../../page/events.js';
import { toggles } from '../../page/toggles.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { partHeading } from '../../templates/part-heading.js';
import { statement } from '../../templates/statement.js';
import { withGlossary } from '../../templates/terms.js';
import { kindIcon, renderCard } from './card.js';
import { renderComparison, type Pair } from './comparison.js';
import { comparisonStyles } from './comparison.styles.js';
import { treatmentOptionsStyles } from './treatment-options.styles.js';

/**
 * Every option in equal detail, doing nothing for now included, as cards to read one and as a table to compare all.
 * Options stand by their sets: alternatives, one after another, or used together.
 *
 * @tag care-treatment-options
 * @event care-toggle - A card was opened or closed, or the view changed. `detail.part` and `detail.open`.
 * @event care-change - The reader picked other options to compare. `detail.part`.
 * @csspart heading - Every heading.
 * @csspart set - A set of options.
 * @csspart option - One option's card.
 * @csspart comparison - The scrolling region around the table.
 * @csspart certainty - How sure we are of an option.
 */
export class TreatmentOptionsElement extends CareElement {
  static override properties = { view: {}, pairs: { state: true } };
  /** @internal */
  static override readonly parts: readonly string[] = partsOf.treatments;
  static override styles = [CareElement.styles, certaintyStyles, treatmentOptionsStyles, comparisonStyles].flat();

  /** How the options are shown: "cards" to read one, "table" to compare. */
  view: 'cards' | 'table' = 'cards';

  /** The two options of each set that a narrow table shows side by side. */
  private pairs: ReadonlyMap<string, Pair> = new Map();

  /** Opens every card. */
  openAll(): void {
    for (const card of this.#cards()) card.open = true;
  }

  /** Closes every card. */
  closeAll(): void {
    for (const card of this.#cards()) card.open = false;
  }

  protected override renderContent(content: Content): unknown {
    const groups = optionGroups(content.facts);
    if (groups.length === 0) return nothing;
    const seen: Option[] = [];
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'options'))}
      ${groups.some(isCompared) ? this.#viewSwitch() : nothing}
      ${groups.map((group) => this.#group(content, group, groups.length > 1 && group.id !== '', seen))}
    `;
  }

  /** `seen`: the options of the sets before, which have their id as an anchor already. */
  #group(content: Content, group: OptionGroup, isNamed: boolean, seen: Option[]) {
    const { id, relation, noneReason, options } = group;
    const name = isNamed ? nameOf(content, id) : '';
    const isTable = this.view === 'table' && isCompared(group);
    const label = msg('All options compared', { id: 'treatments.table', desc: 'Name of the table' });
    return html`<section part="set">
      ${isNamed ? heading(this.headingLevel + 1, 'part', name, id) : nothing}
      ${relation ? html`<p>${relationLabel(relation)}</p>` : nothing}
      ${noneReason ? html`<p>${statement(content, noneReason.id)}</p>` : nothing}
      ${isTable ? renderComparison(content, group, isNamed ? `${label}: ${name}` : label, this.pairs.get(id) ?? [0, 1], (pair) => this.#choosePair(id, pair)) : nothing}
      <div class="cards" ?hidden=${isTable}>
        ${options.map((option, index) => {
          const anchor = seen.includes(option) ? `${id}-${option.id}` : option.id;
          seen.push(option);
          const step = relation === 'step' ? index + 1 : undefined;
          const level = this.headingLevel + (isNamed ? 2 : 1);
          return withGlossary(() => this.#card(content, option, { anchor, step, level, place: seen.length }));
        })}
      </div>
    </section>`;
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

  #card(content: Content, option: Option, { anchor, step, level, place }: Card) {
    const { id, kind, certainty } = option;
    const name = nameOf(content, id);
    return html`<details class="card" part="option" data-key=${anchor}>
      <summary @click=${toggles(this, `option-${place}`)}>
        ${icon(kindIcon(kind))}
        <span class="name"
          >${heading(level, 'part', step ? stepLabel(formatNumber(content.language, step), name) : name, anchor)}</span
        >
        ${
          certainty
            ? html`<span class="sure"
                >${msg('How sure we are:', { id: 'treatments.certainty', desc: 'Before a grade of certainty' })}
                ${certaintyMark(certainty)}</span
              >`
            : nothing
        }
        ${icon('chevron-down')}
      </summary>
      ${later(() => renderCard(content, option))}
    </details>`;
  }

  #cards(): HTMLDetailsElement[] {
    return [...this.renderRoot.querySelectorAll('details')];
  }

  #show(view: 'cards' | 'table') {
    this.view = view;
    send(this, 'care-toggle', { part: 'comparison', open: view === 'table' });
  }

  #choosePair(set: string, pair: Pair) {
    this.pairs = new Map(this.pairs).set(set, pair);
    send(this, 'care-change', { part: 'comparison' });
  }
}

/** How a card stands among the others. */
interface Card {
  readonly anchor: string;
  /** Which of several steps it is, from 1. */
  readonly step: number | undefined;
  readonly level: number;
  /** Which of all options it is, from 1. */
  readonly place: number;
}

const stepLabel = (step: string, name: string): string =>
  msg(str`Step ${step}: ${name}`, { id: 'treatments.step', desc: 'An option that is tried first, second …' });

function relationLabel(relation: NonNullable<OptionGroup['relation']>): string {
  switch (relation) {
    case 'alternative':
      return msg('No option is best for everyone. Each is described in the same way, so that you can compare them.', {
        id: 'treatments.intro',
        desc: 'Before options of which one is chosen',
      });
    case 'step':
      return msg('These are tried one after another, in this order.', {
        id: 'treatments.steps',
        desc: 'Before options that are tried one after another',
      });
    case 'together':
      return msg('These are used together.', {
        id: 'treatments.together',
        desc: 'Before options that are used with each other',
      });
    default:
      return relation satisfies never;
  }
}

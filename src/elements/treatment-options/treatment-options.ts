import { html, nothing } from 'lit';
import { isShort } from '../../content/depth.js';
import { nameOf } from '../../content/names.js';
import { isCompared, optionGroups, type OptionGroup } from '../../content/option-groups.js';
import type { Content, Option } from '../../content/types.js';
import { partsOf } from '../../content/sections.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { certaintyMark } from '../../templates/certainty.js';
import { certaintyStyles } from '../../styles/certainty.styles.js';
import { send } from '../../page/events.js';
import { oneOf } from '../../page/given.js';
import { toggles } from '../../page/toggles.js';
import { heading } from '../../templates/heading.js';
import { partHeading } from '../../templates/part-heading.js';
import { statement } from '../../templates/statement.js';
import { withGlossary } from '../../templates/terms.js';
import { renderCard } from './card.js';
import { fewest, renderComparison } from './comparison.js';
import { comparisonStyles } from './comparison.styles.js';
import { askedLines, renderLines, sharedCertainty } from './lines.js';
import { renderTime } from './time.js';
import { timeStyles } from './time.styles.js';
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
 * @csspart comparison - The table, with the choice of what it compares.
 * @csspart time - The picture of when each option helps, with its table.
 * @csspart certainty - How sure we are of an option.
 */
export class TreatmentOptionsElement extends CareElement {
  static override properties = {
    view: { converter: oneOf('cards', 'table') },
    chosen: { state: true },
    opened: { state: true },
  };
  /** @internal */
  static override readonly parts: readonly string[] = partsOf.treatments;
  static override styles = [
    CareElement.styles,
    certaintyStyles,
    treatmentOptionsStyles,
    comparisonStyles,
    timeStyles,
  ].flat();

  /** How the options are shown: "cards" to read one, "table" to compare. */
  view: 'cards' | 'table' = 'cards';

  /** The options of each set that a narrow table shows, where the reader chose. */
  private chosen: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  /** The questions of each set whose longer text the table shows. */
  private opened: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  /** Opens every card. */
  openAll(): void {
    for (const card of this.#cards()) card.open = true;
  }

  /** Closes every card. */
  closeAll(): void {
    for (const card of this.#cards()) card.open = false;
  }

  /** An option has its heading among the cards. */
  override focusHeading(id?: string): void {
    if (id === undefined || this.view === 'cards') return super.focusHeading(id);
    this.view = 'cards';
    void this.updateComplete.then(() => super.focusHeading(id));
  }

  protected override renderContent(content: Content): unknown {
    const groups = optionGroups(content.facts);
    if (groups.length === 0) return nothing;
    const seen: Option[] = [];
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'options'))}
      ${groups.some(isCompared) ? this.#viewSwitch(content) : nothing}
      ${groups.map((group) => this.#group(content, group, groups.length > 1 && group.id !== '', seen))}
    `;
  }

  /** `seen`: the options of the sets before, which have their id as an anchor already. */
  #group(content: Content, group: OptionGroup, isNamed: boolean, seen: Option[]) {
    const { id, relation, noneReason, options } = group;
    const name = isNamed ? nameOf(content, id) : '';
    const isTable = this.view === 'table' && isCompared(group);
    const certainty = sharedCertainty(group);
    const asked = askedLines(group);
    const label = msg('All options compared', { id: 'treatments.table', desc: 'Name of the table' });
    return html`<section part="set">
      ${isNamed ? heading(this.headingLevel + 1, 'part', name, id) : nothing}
      ${relation && !(relation === 'alternative' && isShort(content)) ? html`<p>${relationLabel(relation)}</p>` : nothing}
      ${noneReason ? html`<p>${statement(content, noneReason.id)}</p>` : nothing}
      ${certainty ? html`<p class="sure">${sureOfAll()} ${certaintyMark(certainty)}</p>` : nothing}
      ${isTable ? renderComparison(content, group, isNamed ? `${label}: ${name}` : label, this.#comparing(group)) : nothing}
      <div class="cards" ?hidden=${isTable}>
        ${options.map((option, index) => {
          const anchor = seen.includes(option) ? `${id}-${option.id}` : option.id;
          seen.push(option);
          const step = relation === 'step' ? index + 1 : undefined;
          const level = this.headingLevel + (isNamed ? 2 : 1);
          const name = nameOf(content, option.id);
          const title = step ? stepLabel(formatNumber(content.language, step), name) : name;
          const toggled = toggles(this, `option-${seen.length}`);
          return withGlossary(() =>
            renderCard(content, option, {
              anchor,
              title: heading(level, 'part', title, anchor),
              lines: renderLines(content, option, asked, certainty ? undefined : option.certainty),
              toggled,
            }),
          );
        })}
      </div>
      ${renderTime(content, group)}
    </section>`;
  }

  #viewSwitch(shown: Content) {
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
        this.view === 'cards' && !isShort(shown)
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

  #comparing({ id, options }: OptionGroup) {
    const chosen = () => this.chosen.get(id) ?? new Set(options.slice(0, fewest).map((option) => option.id));
    const opened = () => this.opened.get(id) ?? new Set();
    return {
      chosen: chosen(),
      opened: opened(),
      choose: (option: string) => {
        const others = flipped(chosen(), option);
        if (others.size < fewest) return;
        this.chosen = new Map(this.chosen).set(id, others);
        send(this, 'care-change', { part: 'comparison' });
      },
      open: (field: string) => {
        this.opened = new Map(this.opened).set(id, flipped(opened(), field));
      },
    };
  }

  #cards(): HTMLDetailsElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('.card > details')];
  }

  #show(view: 'cards' | 'table') {
    this.view = view;
    send(this, 'care-toggle', { part: 'comparison', open: view === 'table' });
  }
}

/** With it, or without it where it was there. */
function flipped<T>(all: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const others = new Set(all);
  if (!others.delete(one)) others.add(one);
  return others;
}

const sureOfAll = (): string =>
  msg('How sure we are, of each of these:', {
    id: 'treatments.certainty-all',
    desc: 'Before a grade of certainty that all options share',
  });

const stepLabel = (step: string, name: string): string =>
  msg(str`Step ${step}: ${name}`, { id: 'treatments.step', desc: 'An option that is tried first, second …' });

function relationLabel(relation: NonNullable<OptionGroup['relation']>): string {
  switch (relation) {
    case 'alternative':
      return msg('No option is best for everyone.', {
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

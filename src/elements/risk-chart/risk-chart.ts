import { html, nothing } from 'lit';
import { CareElement } from '../../base/care-element.js';
import { later } from '../../base/later.js';
import { shorten } from '../../content/errors.js';
import { nameOf } from '../../content/names.js';
import { optionRisks, undrawnOf, type OptionRisks, type Undrawn } from '../../content/risks.js';
import type { Content } from '../../content/types.js';
import { formatList } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { wordsOf } from '../../page/given.js';
import { toggles } from '../../page/toggles.js';
import { warnOnce } from '../../page/warn.js';
import { certaintyStyles } from '../../styles/certainty.styles.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { partHeading } from '../../templates/part-heading.js';
import { renderAccuracy } from './accuracy.js';
import { renderOption } from './group.js';
import { renderKey } from './key.js';
import { riskChartStyles } from './risk-chart.styles.js';
import { renderUndrawn } from './undrawn.js';
import { renderTable } from './risk-table.js';

/**
 * Benefits and harms of each option as natural frequencies, in words, in pictures and as a table. A rate has a mark for
 * each of 100 people; harms too small for that share one scale in 1,000, with the benefit in 1,000 above them. Counts
 * of people and counts of treatments never stand together. What was counted in fewer than 100 stays as it was counted.
 *
 * @tag care-risk-chart
 * @event care-toggle - A table was opened or closed. `detail.part` and `detail.open`.
 * @csspart heading - Every heading.
 * @csspart group - Numbers of one option that may be compared: of one unit and one population.
 * @csspart outcome - One outcome: its number, its words and its picture.
 * @csspart certainty - How sure we are of a number, or of several.
 */
export class RiskChartElement extends CareElement {
  static override properties = { outcomes: { converter: wordsOf } };
  static override styles = [CareElement.styles, certaintyStyles, riskChartStyles].flat();

  /** Ids of the outcomes to show, with spaces between. Empty means all that the pack has. */
  outcomes = '';

  protected override renderContent(content: Content): unknown {
    const { facts } = content;
    const tests = this.outcomes.trim() ? [] : (facts.tests ?? []).filter(({ accuracy }) => accuracy);
    if (!facts.options && tests.length === 0) return nothing;
    const wanted = this.#wanted(content);
    const options = optionRisks(facts, wanted);
    const undrawn = undrawnOf(facts, wanted);
    const level = this.headingLevel + 1;
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'risks'))}
      <p>
        ${msg('These numbers come from groups of people in studies. They cannot tell how it will go for you.', { id: 'risks.intro', desc: 'Before the charts' })}
      </p>
      <div class="options">
        ${options.map((option) => renderOption(content, option, level))}
        ${tests.map((test) => renderAccuracy(content, test, level))}
      </div>
      ${options.length > 0 ? html`${renderKey(options)} ${this.#table(content, options)}` : nothing}
      ${renderUndrawn(content, undrawn, level)} ${this.#withoutNumbers(content, [...options, ...undrawn])}
    `;
  }

  #table(content: Content, options: readonly OptionRisks[]) {
    const words = msg('The same as a table', {
      id: 'risks.table',
      desc: 'Opens a table with the numbers of the charts',
    });
    return html`<details class="on-demand" data-key="table">
      <summary class="more" @click=${toggles(this, 'table')}>${icon('chevron-down')}<span>${words}</span></summary>
      ${later(() => renderTable(content, options, words))}
    </details>`;
  }

  /** The ids that the page asks for. It is told of those that the pack lacks, and where units do not go together. */
  #wanted({ facts: { outcomes = [], numbers = [] } }: Content): string[] | undefined {
    const wanted = this.outcomes.split(/[\s,]+/).filter(Boolean);
    if (wanted.length === 0) return undefined;
    const unknown = wanted.filter((id) => !outcomes.some((outcome) => outcome.id === id));
    if (unknown.length > 0)
      warnOnce(`Careleaf: care-risk-chart: the pack has no outcome ${shorten(unknown.join(' '))}`);
    const units = new Set(
      numbers.flatMap((number) =>
        number.kind === 'frequency' && number.outcome && wanted.includes(number.outcome) ? [number.unit] : [],
      ),
    );
    if (units.size > 1)
      warnOnce(
        `Careleaf: care-risk-chart: outcomes=${shorten(this.outcomes)} mixes counts of ${[...units].join(' with counts of ')}. They are shown apart, never side by side.`,
      );
    return wanted;
  }

  /** Options that no study gives a number for are named, so that silence does not read as safety. */
  #withoutNumbers(content: Content, said: readonly Pick<Undrawn, 'option'>[]) {
    const shown = new Set(said.map(({ option }) => option));
    const others = (content.facts.options ?? []).filter((option) => !shown.has(option) && !this.outcomes.trim());
    if (others.length === 0) return nothing;
    const names = formatList(
      content.language,
      others.map(({ id }) => nameOf(content, id)),
    );
    return html`<p class="note">
      ${icon('info')}
      <span
        >${msg(str`No numbers to draw: ${names}. We found no study that counts well enough. They can still help or harm.`, { id: 'risks.without-numbers', desc: '{0} is a list of options that the chart cannot show' })}</span
      >
    </p>`;
  }
}

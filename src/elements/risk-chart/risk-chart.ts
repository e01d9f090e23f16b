import { html, nothing, type TemplateResult } from 'lit';
import { CareElement } from '../../base/care-element.js';
import { nameOf } from '../../content/names.js';
import { riskGroups, undrawnOf, type RiskGroup, type Undrawn } from '../../content/risks.js';
import type { Content, Outcome } from '../../content/types.js';
import { formatList } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { toggles } from '../../page/toggles.js';
import { warnOnce } from '../../page/warn.js';
import { certaintyStyles } from '../../styles/certainty.styles.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { partHeading } from '../../templates/part-heading.js';
import { renderAccuracy } from './accuracy.js';
import { renderGroup } from './group.js';
import { iconCounts, keyIcon } from './icon-array.js';
import { riskChartStyles } from './risk-chart.styles.js';
import { renderUndrawn } from './undrawn.js';
import { effectLabel } from './words.js';

/**
 * Benefits and harms of each option as natural frequencies: an icon for each person, the same in words and as a table.
 * What stands together has one unit and one denominator. Counts of people and counts of treatments never do. What was
 * counted in fewer than 100 is drawn as it was counted.
 *
 * @tag care-risk-chart
 * @event care-toggle - A table was opened or closed. `detail.part` and `detail.open`.
 * @csspart heading - Every heading.
 * @csspart group - What shares one unit and one denominator.
 * @csspart outcome - One outcome: its words and its icons.
 * @csspart certainty - How sure we are of a number.
 */
export class RiskChartElement extends CareElement {
  static override properties = { outcomes: {} };
  static override styles = [CareElement.styles, certaintyStyles, riskChartStyles].flat();

  /** Ids of the outcomes to show, with spaces between. Empty means all that the pack has. */
  outcomes = '';

  protected override renderContent(content: Content): unknown {
    const { facts } = content;
    const tests = this.outcomes.trim() ? [] : (facts.tests ?? []).filter(({ accuracy }) => accuracy);
    if (!facts.options && tests.length === 0) return nothing;
    const wanted = this.#wanted(content);
    const groups = riskGroups(facts, wanted);
    const undrawn = undrawnOf(facts, wanted);
    const level = this.headingLevel + 1;
    const isApart = groups.length > 1;
    const place = { level, isApart, toggled: (part: string) => toggles(this, part) };
    return html`
      ${heading(this.headingLevel, 'section', partHeading(content, 'risks'))}
      <p>
        ${msg('These numbers come from groups of people in studies. They cannot tell how it will go for you.', { id: 'risks.intro', desc: 'Before the charts' })}
      </p>
      ${isApart ? renderGroupsDiffer(groups) : nothing} ${groups.length > 0 ? renderKey(groups) : nothing}
      <div class="groups">
        ${groups.map((group) => renderGroup(content, group, place))}
        ${tests.map((test) => renderAccuracy(content, test, level))} ${renderUndrawn(content, undrawn, level)}
      </div>
      ${this.#withoutNumbers(content, [...groups.flatMap(({ options }) => options), ...undrawn])}
    `;
  }

  /** The ids that the page asks for. It is told of those that the pack lacks, and where units do not go together. */
  #wanted({ facts: { outcomes = [], numbers = [] } }: Content): string[] | undefined {
    const wanted = this.outcomes.split(/[\s,]+/).filter(Boolean);
    if (wanted.length === 0) return undefined;
    for (const id of wanted) {
      if (!outcomes.some((outcome) => outcome.id === id))
        warnOnce(`Careleaf: care-risk-chart: the pack has no outcome "${id}"`);
    }
    const units = new Set(
      numbers.flatMap((number) =>
        number.kind === 'frequency' && number.outcome && wanted.includes(number.outcome) ? [number.unit] : [],
      ),
    );
    if (units.size > 1)
      warnOnce(
        `Careleaf: care-risk-chart: outcomes="${this.outcomes}" mixes counts of ${[...units].join(' with counts of ')}. They are shown apart, never side by side.`,
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

const renderGroupsDiffer = (groups: readonly RiskGroup[]) =>
  html`<p class="note">${icon('info')}<span>${groupsDiffer(new Set(groups.map(({ unit }) => unit)))}</span></p>`;

const groupsDiffer = (units: ReadonlySet<RiskGroup['unit']>): string =>
  units.size === 2 && units.has('people') && units.has('treatments')
    ? msg(
        'Some studies count people, others count treatments. One person can have many treatments. So we keep the two apart: do not compare them.',
        { id: 'risks.units-differ', desc: 'Above charts with two units' },
      )
    : msg('The studies did not all count the same people or things. So we keep them apart: do not compare them.', {
        id: 'risks.groups-differ',
        desc: 'Above charts that may not be compared',
      });

/** What the marks mean. Only those that are drawn. */
function renderKey(groups: readonly RiskGroup[]) {
  const risks = groups.flatMap(({ options }) => options.flatMap((option) => option.risks));
  const has = (effect: Outcome['effect']) => risks.some(({ outcome }) => outcome.effect === effect);
  const isUnsure = risks.some(({ shown }) => iconCounts(shown).perhaps > iconCounts(shown).full);
  const entry = (mark: TemplateResult, words: string) => html`<li>${mark}<span>${words}</span></li>`;
  return html`<ul class="legend" data-only="page">
    ${has('benefit') ? entry(keyIcon('benefit', 'full'), effectLabel('benefit')) : nothing}
    ${has('harm') ? entry(keyIcon('harm', 'full'), effectLabel('harm')) : nothing}
    ${isUnsure ? entry(html`${keyIcon('benefit', 'perhaps')}${keyIcon('harm', 'perhaps')}`, msg('Perhaps: studies differ, or give only a limit', { id: 'risks.perhaps', desc: 'Key: a hollow mark' })) : nothing}
    ${entry(keyIcon('benefit', 'others'), msg('It did not happen', { id: 'risks.not', desc: 'Key: a small mark' }))}
  </ul>`;
}

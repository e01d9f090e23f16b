import { html, nothing, type TemplateResult } from 'lit';
import { riskGroups, type Risk, type RiskGroup } from '../../content/risks.js';
import { later } from '../../base/later.js';
import type { Content, Frequency, Outcome, Treatment } from '../../content/types.js';
import { formatList, formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { CareElement } from '../../base/care-element.js';
import { certaintyMark } from '../../templates/certainty.js';
import { certaintyStyles } from '../../styles/certainty.styles.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { formatSharedFrequency, formatTimeAndMeasure } from '../../templates/numbers.js';
import { amount } from '../../templates/statement.js';
import { toggles } from '../../page/toggles.js';
import { warnOnce } from '../../page/warn.js';
import { iconArray, iconCounts, keyIcon } from './icon-array.js';
import { renderTable } from './risk-table.js';
import { riskChartStyles } from './risk-chart.styles.js';

/**
 * Benefits and harms of each option as natural frequencies: an icon for each person, the same in words and as a table.
 * What stands together has one unit and one denominator. Counts of people and counts of treatments never do.
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

  protected override renderContent(content: Content): TemplateResult {
    const groups = riskGroups(content.facts, this.#wanted(content));
    const apart = groups.length > 1;
    return html`
      ${heading(this.headingLevel, 'section', msg('Benefits and harms in numbers', { id: 'risks.heading', desc: 'Heading of the risk chart' }))}
      <p>
        ${msg('These numbers come from groups of people in studies. They cannot tell how it will go for you.', { id: 'risks.intro', desc: 'Before the charts' })}
      </p>
      ${apart ? renderUnitsDiffer() : nothing} ${groups.length > 0 ? renderKey(groups) : nothing}
      <div class="groups">${groups.map((group) => this.#group(content, group, apart))}</div>
      ${this.#withoutNumbers(content, groups)}
    `;
  }

  /** The ids that the page asks for. It is told of those that the pack lacks, and where units do not go together. */
  #wanted({ facts }: Content): string[] | undefined {
    const wanted = this.outcomes.split(/[\s,]+/).filter(Boolean);
    if (wanted.length === 0) return undefined;
    const known = facts.treatments.flatMap(({ outcomes = [] }) => outcomes);
    const units = new Set<Frequency['unit']>();
    for (const id of wanted) {
      const asked = known.find((outcome) => outcome.id === id);
      if (!asked) warnOnce(`Careleaf: care-risk-chart: the pack has no outcome "${id}"`);
      const number = facts.numbers.find((frequency) => frequency.id === asked?.number);
      if (number?.kind === 'frequency') units.add(number.unit);
    }
    if (units.size > 1)
      warnOnce(
        `Careleaf: care-risk-chart: outcomes="${this.outcomes}" mixes counts of people with counts of treatments. They are shown apart, never side by side.`,
      );
    return wanted;
  }

  #group(content: Content, group: RiskGroup, apart: boolean) {
    const { unit, of, sameTime, options } = group;
    const table = msg('The same as a table', {
      id: 'risks.table',
      desc: 'Opens a table with the numbers of the charts',
    });
    const level = this.headingLevel + (apart ? 2 : 1);
    return html`<section part="group">
      ${apart ? heading(this.headingLevel + 1, 'part', unitHeading(unit), `unit-${unit}`) : nothing}
      <p class="drawn" data-only="page">${formatDenominator(unit, formatNumber(content.language, of))}</p>
      ${
        sameTime
          ? nothing
          : html`<p>
              ${msg('The studies counted after different times. Look at the time beside each number.', { id: 'risks.times-differ', desc: 'Above charts whose studies did not count at the same time' })}
            </p>`
      }
      ${options.map(
        ({ treatment, risks }) =>
          html`<div class="option">
            ${heading(level, apart ? 'detail' : 'part', content.text.names[treatment.id], `${unit}-${treatment.id}`)}
            ${(['benefit', 'harm'] as const).map((effect) => renderEffect(content, effect, risks, apart ? treatment : undefined))}
          </div>`,
      )}
      <details data-key="table-${unit}">
        <summary class="more" @click=${toggles(this, `table-${unit}`)}>
          ${icon('chevron-down')}<span>${table}</span>
        </summary>
        ${later(() => renderTable(content, group, apart ? unitHeading(unit) : table))}
      </details>
    </section>`;
  }

  /** Options that no study gives a number for are named, so that silence does not read as safety. */
  #withoutNumbers(content: Content, groups: readonly RiskGroup[]) {
    const shown = new Set(groups.flatMap(({ options }) => options.map(({ treatment }) => treatment)));
    const others = content.facts.treatments.filter((treatment) => !shown.has(treatment) && !this.outcomes.trim());
    if (others.length === 0) return nothing;
    const names = formatList(
      content.language,
      others.map(({ id }) => content.text.names[id] ?? id),
    );
    return html`<p class="note">
      ${icon('info')}
      <span
        >${msg(str`No numbers to draw: ${names}. We found no study that counts well enough. They can still help or harm.`, { id: 'risks.without-numbers', desc: '{0} is a list of options that the chart cannot show' })}</span
      >
    </p>`;
  }
}

const unitHeading = (unit: Frequency['unit']): string =>
  unit === 'people'
    ? msg('Counted in people', { id: 'risks.people', desc: 'Heading of charts that count people' })
    : msg('Counted in treatments', { id: 'risks.treatments', desc: 'Heading of charts that count treatments' });

const formatDenominator = (unit: Frequency['unit'], of: string): string =>
  unit === 'people'
    ? msg(str`Each picture stands for ${of} people. Each mark is 1 person.`, {
        id: 'risks.of-people',
        desc: '{0} is 100 or 1,000',
      })
    : msg(str`Each picture stands for ${of} treatments. Each mark is 1 treatment, and one person can have many.`, {
        id: 'risks.of-treatments',
        desc: '{0} is 100 or 1,000',
      });

const renderUnitsDiffer = () =>
  html`<p class="note">
    ${icon('info')}
    <span
      >${msg('Some studies count people, others count treatments. One person can have many treatments. So we keep the two apart: do not compare them.', { id: 'risks.units-differ', desc: 'Above charts with two units' })}</span
    >
  </p>`;

function effectLabel(effect: Outcome['effect']): string {
  return effect === 'benefit'
    ? msg('What may get better', { id: 'treatments.benefits', desc: 'Row: benefits' })
    : msg('What may go wrong', { id: 'treatments.risks', desc: 'Row: risks and side effects' });
}

/** `apart`: the option, where its other outcomes stand in the group of the other unit. */
function renderEffect(content: Content, effect: Outcome['effect'], risks: readonly Risk[], apart?: Treatment) {
  const those = risks.filter(({ outcome }) => outcome.effect === effect);
  const elsewhere = apart?.outcomes?.some((outcome) => outcome.effect === effect) ?? false;
  if (those.length === 0 && !elsewhere) return nothing;
  return html`<p class="effect">${keyIcon(effect, 'full')}<span>${effectLabel(effect)}</span></p>
    ${
      those.length > 0
        ? html`<ul class="outcomes ${effect}s">
            ${those.map((risk) => renderOutcome(content, risk))}
          </ul>`
        : html`<p class="muted">
            ${msg('Studies counted this another way. Look for it in the other part.', { id: 'risks.elsewhere', desc: 'Where the benefits or the harms of an option are counted in the other unit' })}
          </p>`
    }`;
}

function renderOutcome({ text, language }: Content, { outcome, frequency, shown, about }: Risk) {
  const { count, whole } = formatSharedFrequency(shown, about, language);
  return html`<li part="outcome">
    <div>
      <p class="name">${text.names[outcome.id]}:</p>
      <p class="count">${amount(count, whole, language)}</p>
      <p class="muted">
        ${formatOthers(shown, about, language)} ${timeInASentence(frequency, language)}
        ${certaintyMark(frequency.certainty)}
      </p>
    </div>
    ${iconArray(shown, outcome.effect)}
  </li>`;
}

function timeInASentence(frequency: Frequency, language: string): string {
  const time = formatTimeAndMeasure(frequency, language);
  return typeof frequency.timeframe === 'string'
    ? `${time.charAt(0).toLocaleUpperCase(language)}${time.slice(1)}.`
    : msg(str`Time: ${time}.`, { id: 'risks.time', desc: '{0} is after what time it was counted' });
}

/** Those to whom it did not happen: said as well, so that a number is not more than it is. */
function formatOthers({ numerator, denominator, bound }: Frequency, about: boolean, language: string) {
  if (bound || about || Array.isArray(numerator)) return nothing;
  const others = formatNumber(language, denominator - numerator);
  return msg(str`Not so for the other ${others}.`, {
    id: 'risks.others',
    desc: '{0} is how many people or treatments it did not happen to',
  });
}

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

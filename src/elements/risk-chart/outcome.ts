import { html, nothing, type TemplateResult } from 'lit';
import { asCounted, scaled, type Told } from '../../content/counts.js';
import { findingName, nameOf } from '../../content/names.js';
import type { Risk } from '../../content/risks.js';
import type { Content, Frequency } from '../../content/types.js';
import { withCapital } from '../../language/capital.js';
import { msg, str } from '../../language/words.js';
import { after } from '../../templates/after.js';
import { comparatorLabel } from '../../templates/comparator.js';
import { formatTold, rangeNotes } from '../../templates/frequency.js';
import { amount } from '../../templates/statement.js';
import { bar } from './bar.js';
import { iconArray } from './icon-array.js';
import { ownCertainty, ownTime, type Shared } from './shared.js';
import { formatOthers, shortName, sourcesOf } from './words.js';

/** What a list has said already, and what stands beside a number in it. */
export interface Among {
  readonly shared: Shared;
  readonly risks: readonly Risk[];
}

/** Fewer than these are no picture: a mark would look like a rate. */
const leastDrawn = 50;

/** A number, its words, its picture, and what it stands on. */
export function renderPicture(content: Content, risk: Risk, among: Among): TemplateResult {
  const { outcome, frequency, shown, beside } = risk;
  const draw = (counted: Told) =>
    counted.of < leastDrawn ? nothing : iconArray(counted, outcome.effect, frequency.unit);
  return html`<li part="outcome">
    <p class="count">
      ${countIn(content, frequency, shown)} <span class="muted rest">${formatOthers(shown, content.language)}</span>
    </p>
    ${renderName(content, risk, among)} ${draw(shown)} ${renderNotes(content, risk, among.shared)}
    ${
      beside
        ? html`<p>${`${comparedWith(content, frequency)} `}${countIn(content, frequency, beside, false)}</p>
            ${draw(beside)}`
        : nothing
    }
  </li>`;
}

/** The same on a scale that it shares with others: the denominator stands above them all. */
export function renderBar(content: Content, risk: Risk, among: Among): TemplateResult {
  const { outcome, frequency, shown, beside } = risk;
  return html`<li part="outcome" class="on-scale">
    <p class="count">${countOnScale(content, frequency, shown)}</p>
    ${renderName(content, risk, among)} ${bar(shown, outcome.effect, 1000)} ${renderNotes(content, risk, among.shared)}
    ${
      beside
        ? html`<p class="muted beside">${comparedWith(content, frequency)}</p>
            <p class="count">${countOnScale(content, frequency, beside)}</p>
            ${bar(beside, outcome.effect, 1000)}`
        : nothing
    }
  </li>`;
}

function countIn(content: Content, frequency: Frequency, shown: Told, isFirst = true) {
  const { count, whole } = formatTold(shown, frequency, content);
  return amount(count, isFirst ? withCapital(whole, content.language) : whole, content.language);
}

/** The count to look at, the whole to listen to. What has another denominator than the scale is whole for both. */
function countOnScale(content: Content, frequency: Frequency, shown: Told) {
  if (shown.of !== 1000) return countIn(content, frequency, shown);
  const { count, whole } = formatTold(shown, frequency, content);
  return html`<strong class="amount" aria-hidden="true" data-only="page">${count}</strong
    ><span class="visually-hidden">${whole}</span>`;
}

/** What happened, told from other numbers of it by its qualifier or its source, and after what time. */
function renderName(content: Content, risk: Risk, { shared, risks }: Among) {
  const { outcome, frequency } = risk;
  const isOneOfSeveral = risks.filter((other) => other.outcome === outcome).length > 1;
  const study =
    isOneOfSeveral && !frequency.qualifier
      ? html` (<bdi>${sourcesOf(content, frequency.sources).map(shortName).join(', ')}</bdi>)`
      : nothing;
  const time = frequency.timeframe === 'not-stated' ? undefined : ownTime(risk, shared, content.language);
  return html`<p class="name">
    ${frequency.qualifier ? findingName(content, outcome.id, frequency) : nameOf(content, outcome.id)}${study}${time ? html`<span class="time">${after(time)}</span>` : nothing}
  </p>`;
}

function renderNotes(content: Content, risk: Risk, shared: Shared) {
  const { frequency, shown } = risk;
  const { language } = content;
  const notes = rangeNotes(frequency, content, (_, counted) =>
    shown.isRate ? scaled(counted, shown.of, shown.about) : asCounted(counted),
  );
  const range = notes.length > 0 ? `(${notes.join('; ')})` : undefined;
  const time = frequency.timeframe === 'not-stated' ? ownTime(risk, shared, language) : undefined;
  const said = [range, time && `${withCapital(time, language)}.`].filter(Boolean);
  const certainty = ownCertainty(risk, shared);
  return said.length === 0 && certainty === nothing
    ? nothing
    : html`<p class="muted">${said.join(' ')} ${certainty}</p>`;
}

function comparedWith(content: Content, { comparator }: Frequency): string {
  const than = comparatorLabel(comparator!, content);
  return msg(str`Compared, ${than}:`, { id: 'risks.compared', desc: 'Before a count; {0} "with placebo"' });
}

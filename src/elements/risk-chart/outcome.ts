import { html, nothing, type TemplateResult } from 'lit';
import { asCounted, scaled, type Told } from '../../content/counts.js';
import { findingName, nameOf } from '../../content/names.js';
import type { Risk } from '../../content/risks.js';
import type { Content, Frequency, Outcome } from '../../content/types.js';
import { msg, str } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { comparatorLabel } from '../../templates/comparator.js';
import { formatTold, rangeNotes } from '../../templates/frequency.js';
import { amount } from '../../templates/statement.js';
import { iconArray } from './icon-array.js';
import { formatOthers, shortName, sourcesOf, timeOf } from './words.js';

/** One outcome with all that studies counted of it: one number, or several side by side. */
export const renderOutcome = (content: Content, outcome: Outcome, risks: readonly Risk[]): TemplateResult =>
  html`<li part="outcome">
    <p class="name">
      ${risks.length > 1 ? nameOf(content, outcome.id) : findingName(content, outcome.id, risks[0]!.frequency)}:
    </p>
    <div class="numbers">${risks.map((risk) => renderRisk(content, risk, risks.length > 1))}</div>
  </li>`;

/** `isNamed`: by its qualifier or its source, because others stand beside it. */
function renderRisk(content: Content, { outcome, frequency, shown, beside }: Risk, isNamed: boolean) {
  const { language } = content;
  const notes = rangeNotes(frequency, content, (_, counted) =>
    shown.isRate ? scaled(counted, shown.of) : asCounted(counted),
  );
  return html`<div class="number">
    <div>
      ${isNamed ? html`<p class="study">${apartFrom(content, frequency)}</p>` : nothing}
      ${renderCount(content, frequency, shown)}
      <p class="muted">
        ${notes.length > 0 ? `(${notes.join('; ')})` : nothing} ${formatOthers(shown, language)}
        ${timeOf(frequency, language)} ${certaintyMark(frequency.certainty)}
      </p>
    </div>
    ${iconArray(shown, outcome.effect)} ${beside ? renderBeside(content, frequency, beside, outcome.effect) : nothing}
  </div>`;
}

/** What tells a number from those beside it. */
const apartFrom = (content: Content, { qualifier, sources }: Frequency) =>
  qualifier ? nameOf(content, qualifier) : html`<bdi>${sourcesOf(content, sources).map(shortName).join(', ')}</bdi>`;

function renderCount(content: Content, frequency: Frequency, shown: Told) {
  const { count, whole } = formatTold(shown, frequency, content);
  return html`<p class="count">${amount(count, whole, content.language)}</p>`;
}

/** What it was compared with, drawn in the same way. */
function renderBeside(content: Content, frequency: Frequency, beside: Told, effect: Outcome['effect']) {
  const than = comparatorLabel(frequency.comparator!, content);
  return html`<div>
      <p>${msg(str`Compared, ${than}:`, { id: 'risks.compared', desc: 'Before a count; {0} "with placebo"' })}</p>
      ${renderCount(content, frequency, beside)}
    </div>
    ${iconArray(beside, effect)}`;
}

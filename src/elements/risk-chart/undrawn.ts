import { html, nothing, type TemplateResult } from 'lit';
import { findingName, nameOf } from '../../content/names.js';
import type { Undrawn } from '../../content/risks.js';
import type { Content, MeanDifference, Outcome } from '../../content/types.js';
import { withCapital } from '../../language/capital.js';
import { msg } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { heading } from '../../templates/heading.js';
import { formatPackNumber } from '../../templates/numbers.js';
import { statement } from '../../templates/statement.js';
import { formatAfter } from '../../templates/time.js';
import { renderSources } from './words.js';

/** What no picture shows: mean differences, and what the studies do not say. */
export function renderUndrawn(
  content: Content,
  all: readonly Undrawn[],
  level: number,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const options = [...new Set(all.map(({ option }) => option))];
  return html`<section class="undrawn">
    ${heading(level, 'part', msg('Without a picture', { id: 'risks.undrawn', desc: 'Heading: numbers that cannot be drawn, and outcomes that studies do not report' }), 'undrawn')}
    <dl>
      ${options.map(
        (option) =>
          html`<div>
            <dt>${nameOf(content, option.id)}</dt>
            ${renderOf(
              content,
              all.filter((one) => one.option === option),
            )}
          </div>`,
      )}
    </dl>
  </section>`;
}

/** Differences one by one; what studies do not say, and what is kept back for one reason, as lists of outcomes. */
function renderOf(content: Content, those: readonly Undrawn[]) {
  const differences = those.flatMap(({ outcome, number }) =>
    number.kind === 'mean-difference' ? [{ outcome, number }] : [],
  );
  const silent = those.filter(({ number }) => number.kind === 'not-reported');
  const reasons = new Set(those.flatMap(({ number }) => (number.kind === 'not-shown' ? [number.because] : [])));
  return html`${differences.map(({ outcome, number }) => html`<dd>${renderDifference(content, outcome, number)}</dd>`)}
  ${silent.length > 0 ? renderUnsaid(content, silent, notReportedLabel(), notNeverLabel()) : nothing}
  ${[...reasons].map((reason) =>
    renderUnsaid(
      content,
      those.filter(({ number }) => number.kind === 'not-shown' && number.because === reason),
      notShownLabel(),
      statement(content, reason),
    ),
  )}`;
}

/** Outcomes without a number, and how to read that. */
const renderUnsaid = (content: Content, those: readonly Undrawn[], before: string, after: unknown) =>
  html`<dd>
    ${before}
    <ul>
      ${those.map(({ outcome }) => html`<li>${nameOf(content, outcome.id)}</li>`)}
    </ul>
    <p>${after}</p>
  </dd>`;

const notReportedLabel = (): string =>
  msg('The studies that we used do not say how often this happens:', {
    id: 'risks.not-reported',
    desc: 'Before a list of outcomes of one option',
  });

const notNeverLabel = (): string =>
  msg('That does not mean that it never does.', {
    id: 'risks.not-never',
    desc: 'After a list of outcomes that studies do not report',
  });

const notShownLabel = (): string =>
  msg('We show no number for this:', {
    id: 'risks.not-shown',
    desc: 'Before a list of outcomes of one option, and the reason',
  });

const renderDifference = (content: Content, outcome: Outcome, number: MeanDifference) =>
  html`<strong>${findingName(content, outcome.id, number)}:</strong> ${formatPackNumber(number, 'whole', content)}.
    <span class="muted"
      >${withCapital(formatAfter(number, content.language), content.language)}. ${certaintyMark(number.certainty)}
      ${renderSources(content, number.sources)}</span
    >`;

import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import type { Undrawn } from '../../content/risks.js';
import type { Content, MeanDifference, Outcome } from '../../content/types.js';
import { formatList } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { heading } from '../../templates/heading.js';
import { formatPackNumber } from '../../templates/numbers.js';
import { renderSources, timeOf } from './words.js';

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

/** Differences one by one; what the studies do not say in one sentence. */
function renderOf(content: Content, those: readonly Undrawn[]) {
  const silent = those.flatMap(({ outcome, number }) =>
    number.kind === 'not-reported' ? [nameOf(content, outcome.id)] : [],
  );
  return html`${those.map(({ outcome, number }) =>
    number.kind === 'not-reported' ? nothing : html`<dd>${renderDifference(content, outcome, number)}</dd>`,
  )}
  ${silent.length > 0 ? html`<dd>${notReportedLabel(formatList(content.language, silent))}</dd>` : nothing}`;
}

const notReportedLabel = (names: string): string =>
  msg(str`The studies do not say how often this happens: ${names}. That does not mean that it never does.`, {
    id: 'risks.not-reported',
    desc: '{0} is a list of outcomes of one option',
  });

const renderDifference = (content: Content, outcome: Outcome, number: MeanDifference) =>
  html`<strong>${nameOf(content, outcome.id)}:</strong> ${formatPackNumber(number, 'whole', content)}.
    <span class="muted"
      >${timeOf(number, content.language)} ${certaintyMark(number.certainty)}
      ${renderSources(content, number.sources)}</span
    >`;

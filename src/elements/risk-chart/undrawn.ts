import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import type { Undrawn } from '../../content/risks.js';
import type { Content } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { heading } from '../../templates/heading.js';
import { plainPieces } from '../../templates/plain-statement.js';
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
            ${all.filter((one) => one.option === option).map((one) => html`<dd>${renderWords(content, one)}</dd>`)}
          </div>`,
      )}
    </dl>
  </section>`;
}

function renderWords(content: Content, { outcome, number }: Undrawn) {
  const words = plainPieces(content, [{ number: number.id, form: 'whole' }]);
  const name = html`<strong>${nameOf(content, outcome.id)}:</strong> ${words}.`;
  if (number.kind === 'not-reported') return name;
  return html`${name}
    <span class="muted"
      >${timeOf(number, content.language)} ${certaintyMark(number.certainty)}
      ${renderSources(content, number.sources)}</span
    >`;
}

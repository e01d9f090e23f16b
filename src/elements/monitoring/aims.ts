import { html, nothing, type TemplateResult } from 'lit';
import { peopleOf, type Aimed } from '../../content/monitoring.js';
import { nameOf } from '../../content/names.js';
import { levels } from '../../content/signs.js';
import type { Content, MeasureRange, Profile } from '../../content/types.js';
import { signsIn } from '../../content/zones.js';
import { formatList } from '../../language/formats.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { aimInWords } from '../../templates/measured.js';
import { statement } from '../../templates/statement.js';
import { urgency } from '../../templates/urgency.js';

/** The aims of one measure, for whom each is, and what to do outside them. */
export function renderAims(
  content: Content,
  { measure, ranges }: Aimed,
  level: number,
  profile: Profile,
): TemplateResult {
  return html`${heading(level, 'detail', nameOf(content, measure.id), measure.id)}
    <ul class="aims">
      ${ranges.map((range) => {
        const people = peopleOf(content, range.populations);
        return html`<li class=${range.category} part="aim">
          <p>
            ${icon(range.category === 'target' ? 'circle-check' : 'triangle-alert')}
            <span
              ><strong>${nameOf(content, range.id)}:</strong>
              <span class="amount">${aimInWords(content, range, measure.unit)}</span>
              ${people.length > 0 ? html`<span class="people">${formatList(content.language, people)}</span>` : nothing}</span
            >
          </p>
          ${renderActions(content, range, profile)}
        </li>`;
      })}
    </ul>`;
}

/** What to do there, the most urgent first. */
function renderActions(content: Content, range: MeasureRange, profile: Profile) {
  const signs = signsIn(content.facts, range.id);
  return levels.map((level) => {
    const own = signs.filter((sign) => sign.level === level);
    if (own.length === 0) return nothing;
    const { word, action } = urgency(content, level, profile);
    return html`<div class="act">
      <p><strong>${word}:</strong> ${action}</p>
      <ul>
        ${own.map(({ id }) => html`<li>${statement(content, id)}</li>`)}
      </ul>
    </div>`;
  });
}

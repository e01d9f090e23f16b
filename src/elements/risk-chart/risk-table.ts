import { html, type TemplateResult } from 'lit';
import { findingName, nameOf } from '../../content/names.js';
import type { OptionRisks, Risk } from '../../content/risks.js';
import type { Content } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { certaintyMark } from '../../templates/certainty.js';
import { formatExactFrequency, formatTold } from '../../templates/frequency.js';
import { formatAfter } from '../../templates/time.js';
import { renderSources } from './words.js';

/** The chart once more: what is drawn, what the study counted, and what it stands on. */
export function renderTable(content: Content, options: readonly OptionRisks[], label: string): TemplateResult {
  const columns = [
    msg('What may happen', { id: 'risks.outcome', desc: 'Head of a column: outcomes' }),
    msg('In the chart', { id: 'risks.shown', desc: 'Head of a column: the count as the chart draws it' }),
    msg('In the study', { id: 'risks.counted', desc: 'Head of a column: the count as the study gives it' }),
    msg('Time', { id: 'provenance.timeframe', desc: 'Head of a column: after what time it was counted' }),
    msg('How sure', { id: 'provenance.number-certainty', desc: 'Head of a column' }),
    msg('Sources', {
      id: 'provenance.number-sources',
      desc: 'Head of a column: numbers in the list of sources',
    }),
  ];
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${label}>
    <table>
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      ${options.map(
        ({ option, groups }) =>
          html`<tbody>
            <tr>
              <th class="rows" scope="rowgroup" colspan=${columns.length}>${nameOf(content, option.id)}</th>
            </tr>
            ${risksIn(groups).map((risk) => row(content, risk))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

const risksIn = (groups: OptionRisks['groups']): Risk[] =>
  groups.flatMap(({ blocks }) => blocks.flatMap(({ single, onScale }) => [...single, ...onScale]));

const row = (content: Content, { outcome, frequency, shown }: Risk) =>
  html`<tr>
    <th scope="row">${findingName(content, outcome.id, frequency)}</th>
    <td>${formatTold(shown, frequency, content).whole}</td>
    <td>${formatExactFrequency(frequency, content)}</td>
    <td>${formatAfter(frequency, content.language, outcome.effect)}</td>
    <td>${certaintyMark(frequency.certainty)}</td>
    <td>${renderSources(content, frequency.sources)}</td>
  </tr>`;

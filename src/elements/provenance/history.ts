import { html, nothing, type TemplateResult } from 'lit';
import { everyStatement } from '../../content/statements.js';
import type { Content, Facts } from '../../content/types.js';
import { formatLongDate } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { after } from '../../templates/after.js';
import { plainStatement } from '../../templates/statement.js';

type Change = NonNullable<Facts['changes']>[number];

/** What was looked for and not found. */
export const gapsOf = ({ facts }: Content) =>
  everyStatement(facts).flatMap(({ statement }) => (statement.kind === 'gap' ? [statement] : []));

export const renderGaps = (content: Content): TemplateResult =>
  html`<ul>
    ${gapsOf(content).map(
      ({ id, searched }) =>
        html`<li>
          ${plainStatement(content, id)}${searched ? html`<span class="muted">${after(searchedLabel(formatLongDate(content.language, searched)))}</span>` : nothing}
        </li>`,
    )}
  </ul>`;

const searchedLabel = (day: string): string =>
  msg(str`We looked on ${day} and found nothing.`, {
    id: 'provenance.searched',
    desc: 'After a statement of what is not known; {0} is a date',
  });

/** What changed, the last first. */
export const renderChanges = (content: Content, changes: readonly Change[]): TemplateResult =>
  html`<ul>
    ${[...changes].reverse().map(
      ({ version, on, kind, items = [] }) =>
        html`<li>
          <bdi>${version}</bdi>, ${formatLongDate(content.language, on)}: ${changeLabel(kind)}
          ${
            items.length > 0
              ? html`<ul>
                  ${items.map((id) => html`<li>${plainStatement(content, id)}</li>`)}
                </ul>`
              : nothing
          }
        </li>`,
    )}
  </ul>`;

function changeLabel(kind: Change['kind']): string {
  switch (kind) {
    case 'safety':
      return msg('for safety', { id: 'provenance.change-safety', desc: 'What brought a change, after a date' });
    case 'evidence':
      return msg('new evidence', { id: 'provenance.change-evidence', desc: 'What brought a change, after a date' });
    case 'wording':
      return msg('clearer words', { id: 'provenance.change-wording', desc: 'What brought a change, after a date' });
    default:
      return kind satisfies never;
  }
}

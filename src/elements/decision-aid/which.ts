import { html, nothing } from 'lit';
import { nameOf } from '../../content/names.js';
import type { Content, Decision } from '../../content/types.js';
import { msg } from '../../language/words.js';

/** The way to the other decisions, where there are some. */
export function renderWhich(content: Content, shown: Decision, choose: (id: string) => void) {
  const { decisions = [] } = content.facts;
  if (decisions.length < 2) return nothing;
  const label = msg('What do you want to decide?', {
    id: 'decision.which',
    desc: 'Label of buttons, one a decision',
  });
  return html`<div class="which" data-only="script" role="group" aria-label=${label}>
    <p>${label}</p>
    ${decisions.map(
      ({ id }) =>
        html`<button type="button" aria-pressed=${id === shown.id} @click=${() => choose(id)}>
          ${nameOf(content, id)}
        </button>`,
    )}
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import type { Certainty, Content, Decision } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { certaintyLabel, certaintyMark } from '../../templates/certainty.js';
import { plainStatement, statement } from '../../templates/statement.js';
import { optionsOf } from './leaning.js';

type Effects = Decision['effects'];

/** What every option does for a value, in the order that the options always have. */
export const effectsOf = (content: Content, decision: Decision, value: string): Effects =>
  optionsOf(content, decision).flatMap((option) =>
    decision.effects.filter((effect) => effect.value === value && effect.option === option),
  );

/** How sure we are of all of them, where that is the same for each. */
function sharedCertainty(effects: Effects): Certainty | undefined {
  const first = effects[0]?.certainty;
  return effects.length > 1 && effects.every(({ certainty }) => certainty === first) ? first : undefined;
}

/** A row an option. How sure we are is said once where it is the same for all of them. */
export function renderEffects(content: Content, effects: Effects): TemplateResult {
  const shared = sharedCertainty(effects);
  return html`<dl>
      ${effects.map(
        ({ id, option, certainty }) =>
          html`<div>
            <dt>${nameOf(content, option)}</dt>
            <dd>
              ${statement(content, id)}
              ${certainty && !shared ? html`<p class="muted">${certaintyMark(certainty)}</p>` : nothing}
            </dd>
          </div>`,
      )}
    </dl>
    ${shared ? html`<p class="muted">${howSure()} ${certaintyMark(shared)}</p>` : nothing}`;
}

/** The same on the sheet of the summary. */
export function renderPrintedEffects(content: Content, effects: Effects): TemplateResult | typeof nothing {
  if (effects.length === 0) return nothing;
  const shared = sharedCertainty(effects);
  return html`<ul class="print-only">
    ${effects.map(
      ({ id, option, certainty }) =>
        html`<li>
          <strong>${nameOf(content, option)}:</strong> ${plainStatement(content, id)}
          ${certainty && !shared ? html`(${certaintyLabel(certainty)})` : nothing}
        </li>`,
    )}
    ${shared ? html`<li>${howSure()} ${certaintyLabel(shared)}</li>` : nothing}
  </ul>`;
}

const howSure = () => msg('How sure we are:', { id: 'treatments.certainty', desc: 'Before a grade of certainty' });

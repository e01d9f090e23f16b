import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { later } from '../../base/later.js';
import { nameOf } from '../../content/names.js';
import type { Content, QuestionTopic } from '../../content/types.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { plainStatement } from '../../templates/plain-statement.js';
import { isChosen, type Questions } from './questions.js';

/** One topic, with how many of its questions are chosen. */
export function renderTopic(
  content: Content,
  { topic, questions }: QuestionTopic,
  list: Questions,
  level: number,
  open: boolean,
  act: { choose(id: string, chosen: boolean): void; toggled(event: Event): void },
): TemplateResult {
  const count = questions.filter(({ id }) => isChosen(list, id)).length;
  const chosen = msg(
    str`${formatNumber(content.language, count)} of ${formatNumber(content.language, questions.length)} chosen`,
    { id: 'questions.count', desc: '{0} questions of {1} are chosen' },
  );
  const inside = () =>
    html`<ul>
      ${questions.map(
        ({ id }) =>
          html`<li>
            <label class="tick">
              <input
                type="checkbox"
                autocomplete="off"
                data-entry="chosen:${id}"
                .checked=${live(isChosen(list, id))}
                @change=${(event: Event) => act.choose(id, (event.target as HTMLInputElement).checked)}
              />
              <span>${plainStatement(content, id)}</span>
            </label>
          </li>`,
      )}
    </ul>`;
  return html`<details class="topic" part="topic" data-key=${topic} ?open=${open}>
    <summary @click=${act.toggled}>
      <span>
        ${heading(level, 'part', nameOf(content, topic), topic)}
        <span class="muted tally" data-only="page">${chosen}</span>
      </span>
      ${icon('chevron-down')}
    </summary>
    ${open ? inside() : later(inside)}
  </details>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { later } from '../../base/later.js';
import { nameOf } from '../../content/names.js';
import type { Content, Decision } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { addLine, removal } from '../../templates/add-line.js';
import { certaintyMark } from '../../templates/certainty.js';
import { icon } from '../../templates/icon.js';
import { statement } from '../../templates/statement.js';
import { renderChoices } from './choices.js';
import { optionsOf } from './leaning.js';
import { longestValue, ratings, type Rating, type ValuesClarification } from './values-clarification.js';

export interface ValueActions {
  rate(id: string, rating: Rating): void;
  add(words: string): void;
  remove(id: string): void;
  toggled(place: number): (event: Event) => void;
}

export function ratingLabel(rating: Rating): string {
  switch (rating) {
    case 'very':
      return msg('Very important to me', { id: 'decision.very', desc: 'How much a value matters' });
    case 'some':
      return msg('Important', { id: 'decision.some', desc: 'How much a value matters' });
    case 'little':
      return msg('A little important', { id: 'decision.little', desc: 'How much a value matters' });
    case 'not':
      return msg('Not important to me', { id: 'decision.not', desc: 'How much a value matters' });
    default:
      return rating satisfies never;
  }
}

/** Each value with how much it matters, and beside it what every option does for it. */
export function renderValues(
  content: Content,
  decision: Decision,
  clarification: ValuesClarification,
  actions: ValueActions,
): TemplateResult {
  return html`<div class="values">
      ${decision.values.map(
        ({ id }, place) =>
          html`<div class="value" part="value">
            ${renderRating(id, nameOf(content, id), clarification, actions)}
            ${renderEffects(content, decision, id, place, actions)}
          </div>`,
      )}
      ${repeat(
        clarification.own,
        ({ id }) => id,
        ({ id, words }) =>
          html`<div class="value" part="value">
            ${renderRating(id, html`<bdi>${words}</bdi>`, clarification, actions)}
            <p class="muted">
              ${msg('Ask your doctor or nurse what each option does for this.', { id: 'decision.own-effects', desc: 'Under a value that the patient added' })}
            </p>
            ${removal('quiet', words, () => actions.remove(id))}
          </div>`,
      )}
    </div>
    ${renderAdd(actions)}`;
}

const renderRating = (id: string, words: unknown, clarification: ValuesClarification, actions: ValueActions) =>
  renderChoices(
    `rating-${id}`,
    words,
    ratings.map((rating) => [rating, ratingLabel(rating)] as const),
    clarification.ratings.get(id),
    (rating) => actions.rate(id, rating),
  );

function renderEffects(content: Content, decision: Decision, value: string, place: number, actions: ValueActions) {
  const effects = optionsOf(content, decision).flatMap((option) =>
    decision.effects.filter((effect) => effect.value === value && effect.option === option),
  );
  const inside = () =>
    html`<dl>
      ${effects.map(
        ({ id, option, certainty }) =>
          html`<div>
            <dt>${nameOf(content, option)}</dt>
            <dd>
              ${statement(content, id)}
              ${certainty ? html`<span class="muted">${certaintyMark(certainty)}</span>` : nothing}
            </dd>
          </div>`,
      )}
    </dl>`;
  return html`<details data-key="effects-${value}" ?open=${place === 0}>
    <summary class="more" @click=${actions.toggled(place)}>
      ${icon('chevron-down')}<span
        >${msg('What each option does for this', { id: 'decision.effects', desc: 'Opens what every option does for one value' })}<span
          class="visually-hidden"
          >: ${nameOf(content, value)}</span
        ></span
      >
    </summary>
    ${place === 0 ? inside() : later(inside)}
  </details>`;
}

const renderAdd = ({ add }: ValueActions) =>
  addLine({
    id: 'own',
    label: msg('What else matters to you?', { id: 'decision.own', desc: 'Label of a text field' }),
    button: msg('Add', { id: 'decision.add', desc: 'Button: adds a value of one’s own' }),
    longest: longestValue,
    add,
  });

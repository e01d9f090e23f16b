import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { later } from '../../base/later.js';
import { nameOf } from '../../content/names.js';
import type { Content, Decision } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { addLine, removal } from '../../templates/add-line.js';
import { heading } from '../../templates/heading.js';
import { icon } from '../../templates/icon.js';
import { withGlossary } from '../../templates/terms.js';
import { renderChoices } from './choices.js';
import { effectsOf, renderEffects } from './effects.js';
import { now, progressLabel, type Steps } from './steps.js';
import { longestValue, ratings, type Rating, type ValuesClarification } from './values-clarification.js';

export interface ValueActions {
  rate(id: string, rating: Rating): void;
  add(words: string): void;
  remove(id: string): void;
  toggled(place: number): (event: Event) => void;
}

/** As the patient says it of a value. */
export function ratingLabel(rating: Rating): string {
  switch (rating) {
    case 'very':
      return msg('Very important to me', { id: 'decision.very', desc: 'How much a value matters' });
    case 'some':
      return msg('Fairly important to me', { id: 'decision.some', desc: 'How much a value matters' });
    case 'little':
      return msg('A little important to me', { id: 'decision.little', desc: 'How much a value matters' });
    case 'not':
      return msg('Not important to me', { id: 'decision.not', desc: 'How much a value matters' });
    default:
      return rating satisfies never;
  }
}

/** The same as a short answer to the question. */
function answerLabel(rating: Rating): string {
  switch (rating) {
    case 'very':
      return msg('Very', { id: 'decision.answer-very', desc: 'Short answer to “How important is this to you?”' });
    case 'some':
      return msg('Fairly', { id: 'decision.answer-some', desc: 'Short answer to “How important is this to you?”' });
    case 'little':
      return msg('A little', { id: 'decision.answer-little', desc: 'Short answer to “How important is this to you?”' });
    case 'not':
      return msg('Not at all', { id: 'decision.answer-not', desc: 'Short answer to “How important is this to you?”' });
    default:
      return rating satisfies never;
  }
}

/** Each value with how much it matters, and beside it what every option does for it. */
export const renderValues = (
  content: Content,
  decision: Decision,
  clarification: ValuesClarification,
  actions: ValueActions,
  steps: Steps,
  level: number,
): TemplateResult =>
  html`${decision.values.map(({ id }, place) => {
    const name = nameOf(content, id);
    const isNow = place === steps.at;
    // The focus comes here from the step before: how far it is, is heard with it.
    const step = isNow && !steps.isWhole ? hidden(progressLabel(steps, content.language)) : nothing;
    return html`<div class="value ${now(isNow)}" part="value">
      ${heading(level, 'detail', html`${name}${step}`, `value-${id}`)} ${renderRating(id, name, clarification, actions)}
      ${withGlossary(() => renderFolded(content, decision, id, place, actions))}
    </div>`;
  })}`;

/** The values that the patient added, and a field to add one. */
export const renderOwnValues = (
  clarification: ValuesClarification,
  actions: ValueActions,
  level: number,
): TemplateResult =>
  html`${repeat(
    clarification.own,
    ({ id }) => id,
    ({ id, words }) =>
      html`<div class="value" part="value">
        ${heading(level, 'detail', html`<bdi>${words}</bdi>`, `value-${id}`)}
        ${renderRating(id, html`<bdi>${words}</bdi>`, clarification, actions)}
        <p class="muted">
          ${msg('Ask your doctor or nurse what each option does for this.', { id: 'decision.own-effects', desc: 'Under a value that the patient added' })}
        </p>
        ${removal('quiet', words, () => actions.remove(id))}
      </div>`,
  )}
  ${renderAdd(actions)}`;

const renderRating = (id: string, words: unknown, clarification: ValuesClarification, actions: ValueActions) =>
  html`<div class="row" data-only="page">
    ${renderChoices(
      `rating-${id}`,
      html`${msg('How important is this to you?', { id: 'decision.importance', desc: 'Question about each value' })}${hidden(words)}`,
      ratings.map((rating) => [rating, answerLabel(rating)] as const),
      clarification.ratings.get(id),
      (rating) => actions.rate(id, rating),
    )}
  </div>`;

function renderFolded(content: Content, decision: Decision, value: string, place: number, actions: ValueActions) {
  const effects = effectsOf(content, decision, value);
  if (effects.length === 0) return nothing;
  const inside = () => renderEffects(content, effects);
  return html`<details data-key="effects-${value}" open>
    <summary class="more" @click=${actions.toggled(place)}>
      ${icon('chevron-down')}<span
        >${msg('What each option does for this', { id: 'decision.effects', desc: 'Opens what every option does for one value' })}${hidden(nameOf(content, value))}</span
      >
    </summary>
    ${place === 0 ? inside() : later(inside)}
  </details>`;
}

/** For those who hear a heading or a control apart from what stands around it. */
const hidden = (words: unknown) => html`<span class="visually-hidden">${[': ', words]}</span>`;

const renderAdd = ({ add }: ValueActions) =>
  addLine({
    id: 'own',
    label: msg('What else matters to you?', { id: 'decision.own', desc: 'Label of a text field' }),
    button: msg('Add', { id: 'decision.add', desc: 'Button: adds a value of one’s own' }),
    longest: longestValue,
    add,
  });

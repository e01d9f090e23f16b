import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Content } from '../../content/types.js';
import { formatNumber } from '../../language/formats.js';
import { msg } from '../../language/words.js';
import { action } from '../../templates/action.js';
import { addLine } from '../../templates/add-line.js';
import { longestNote, longestQuestion, type Chosen, type Questions } from './questions.js';
import { plainStatement } from '../../templates/plain-statement.js';

export interface ListActions {
  move(id: string, by: -1 | 1): void;
  remove(id: string): void;
  note(id: string, words: string): void;
  add(words: string): void;
}

/** The words of a question: the patient's own, or the pack's. A pack may have lost one: then there are none. */
export const wordsOf = (content: Content, { id, words }: Chosen): string | undefined =>
  words ?? (plainStatement(content, id) || undefined);

/** The questions in the patient's order, each with room for the answer: whoever writes there goes on in the same one. */
export function renderChosen(content: Content, list: Questions, act: ListActions): TemplateResult {
  const shown = list.filter((question) => wordsOf(content, question) !== undefined);
  if (shown.length === 0) {
    return html`<p class="muted screen-only" data-only="script">
      ${msg('Nothing is on your list yet. Tick a question above, or write your own.', { id: 'questions.empty', desc: 'While the list is empty' })}
    </p>`;
  }
  return html`<ol>
    ${repeat(
      shown,
      ({ id }) => id,
      (question, index) => renderQuestion(content, question, index, shown.length, act),
    )}
  </ol>`;
}

function renderQuestion(content: Content, question: Chosen, index: number, count: number, act: ListActions) {
  const { id, note } = question;
  const words = wordsOf(content, question)!;
  return html`<li data-id=${id} part="question">
    <p class="number">${formatNumber(content.language, index + 1)}</p>
    <p class="words"><bdi>${words}</bdi></p>
    <div class="move">
      ${action('arrow-up', msg('Up', { id: 'questions.up', desc: 'Button: moves a question earlier in the list' }), () => act.move(id, -1), { able: index > 0, look: 'arrow-up', on: words })}
      ${action('arrow-down', msg('Down', { id: 'questions.down', desc: 'Button: moves a question later in the list' }), () => act.move(id, 1), { able: index < count - 1, look: 'arrow-down', on: words })}
      ${action('trash-2', msg('Remove', { id: 'questions.remove', desc: 'Button: takes a question off the list' }), () => act.remove(id), { look: 'trash-2', on: words })}
    </div>
    <label class="answer">
      <span class="muted"
        >${msg('Answer and notes', { id: 'questions.note', desc: 'Label of a text field' })}<span
          class="visually-hidden"
          >${`: ${words}`}</span
        ></span
      >
      <textarea
        rows="1"
        maxlength=${longestNote}
        autocomplete="off"
        data-entry="note:${id}"
        .value=${live(note)}
        @input=${(event: Event) => act.note(id, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
    <div class="print-only" aria-hidden="true">
      ${
        note
          ? html`<p>${note}</p>`
          : html`<div class="rule"></div>
              <div class="rule"></div>`
      }
    </div>
  </li>`;
}

export const renderAdd = ({ add }: ListActions): TemplateResult =>
  addLine({
    id: 'own',
    label: msg('Add a question of your own', { id: 'questions.own-label', desc: 'Label of a text field' }),
    button: msg('Add question', { id: 'questions.add', desc: 'Button: adds a question of one’s own' }),
    longest: longestQuestion,
    add,
  });

/** The list as plain text, to be pasted or passed on. */
export function asText(content: Content, list: Questions): string {
  const lines = list
    .map((question) => ({ words: wordsOf(content, question), note: question.note }))
    .filter(({ words }) => words !== undefined)
    .map(({ words, note }, index) => [
      `${index + 1}. ${words}`,
      ...(note ? [`   ${note.replaceAll('\n', '\n   ')}`] : []),
    ]);
  const title = msg('My questions', {
    id: 'questions.text-title',
    desc: 'First line of a list of questions as plain text',
  });
  return [[title], ...lines].map((part) => part.join('\n')).join('\n\n') + '\n';
}

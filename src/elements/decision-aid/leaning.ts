import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { nameOf } from '../../content/names.js';
import type { Content, Decision } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { renderChoices } from './choices.js';
import {
  degrees,
  longestNote,
  undecided,
  type DecisionKey,
  type Degree,
  type ValuesClarification,
} from './values-clarification.js';

export interface LeaningActions {
  lean(option: string): void;
  sure(degree: Degree): void;
  note(words: string): void;
}

export function degreeLabel(degree: Degree): string {
  switch (degree) {
    case 'not':
      return msg('Not sure', { id: 'decision.not-sure', desc: 'How sure a patient is of a leaning' });
    case 'fairly':
      return msg('Fairly sure', { id: 'decision.fairly-sure', desc: 'How sure a patient is of a leaning' });
    case 'very':
      return msg('Very sure', { id: 'decision.very-sure', desc: 'How sure a patient is of a leaning' });
    default:
      return degree satisfies never;
  }
}

/** The options that there are to choose from, in the order of their set. */
export const optionsOf = ({ facts }: Content, { set }: Decision): readonly string[] =>
  facts.optionSets?.find(({ id }) => id === set)?.options ?? [];

/** A leaning towards an option that is no longer one of the set is none. */
export const leaningLabel = (content: Content, decision: Decision, leaning: string): string =>
  leaning === undecided
    ? msg('I do not know yet', { id: 'decision.undecided', desc: 'A leaning towards no option' })
    : optionsOf(content, decision).includes(leaning)
      ? nameOf(content, leaning)
      : '';

/** The questions as a patient reads them here, and once more in the summary. */
export const leaningQuestion = (): string =>
  msg('Which option do you lean towards?', { id: 'decision.leaning', desc: 'Question' });
export const sureQuestion = (): string =>
  msg('How sure are you?', { id: 'decision.sure', desc: 'Question: how sure of the leaning' });
export const openQuestion = (): string =>
  msg('What do you still need to know, or want to talk about?', { id: 'decision.open', desc: 'Label of a text field' });

/** Where the patient leans, in the order that the options always have. */
export function renderLeaning(
  content: Content,
  decision: Decision,
  of: DecisionKey,
  clarification: ValuesClarification,
  actions: LeaningActions,
): TemplateResult {
  const options = [...optionsOf(content, decision), undecided];
  const name = of.replace(':', '-');
  return html`<div class="column">
      ${renderChoices(
        `leaning${name}`,
        leaningQuestion(),
        options.map((option) => [option, leaningLabel(content, decision, option)] as const),
        clarification.leaning,
        actions.lean,
      )}
    </div>
    <div class="row">
      ${renderChoices(
        `sure${name}`,
        sureQuestion(),
        degrees.map((degree) => [degree, degreeLabel(degree)] as const),
        clarification.sure,
        actions.sure,
      )}
    </div>
    <div class="add" data-only="script">
      <label for="open">${openQuestion()}</label>
      <textarea
        id="open"
        rows="3"
        maxlength=${longestNote}
        autocomplete="off"
        data-entry=${`open${of}`}
        .value=${live(clarification.open)}
        @input=${(event: Event) => actions.note((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>`;
}

import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A word of more letters does not fit into the fourth of a phone's width. */
const longestInRow = 7;

/** One answer of several. None is chosen before the patient chooses. */
export function renderChoices<T extends string>(
  /** The key of the entry that the answer is, with a dash for the colon. */
  name: string,
  legend: unknown,
  choices: readonly (readonly [value: T, words: string])[],
  chosen: T | undefined,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="answers ${choices.some(([, words]) => isLong(words)) ? 'long' : ''}" data-only="page">
      ${choices.map(
        ([value, words]) =>
          html`<label class="answer">
            <input
              type="radio"
              name=${name}
              data-entry=${name.replace('-', ':')}
              value=${value}
              autocomplete="off"
              .checked=${live(value === chosen)}
              @change=${() => choose(value)}
            />
            <span>${words}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

const isLong = (words: string): boolean => words.split(/\s/).some(({ length }) => length > longestInRow);

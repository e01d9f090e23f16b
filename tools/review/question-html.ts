import { addressOf } from '../../src/content/source-address.js';
import type { Source } from '../../src/content/types.js';
import { html, type Html } from './html.js';
import { factsInWords, numberInWords, spaced } from './facts-in-words.js';
import type { Question } from './sheet.js';

/** A statement with what it stands on, and the three answers to it. */
export const questionIn = (question: Question, field: string, id: string, language: string): Html =>
  html`<fieldset class="question" data-key="${question.key}" id="${id}" aria-describedby="${id}-words">
    <legend>${field}</legend>
    ${wordsIn(question, id, language)} ${question.item && supportIn(question.item)}
    <div class="answers">
      ${answerIn(id, 'agreed', 'Agree')} ${answerIn(id, 'commented', 'Comment')} ${answerIn(id, 'refused', 'Refuse')}
    </div>
    <p class="field comment" hidden>
      <label for="${id}-comment">What should the author know?</label>
      <textarea id="${id}-comment" rows="2" maxlength="4000" autocomplete="off"></textarea>
    </p>
  </fieldset>`;

function wordsIn({ item, words, earlierWords }: Question, id: string, language: string): Html {
  if (!item)
    return html`<p class="change">This was taken out. You signed it before:</p>
      <p class="words gone" id="${id}-words" lang="${language}"><del>${earlierWords}</del></p>`;
  const earlier = earlierWords === undefined ? undefined : earlierIn(earlierWords, words, language);
  return html`<p class="words" id="${id}-words" lang="${language}">${words}</p>
    ${earlier}`;
}

const earlierIn = (earlier: string, words: string, language: string): Html =>
  earlier === words
    ? html`<p class="change">The words are the same. Its numbers, sources, certainty or place have changed.</p>`
    : html`<p class="change">You signed before: <span lang="${language}">${earlier}</span></p>`;

function supportIn({ facts, numbers, sources, kind }: NonNullable<Question['item']>): Html {
  const said = factsInWords(facts);
  return html`<div class="support">
    ${said && html`<p>${said}</p>`}
    ${numbers.map((number) => html`<p><strong>Number:</strong> ${numberInWords(number)}</p>`)}
    ${
      sources.length > 0
        ? html`<ul aria-label="Sources">
            ${sources.map(sourceIn)}
          </ul>`
        : html`<p>
            ${kind === 'statement' || kind === 'term' ? 'No source: advice, a question, or plain good sense.' : ''}
          </p>`
    }
  </div>`;
}

function sourceIn(source: Source): Html {
  const { title, authors, publishedIn, year, read } = source;
  const address = addressOf(source);
  const name = address ? html`<a href="${address}" target="_blank" rel="noopener noreferrer">${title}</a>` : title;
  return html`<li>
    ${name}. ${authors && `${authors}. `}${[publishedIn, year].filter(Boolean).join(', ')}. Read for this text:
    ${spaced(read)}.
  </li>`;
}

const answerIn = (id: string, value: string, label: string): Html =>
  html`<label class="${value}"
    ><input type="radio" name="${id}" value="${value}" autocomplete="off" /> ${label}</label
  >`;

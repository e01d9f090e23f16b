import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import type { Content, Decision } from '../../content/types.js';
import { today } from '../../language/day.js';
import { formatLongDate } from '../../language/formats.js';
import { msg } from '../../language/words.js';
import { effectsOf, renderPrintedEffects } from './effects.js';
import { degreeLabel, leaningLabel, leaningQuestion, openQuestion, sureQuestion } from './leaning.js';
import { ratingLabel } from './values.js';
import { ratings, type Rating, type ValuesClarification } from './values-clarification.js';
import { after } from '../../templates/after.js';

/** Of so many values that matter most, a sheet has room for what each option does. */
const mostOnSheet = 3;

interface Answer {
  readonly question: string;
  readonly answers: readonly Line[];
}

interface Line {
  readonly words: string;
  /** Id of a value that matters most: what each option does for it is printed below. */
  readonly value?: string | undefined;
}

/** What the patient has entered, as questions and answers; the same for the page, the printer and the clipboard. */
function answersOf(content: Content, decision: Decision, clarification: ValuesClarification): Answer[] {
  const { values } = decision;
  const all = [...values.map(({ id }) => ({ id, words: nameOf(content, id) })), ...clarification.own];
  const by = (rating: Rating | undefined) => all.filter(({ id }) => clarification.ratings.get(id) === rating);
  const most = ratings.find((rating) => rating !== 'not' && by(rating).length > 0);
  const rated = (rating: Rating) =>
    by(rating).map(({ id, words }, place) => ({
      words,
      value: rating === most && place < mostOnSheet ? id : undefined,
    }));
  const unrated = by(undefined).filter(({ id }) => clarification.own.some((value) => value.id === id));
  const one = (words: string | undefined) => (words?.trim() ? [{ words: words.trim() }] : []);
  return [
    ...ratings.map((rating) => ({ question: ratingLabel(rating), answers: rated(rating) })),
    {
      question: msg('This matters too', { id: 'decision.unrated', desc: 'Values without a rating' }),
      answers: unrated.map(({ words }) => ({ words })),
    },
    {
      question: leaningQuestion(),
      answers: one(clarification.leaning && leaningLabel(content, decision, clarification.leaning)),
    },
    { question: sureQuestion(), answers: one(clarification.sure && degreeLabel(clarification.sure)) },
    { question: openQuestion(), answers: one(clarification.open) },
  ].filter(({ answers }) => answers.length > 0);
}

const closing = (): string =>
  msg('Talk about this with your doctor or nurse. Nothing was added up, and no answer is right or wrong.', {
    id: 'decision.closing',
    desc: 'Last line of the summary',
  });

/** The summary: one sheet to take along. `clinic`: the name of the hospital's. */
export function renderSummary(
  content: Content,
  decision: Decision,
  clarification: ValuesClarification,
  clinic: string | undefined,
): TemplateResult {
  const answers = answersOf(content, decision, clarification);
  if (answers.length === 0)
    return html`<p class="muted">
      ${msg('Nothing yet. What you choose above appears here.', { id: 'decision.empty', desc: 'Summary without entries' })}
    </p>`;
  return html`<p><strong>${content.text.name}.</strong>${after(nameOf(content, decision.id))}</p>
    <p class="muted">${formatLongDate(content.language, today())}${clinic ? html` · <bdi>${clinic}</bdi>` : nothing}</p>
    <dl>
      ${answers.map(
        ({ question, answers: lines }) =>
          html`<div>
            <dt>${question}</dt>
            ${lines.map(
              ({ words, value }) =>
                html`<dd>
                  <bdi>${words}</bdi>
                  ${value ? renderPrintedEffects(content, effectsOf(content, decision, value)) : nothing}
                </dd>`,
            )}
          </div>`,
      )}
    </dl>
    ${renderLines(clarification)}
    <p class="muted">${closing()}</p>`;
}

/** Room on the sheet for questions that come later; more of it where none is written yet. */
function renderLines({ open }: ValuesClarification) {
  const rule = html`<div class="rule"></div>`;
  return html`<div class="print-only" aria-hidden="true">
    ${
      open.trim()
        ? nothing
        : html`<p><strong>${openQuestion()}</strong></p>
            ${rule}`
    }
    ${rule}${rule}
  </div>`;
}

/** The same as plain text. */
export function summaryAsText(content: Content, decision: Decision, clarification: ValuesClarification): string {
  const parts = answersOf(content, decision, clarification).map(({ question, answers }) =>
    [question, ...answers.map(({ words }) => `- ${words}`)].join('\n'),
  );
  return [`${content.text.name}\n${nameOf(content, decision.id)}`, ...parts, closing()].join('\n\n');
}

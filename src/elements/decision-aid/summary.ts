import { html, type TemplateResult } from 'lit';
import { nameOf } from '../../content/names.js';
import type { Content, Decision } from '../../content/types.js';
import { msg } from '../../language/words.js';
import { degreeLabel, leaningLabel, leaningQuestion, openQuestion, sureQuestion } from './leaning.js';
import { ratingLabel } from './values.js';
import { ratings, type ValuesClarification } from './values-clarification.js';

interface Answer {
  readonly question: string;
  readonly answers: readonly string[];
}

/** What the patient has entered, as questions and answers; the same for the page, the printer and the clipboard. */
function answersOf(content: Content, decision: Decision, clarification: ValuesClarification): Answer[] {
  const { values } = decision;
  const all = [...values.map(({ id }) => ({ id, words: nameOf(content, id) })), ...clarification.own];
  const by = (rating: (typeof ratings)[number] | undefined) =>
    all.filter(({ id }) => clarification.ratings.get(id) === rating).map(({ words }) => words);
  const unrated = by(undefined).filter((words) => clarification.own.some((value) => value.words === words));
  const one = (words: string | undefined) => (words?.trim() ? [words.trim()] : []);
  return [
    ...ratings.map((rating) => ({ question: ratingLabel(rating), answers: by(rating) })),
    {
      question: msg('This matters too', { id: 'decision.unrated', desc: 'Values without a rating' }),
      answers: unrated,
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

/** The summary: one page to take along. */
export function renderSummary(
  content: Content,
  decision: Decision,
  clarification: ValuesClarification,
): TemplateResult {
  const answers = answersOf(content, decision, clarification);
  if (answers.length === 0)
    return html`<p class="muted">
      ${msg('Nothing yet. What you choose above appears here.', { id: 'decision.empty', desc: 'Summary without entries' })}
    </p>`;
  return html`<p><strong>${content.text.name}.</strong> ${nameOf(content, decision.id)}</p>
    <dl>
      ${answers.map(
        (answer) =>
          html`<div>
            <dt>${answer.question}</dt>
            ${answer.answers.map((words) => html`<dd><bdi>${words}</bdi></dd>`)}
          </div>`,
      )}
    </dl>
    <p class="muted">${closing()}</p>`;
}

/** The same as plain text. */
export function summaryAsText(content: Content, decision: Decision, clarification: ValuesClarification): string {
  const parts = answersOf(content, decision, clarification).map(({ question, answers }) =>
    [question, ...answers.map((words) => `- ${words}`)].join('\n'),
  );
  return [`${content.text.name}\n${nameOf(content, decision.id)}`, ...parts, closing()].join('\n\n');
}

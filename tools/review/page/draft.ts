import type { Sheet } from '../sheet.js';
import type { Choice, Question } from './answers.js';

/** Unfinished work, to go on with later. It signs nothing. */
export interface Draft extends Pick<Sheet, 'condition' | 'version' | 'language'> {
  readonly careleaf: 'review-draft';
  readonly answers: Readonly<Record<string, { hash: string; answer: Choice; comment: string }>>;
  /** What was written about the reader, by the name of its field. */
  readonly fields: Readonly<Record<string, string>>;
}

export function draftOf(
  { condition, version, language }: Sheet,
  questions: readonly Question[],
  form: HTMLFormElement,
): Draft {
  const answered = questions.filter(({ choice }) => choice !== undefined);
  return {
    careleaf: 'review-draft',
    condition,
    version,
    language,
    answers: Object.fromEntries(
      answered.map(({ asked, choice, comment }) => [asked.key, { hash: asked.hash, answer: choice!, comment }]),
    ),
    fields: Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])),
  };
}

/** Fills in what was saved. Answers to words that have changed since are left open. Says what became of it. */
export function fillIn(
  saved: unknown,
  { condition, language }: Sheet,
  questions: readonly Question[],
  form: HTMLFormElement,
): string {
  const draft = Object(saved) as Partial<Draft>;
  if (!['review', 'review-draft'].includes(String(draft.careleaf)))
    return 'That file is none that this page has saved.';
  if (draft.condition !== condition || draft.language !== language)
    return `That file is about another text: ${String(draft.condition)}, ${String(draft.language)}.`;
  const answers = new Map(Object.entries(draft.answers ?? {}));
  let taken = 0;
  for (const question of questions) {
    const answer = answers.get(question.asked.key);
    if (answer?.hash !== question.asked.hash) continue;
    question.answer(answer.answer, answer.comment);
    taken++;
  }
  fillFields(form, draft.fields ?? (draft as Readonly<Record<string, unknown>>));
  const left = answers.size - taken;
  const opened = `${taken} ${taken === 1 ? 'answer was' : 'answers were'} opened.`;
  return left > 0 ? `${opened} ${left} to words that this page does not ask about were left out.` : opened;
}

function fillFields(form: HTMLFormElement, fields: Readonly<Record<string, unknown>>): void {
  for (const input of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]')) {
    const value = fields[input.name];
    if (typeof value === 'string' && value !== '' && !input.readOnly && input.name !== 'on') input.value = value;
  }
}

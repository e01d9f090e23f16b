import { sealed } from '../seal.js';
import type { Sheet } from '../sheet.js';
import { Question } from './answers.js';
import { draftOf, fillIn } from './draft.js';
import { openFile, saveFile } from './files.js';
import { fillInDays, signatureIn } from './signature.js';

/** What the reviewer's page does. Its statements stand in its HTML; answers are kept in its fields alone. */
const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const sheet = JSON.parse(find('sheet').textContent) as Sheet;
const asked = new Map(sheet.asked.map((one) => [one.key, one]));
const questions = [...document.querySelectorAll<HTMLFieldSetElement>('.question')].map(
  (fieldset) => new Question(fieldset, asked.get(fieldset.dataset['key']!)!),
);
const form = find<HTMLFormElement>('signature');
const openOnly = find<HTMLInputElement>('open-only');
let isUnsaved = false;

const say = (words: string): void => void (find('status').textContent = words);
const problem = (words: string): void => void (find('problem').textContent = words);

function showProgress(): void {
  const done = questions.filter(({ isOpen }) => !isOpen).length;
  find('progress').textContent = `${done} of ${questions.length}`;
  find<HTMLProgressElement>('meter').value = done;
}

/** What has just been answered stays until the filter is set anew, so that nothing jumps under the reader's hand. */
function filter(): void {
  for (const { fieldset, isOpen } of questions) fieldset.hidden = openOnly.checked && !isOpen;
  for (const section of document.querySelectorAll('section'))
    section.hidden = !section.querySelector('.question:not([hidden])');
  find('none-open').hidden = questions.some(({ fieldset }) => !fieldset.hidden);
}

function toNextOpen(): boolean {
  const next = questions.find(({ isOpen }) => isOpen);
  if (!next) return false;
  next.fieldset.hidden = false;
  next.fieldset.closest('section')!.hidden = false;
  next.focus();
  next.fieldset.scrollIntoView({ block: 'center' });
  return true;
}

function changed(): void {
  isUnsaved = true;
  showProgress();
}

const fileName = (what: string, day: string): string => `${what}-${sheet.condition}-${sheet.language}-${day}.json`;

document.addEventListener('input', ({ target }) => {
  if (target !== openOnly && !(target instanceof HTMLInputElement && target.type === 'file')) changed();
});
openOnly.addEventListener('change', filter);
find('next').addEventListener('click', () => {
  if (!toNextOpen()) say('Every statement has an answer.');
});

for (const button of document.querySelectorAll<HTMLButtonElement>('.agree-all'))
  button.addEventListener('click', () => {
    const section = button.closest('section')!;
    const open = questions.filter(({ fieldset, choice }) => section.contains(fieldset) && choice === undefined);
    for (const question of open) question.answer('agreed');
    say(`${open.length} marked “Agree” in this section.`);
    changed();
  });

find('save-draft').addEventListener('click', () => {
  const draft = draftOf(sheet, questions, form);
  saveFile(fileName('unfinished-review', new Date().toISOString().slice(0, 10)), draft);
  isUnsaved = false;
  say('Saved. This file signs nothing yet: open it here to go on.');
});

find<HTMLInputElement>('open-draft').addEventListener('change', ({ currentTarget }) => {
  void openDraft(currentTarget as HTMLInputElement);
});

async function openDraft(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  const saved = await openFile(file);
  // The same file can be chosen again.
  input.value = '';
  say(fillIn(saved, sheet, questions, form));
  filter();
  showProgress();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  problem('');
  const open = questions.filter(({ isOpen }) => isOpen).length;
  if (open > 0) {
    problem(`${open} still open: each needs an answer, and a comment or a refusal needs words.`);
    toNextOpen();
    return;
  }
  const signature = signatureIn(form);
  if (typeof signature === 'string') return problem(signature);
  const { condition, version, language, scope } = sheet;
  const answers = Object.fromEntries(questions.map(({ asked, result }) => [asked.key, result]));
  const record = {
    careleaf: 'review',
    formatVersion: 1,
    condition,
    version,
    language,
    scope,
    ...signature,
    answers,
  } as const;
  saveFile(fileName('review', signature.on), sealed(record));
  isUnsaved = false;
  const refused = questions.filter(({ choice }) => choice === 'refused').length;
  say(
    refused > 0
      ? `Saved. ${refused} refused: the record tells the author, and signs nothing off.`
      : 'Saved. Send the file to whoever gave you this page.',
  );
});

addEventListener('beforeunload', (event) => {
  if (isUnsaved) event.preventDefault();
});

fillInDays(form);
showProgress();

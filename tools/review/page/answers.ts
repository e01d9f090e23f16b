import type { Answer } from '../record.js';
import type { Asked } from '../sheet.js';

export type Choice = Answer['answer'];

/** One statement of the page, and what its reader has answered. */
export class Question {
  readonly #radios: readonly HTMLInputElement[];
  readonly #comment: HTMLTextAreaElement;

  constructor(
    readonly fieldset: HTMLFieldSetElement,
    readonly asked: Asked,
  ) {
    this.#radios = [...fieldset.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    this.#comment = fieldset.querySelector('textarea')!;
    fieldset.addEventListener('change', () => this.#show());
  }

  get choice(): Choice | undefined {
    return this.#radios.find(({ checked }) => checked)?.value as Choice | undefined;
  }

  get comment(): string {
    // Half of a sign that lies beyond the first 65,536 is no text.
    return this.#comment.value.replace(/\p{Surrogate}/gu, '\uFFFD').trim();
  }

  /** Agreement needs no words; a comment or a refusal says why. */
  get isOpen(): boolean {
    return this.choice === undefined || (this.choice !== 'agreed' && this.comment === '');
  }

  answer(choice: Choice, comment = ''): void {
    for (const radio of this.#radios) radio.checked = radio.value === choice;
    this.#comment.value = comment;
    this.#show();
  }

  /** To where something is missing. */
  focus(): void {
    const radio = this.#radios.find(({ checked }) => checked);
    (radio ? this.#comment : this.#radios[0]!).focus();
  }

  get result(): Answer {
    const { place, hash, words } = this.asked;
    const { choice, comment } = this;
    return { place, hash, words, answer: choice!, ...(choice !== 'agreed' && { comment }) };
  }

  #show(): void {
    this.#comment.closest('p')!.hidden = this.choice === undefined || this.choice === 'agreed';
  }
}

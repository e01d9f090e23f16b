import { html, type TemplateResult } from 'lit';
import { msg } from '../language/words.js';
import { action } from './action.js';

export interface AddLine {
  readonly id: string;
  readonly label: string;
  /** What the button says. */
  readonly button: string;
  /** The most letters that a line may have. */
  readonly longest: number;
  /** What it adds to, where there are several, for those who hear it apart from what stands around it. */
  readonly to?: string | undefined;
  /** Takes the words as they stand in the field. */
  add(words: string): void;
}

/** A field in which a patient adds a line of their own, by the button or by Enter. */
export function addLine({ id, label, button, longest, to, add }: AddLine): TemplateResult {
  const take = (field: HTMLInputElement) => {
    add(field.value);
    field.value = '';
    field.focus();
  };
  return html`<div class="add" data-only="script">
    <label for=${id}>${label}${to && html`<span class="visually-hidden">${`: ${to}`}</span>`}</label>
    <input
      id=${id}
      type="text"
      maxlength=${longest}
      autocomplete="off"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.isComposing) take(event.target as HTMLInputElement);
      }}
    />
    ${action('plus', button, (event) => take((event.currentTarget as Element).previousElementSibling as HTMLInputElement), { on: to })}
  </div>`;
}

/** Takes a line of the patient's own away again. */
export const removal = (look: string, on: string, remove: () => void): TemplateResult =>
  action('trash-2', msg('Remove', { id: 'checklist.remove', desc: 'Button: removes a step of one’s own' }), remove, {
    look,
    on,
  });

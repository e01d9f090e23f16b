import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { endonym } from '../src/language/matching.js';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

export interface TextField extends Field {
  readonly value: string;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'tel' | 'url' | 'date';
  /** Ids of what else describes the field. */
  readonly list?: string;
  readonly input: (value: string) => void;
}

/** A line of text with its label, its hint and, where it is wrong, what is expected. */
export function textField({ id, label, hint, value, error, type = 'text', list, input }: TextField): TemplateResult {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hintOf(id, hint)}
    <input
      id=${id}
      type=${type}
      autocomplete="off"
      list=${list ?? nothing}
      .value=${live(value)}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${described || nothing}
      @input=${(event: Event) => input((event.target as HTMLInputElement).value)}
    />
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

export interface SelectField extends Field {
  readonly value: string;
  readonly options: readonly Option[];
  readonly change: (value: string) => void;
}

export function selectField({ id, label, hint, value, options, change }: SelectField): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hintOf(id, hint)}
    <select
      id=${id}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        (option) =>
          html`<option value=${option.value} lang=${option.lang ?? nothing} .selected=${live(option.value === value)}>
            ${option.label}
          </option>`,
      )}
    </select>
  </div>`;
}

export interface TickBox extends Field {
  readonly value: boolean;
  readonly change: (value: boolean) => void;
}

export function tickBox({ id, label, hint, value, change }: TickBox): TemplateResult {
  return html`<div class="field tick">
    <label
      ><input
        id=${id}
        type="checkbox"
        .checked=${live(value)}
        aria-describedby=${hint ? `${id}-hint` : nothing}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      /><span>${label}</span></label
    >
    ${hintOf(id, hint)}
  </div>`;
}

/** A choice of two or three that all stand in sight. */
export function radios({ id, label, value, options, change }: SelectField): TemplateResult {
  return html`<fieldset class="radios">
    <legend>${label}</legend>
    ${options.map(
      (option) =>
        html`<label
          ><input
            type="radio"
            name=${id}
            value=${option.value}
            .checked=${live(option.value === value)}
            @change=${() => change(option.value)}
          /><span>${option.label}</span></label
        >`,
    )}
  </fieldset>`;
}

/** Choices that belong together, below a heading that opens and closes them. */
export const group = (title: string, inside: TemplateResult, isOpen = false): TemplateResult =>
  html`<details ?open=${isOpen}>
    <summary><h2>${title}</h2></summary>
    ${inside}
  </details>`;

const hintOf = (id: string, hint: string | undefined) =>
  hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;

/** A language's own name as it stands in a list: "Español". */
export const named = (language: string): string => {
  const name = endonym(language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Content } from '../../content/types.js';
import { formatAmount } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import { action } from '../../templates/action.js';
import { undoButton } from '../../templates/storage-consent.js';
import { keepingDays, type DaysKept } from './diary.js';

/** What can be done with the whole diary now. `some`: there are entries; `changed`: something can be taken back. */
export function renderActions(
  { some, changed }: { readonly some: boolean; readonly changed: boolean },
  act: { print(): void; csv(): void; fhir(): void; open(file: File): void; undo(): void },
): TemplateResult {
  return html`<div class="actions" data-only="script">
    ${
      some
        ? html`${action('printer', msg('Print my diary', { id: 'diary.print', desc: 'Button' }), act.print)}
          ${action('file-down', msg('Save for a spreadsheet (CSV)', { id: 'diary.csv', desc: 'Button: makes a file' }), act.csv)}
          ${action('file-down', msg('Save for your records (FHIR)', { id: 'diary.fhir', desc: 'Button: makes a file that can be opened here again' }), act.fhir)}`
        : nothing
    }
    ${action('file-up', msg('Open a saved diary', { id: 'diary.open', desc: 'Button: reads a file that was saved here' }), openFile)}
    <input
      type="file"
      accept=".json,application/json,application/fhir+json"
      hidden
      @change=${(event: Event) => {
        const field = event.target as HTMLInputElement;
        const [file] = field.files ?? [];
        field.value = '';
        if (file) act.open(file);
      }}
    />
    ${changed ? undoButton(true, act.undo) : nothing}
  </div>`;
}

const openFile = ({ currentTarget }: Event) =>
  (currentTarget as Element).parentElement!.querySelector<HTMLInputElement>('input[type="file"]')!.click();

/** For how long the diary is kept, and what that means. */
export function renderDaysKept({ language }: Content, chosen: DaysKept, choose: (days: DaysKept) => void) {
  const inWords = (days: number) =>
    days < 365 ? formatAmount(language, 1, 'month') : formatAmount(language, days / 365, 'year');
  const time = inWords(chosen);
  const meaning = msg(
    str`Your diary stays in this browser for ${time} after your last change (Safari: 7 days without a visit). Anyone who uses this device can see it. Nothing is sent. To be sure, save it as a file too.`,
    { id: 'diary.keep-meaning', desc: 'What keeping means. {0} "1 year"' },
  );
  const field = html`<label class="keep-days"
    >${msg('How long to keep it', { id: 'diary.keep-days', desc: 'Label of a choice: how long the diary is kept' })}
    <select
      data-entry="days"
      @change=${(event: Event) => {
        const days = keepingDays.find((one) => String(one) === (event.target as HTMLSelectElement).value)!;
        choose(days);
      }}
    >
      ${keepingDays.map(
        (days) =>
          // The attribute alone is not heeded once somebody has chosen.
          html`<option value=${days} ?selected=${days === chosen} .selected=${live(days === chosen)}>
            ${inWords(days)}
          </option>`,
      )}
    </select>
  </label>`;
  return { meaning, field };
}

import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../language/words.js';
import { action } from '../../templates/action.js';
import { undoButton } from '../../templates/storage-consent.js';

/** What can be done with the whole list now. `dated`: something has a date; `changed`: something can be taken back. */
export function renderActions(
  { dated, changed }: { readonly dated: boolean; readonly changed: boolean },
  act: { calendar(): void; print(): void; undo(): void },
): TemplateResult {
  return html`<div class="actions" data-only="script">
    ${dated ? action('calendar-plus', msg('Add to calendar', { id: 'checklist.calendar', desc: 'Button: downloads a calendar file' }), act.calendar, { look: 'primary' }) : nothing}
    ${action('printer', msg('Print this checklist', { id: 'checklist.print', desc: 'Button' }), act.print)}
    ${changed ? undoButton(true, act.undo) : nothing}
  </div>`;
}

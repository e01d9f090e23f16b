import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../language/words.js';
import { action } from '../../templates/action.js';
import { undoButton } from '../../templates/storage-consent.js';

/** What can be done with the whole list. `datable`: it asks for a date at all. Buttons stay where they are; one that has nothing to do says so. */
export function renderActions(
  datable: boolean,
  dated: boolean,
  changed: boolean,
  act: { calendar(): void; print(): void; undo(): void },
): TemplateResult {
  return html`<div class="actions" data-only="script">
      ${datable ? action('calendar-plus', msg('Add to calendar', { id: 'checklist.calendar', desc: 'Button: downloads a calendar file' }), act.calendar, { able: dated, look: 'primary' }) : nothing}
      ${action('printer', msg('Print this checklist', { id: 'checklist.print', desc: 'Button' }), act.print)}
      ${undoButton(changed, act.undo)}
    </div>
    ${
      dated || !datable
        ? nothing
        : html`<p class="muted screen-only" data-only="script">
            ${msg('To add steps to your calendar, give a date above first.', { id: 'checklist.calendar-hint', desc: 'Beside the calendar button while there is no date' })}
          </p>`
    }`;
}

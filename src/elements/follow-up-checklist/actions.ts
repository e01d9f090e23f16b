import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../language/words.js';
import { icon } from '../../primitives/icon.js';

/** What can be done with the whole list. Buttons stay where they are; one that has nothing to do says so. */
export function renderActions(
  dated: boolean,
  changed: boolean,
  act: { calendar(): void; print(): void; undo(): void },
): TemplateResult {
  return html`<div class="actions">
      <button type="button" class="primary" aria-disabled=${!dated} @click=${act.calendar}>
        ${icon('calendar-plus')}<span
          >${msg('Add to calendar', { id: 'checklist.calendar', desc: 'Button: downloads a calendar file' })}</span
        >
      </button>
      <button type="button" @click=${act.print}>
        ${icon('printer')}<span>${msg('Print this checklist', { id: 'checklist.print', desc: 'Button' })}</span>
      </button>
      <button type="button" aria-disabled=${!changed} @click=${act.undo}>
        ${icon('undo-2')}<span
          >${msg('Undo', { id: 'checklist.undo', desc: 'Button: takes back the last change' })}</span
        >
      </button>
    </div>
    ${
      dated
        ? nothing
        : html`<p class="muted screen-only">
            ${msg('To add steps to your calendar, give a date above first.', { id: 'checklist.calendar-hint', desc: 'Beside the calendar button while there is no date' })}
          </p>`
    }`;
}

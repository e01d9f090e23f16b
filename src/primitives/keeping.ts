import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { KeepFailure } from '../device/keep.js';
import { msg } from '../language/words.js';
import { action } from './action.js';

/** "Keep on this device", what that means, and "Clear". */
export function renderKeeping(
  kept: boolean,
  clearable: boolean,
  keep: (on: boolean) => void,
  clear: () => void,
  /** Where the patient chooses for how long. */
  choice?: { readonly meaning: string; readonly field: TemplateResult },
): TemplateResult {
  return html`<div class="keeping screen-only">
    <label class="tick">
      <input
        type="checkbox"
        .checked=${live(kept)}
        @change=${(event: Event) => keep((event.target as HTMLInputElement).checked)}
      />
      <span>
        ${msg('Keep on this device', { id: 'keep.label', desc: 'Label of a check box' })}
        <span class="muted"
          >${choice?.meaning ?? msg('What you enter here stays in this browser for a year after your last change. Anyone who uses this device can see it. Nothing is sent.', { id: 'keep.meaning', desc: 'What keeping means' })}</span
        >
      </span>
    </label>
    ${choice?.field}
    ${action('trash-2', msg('Clear everything', { id: 'keep.clear', desc: 'Button' }), clear, { able: clearable })}
  </div>`;
}

/** Takes back the last change. Without one it stays where it is and says so. */
export const undoButton = (able: boolean, undo: () => void): TemplateResult =>
  action('undo-2', msg('Undo', { id: 'checklist.undo', desc: 'Button: takes back the last change' }), undo, {
    able,
  });

export const cleared = (): string =>
  msg('Everything was cleared, on this page and on this device. Choose “Undo” to bring it back.', {
    id: 'checklist.cleared',
    desc: 'Status',
  });

export const undone = (): string => msg('The last change was taken back.', { id: 'checklist.undone', desc: 'Status' });

export function failureInWords(failure: KeepFailure): string {
  switch (failure) {
    case 'storage-denied':
      return msg('This browser does not allow pages to keep anything. You can go on, and print what you entered.', {
        id: 'keep.denied',
        desc: 'Storage is not allowed',
      });
    case 'storage-full':
      return msg('There is no room left on this device. You can go on, and print what you entered.', {
        id: 'keep.full',
        desc: 'Storage is full',
      });
    case 'storage-unreadable':
      return msg('What was kept on this device cannot be read. You can start again.', {
        id: 'keep.unreadable',
        desc: 'Stored data is damaged',
      });
    default:
      return failure satisfies never;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { today } from '../language/day.js';
import type { StorageFailure } from '../device/device-store.js';
import { download } from '../device/download.js';
import { msg } from '../language/words.js';
import { action } from './action.js';
import type { EntriesController } from '../controllers/entries-controller.js';

/** "Keep on this device", what that means, "Clear", and what to do with something that cannot be read. */
export function renderStorageConsent(
  entered: EntriesController,
  clear: () => void,
  /** Where the patient chooses for how long. */
  choice?: { readonly meaning: string; readonly field: TemplateResult },
): TemplateResult {
  const { isKept, canClear, canUndo, unreadable, keep } = entered;
  return html`<div class="keeping screen-only" data-only="script">
    <label class="tick">
      <input
        type="checkbox"
        autocomplete="off"
        data-press="keep"
        aria-labelledby="keep"
        aria-describedby="keep-meaning"
        .checked=${live(isKept)}
        @change=${(event: Event) => keep((event.target as HTMLInputElement).checked)}
      />
      <span>
        <span id="keep">${msg('Keep on this device', { id: 'keep.label', desc: 'Label of a check box' })}</span>
        <span class="muted" id="keep-meaning">${choice?.meaning ?? meaning()}</span>
      </span>
    </label>
    ${choice?.field} ${canClear || canUndo ? clearButton(canClear, clear) : nothing}
    ${unreadable.length > 0 ? action('file-down', msg('Save what cannot be read as a file', { id: 'keep.save-unreadable', desc: 'Button: makes a file of stored data that is damaged or newer' }), () => saveUnreadable(unreadable)) : nothing}
  </div>`;
}

/** Safari deletes what pages keep after seven days of its use without a visit to the page (WebKit's policy of tracking prevention). */
const meaning = () =>
  msg(
    'It stays in this browser for a year after your last change (Safari: 7 days without a visit). Anyone with this device can see it. Nothing is sent.',
    { id: 'keep.meaning', desc: 'What keeping means' },
  );

/** As it was found: whoever helps the patient may be able to read it. */
const saveUnreadable = (texts: readonly string[]): void =>
  download(`careleaf-${today()}.txt`, 'text/plain', texts.join('\n'));

/** Clears page and device. It is in reach where nothing else can be shown, too. */
export const clearButton = (able: boolean, clear: () => void): TemplateResult =>
  action('trash-2', msg('Clear everything', { id: 'keep.clear', desc: 'Button' }), clear, { able });

/** Takes back the last change. Without one it stays where it is and says so. */
export const undoButton = (able: boolean, undo: () => void): TemplateResult =>
  action('undo-2', msg('Undo', { id: 'checklist.undo', desc: 'Button: takes back the last change' }), undo, {
    able,
  });

/** What was cleared, unless the device did not let go of it: that is said instead. */
export const cleared = (): string =>
  msg('Everything was cleared, on this page and on this device. Choose “Undo” to bring it back.', {
    id: 'checklist.cleared',
    desc: 'Status',
  });

export const undone = (): string => msg('The last change was taken back.', { id: 'checklist.undone', desc: 'Status' });

/** What went wrong on the device, and what is true now. `isKept`: the device still holds what it held before. */
export function failureLabel(failure: StorageFailure, isKept: boolean): string {
  switch (failure) {
    case 'storage-denied':
      return msg('This browser does not allow pages to keep anything. You can go on, and print what you entered.', {
        id: 'keep.denied',
        desc: 'Storage is not allowed',
      });
    case 'storage-full':
      return isKept
        ? msg(
            'There is no room left on this device for your last changes. What you kept before is still there. You can go on, and print what you entered.',
            { id: 'keep.full-since', desc: 'Storage is full: earlier entries are kept, the last ones are not' },
          )
        : msg('There is no room left on this device. You can go on, and print what you entered.', {
            id: 'keep.full',
            desc: 'Storage is full',
          });
    case 'storage-unreadable':
      return msg(
        'Something that was kept on this device cannot be read here. It is still there. You can save it as a file, or clear it.',
        { id: 'keep.unreadable', desc: 'Stored data is damaged, or a newer version wrote it' },
      );
    case 'storage-altered':
      return msg('This page does not let us keep your last changes as you made them. You can go on, and print them.', {
        id: 'keep.altered',
        desc: 'Something on the page changes what is stored',
      });
    case 'storage-not-cleared':
      return msg(
        'This browser did not let us clear everything on this device. You can clear the data of this site in the settings of your browser.',
        { id: 'keep.not-cleared', desc: 'Stored data could not be removed' },
      );
    default:
      return failure satisfies never;
  }
}

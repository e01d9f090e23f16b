import { html, type TemplateResult } from 'lit';
import type { Content } from '../../content/types.js';
import { formatNumber } from '../../language/formats.js';
import { msg, str } from '../../language/words.js';
import type { StorageFailure } from '../../device/device-store.js';
import { cleared, failureLabel, undone } from '../../templates/storage-consent.js';
import type { Entry } from './diary.js';
import type { FileProblem } from './files.js';

type FormStatus = 'saved' | 'saved-here' | 'deleted';
export type Status =
  | FormStatus
  | 'no-day'
  | 'nothing-entered'
  | 'wrong-value'
  | 'cleared'
  | 'undone'
  | 'imported'
  | { readonly problem: FileProblem; readonly number?: number };

/** Whether it stands beside what has to be mended. */
export const isProblem = (status: Status | undefined): boolean =>
  status === 'no-day' || status === 'nothing-entered' || status === 'wrong-value';

/** Whether it stands beside the form rather than under the diary. */
export const isOfForm = (status: Status | undefined): status is FormStatus =>
  status === 'saved' || status === 'saved-here' || status === 'deleted';

/** What is said now: what went wrong on the device instead of what was done, but together with what concerns the form. */
export function saidOf(
  content: Content,
  status: Status | undefined,
  { failure, isKept }: { readonly failure: StorageFailure | undefined; readonly isKept: boolean },
): string | undefined {
  const done = status && statusLabel(content, status);
  if (!failure || isProblem(status)) return done;
  return [isOfForm(status) ? done : undefined, failureLabel(failure, isKept)].filter(Boolean).join(' ');
}

/** What was done, or what is missing. */
function statusLabel({ language }: Content, status: Status): string {
  if (typeof status === 'object') return problemLabel(language, status.problem, status.number);
  switch (status) {
    case 'saved':
      return msg('The entry is in your diary.', { id: 'diary.saved', desc: 'Status' });
    case 'saved-here':
      return msg(
        'The entry is in your diary until you close this page. To have it for longer, keep it on this device.',
        {
          id: 'diary.saved-here',
          desc: 'Status while nothing is kept on the device',
        },
      );
    case 'deleted':
      return msg('The entry was deleted. Choose “Undo” to bring it back.', { id: 'diary.deleted', desc: 'Status' });
    case 'cleared':
      return cleared();
    case 'undone':
      return undone();
    case 'imported':
      return msg('The entries of the file are in your diary. Choose “Undo” to take them out again.', {
        id: 'diary.imported',
        desc: 'Status',
      });
    case 'no-day':
      return msg('Please give a day that is not in the future.', {
        id: 'diary.no-day',
        desc: 'What is missing in a form',
      });
    case 'nothing-entered':
      return msg('Please fill in at least one field besides the day.', {
        id: 'diary.nothing-filled-in',
        desc: 'What is missing in a form',
      });
    case 'wrong-value':
      return msg('Please check this number or time. It cannot be read, or is too low or too high.', {
        id: 'diary.wrong-value',
        desc: 'What is wrong in a form',
      });
    default:
      return status satisfies never;
  }
}

function problemLabel(language: string, problem: FileProblem, number = 0): string {
  switch (problem) {
    case 'unreadable':
      return msg('This file cannot be opened. Your diary is as it was.', {
        id: 'diary.file-unreadable',
        desc: 'Status',
      });
    case 'not-a-diary':
      return msg('This file is no diary that was saved here (FHIR). Your diary is as it was.', {
        id: 'diary.file-other',
        desc: 'Status',
      });
    case 'other-condition':
      return msg('This file is a diary of another condition. Your diary is as it was.', {
        id: 'diary.file-condition',
        desc: 'Status',
      });
    case 'wrong-entry':
      return msg(
        str`Entry number ${formatNumber(language, number)} of this file cannot be read. Your diary is as it was.`,
        {
          id: 'diary.file-entry',
          desc: 'Status',
        },
      );
    default:
      return problem satisfies never;
  }
}

export interface Preview {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
  readonly same: number;
}

/** What a file would bring, before it does. */
export function renderPreview(
  { language }: Content,
  preview: Preview,
  act: { add(): void; leave(): void },
): TemplateResult {
  const { added, changed, same } = preview;
  const [one, two, three] = [added.length, changed.length, same].map((count) => formatNumber(language, count));
  return html`<div class="note preview" role="group">
    <p tabindex="-1" class="counts">
      ${msg(str`Entries in this file: new ${one}, changed ${two}, already here ${three}.`, { id: 'diary.preview', desc: 'Counts of entries in a file' })}
    </p>
    <div class="actions" data-only="script">
      <button type="button" class="primary" @click=${act.add}>
        ${msg('Add to my diary', { id: 'diary.add-file', desc: 'Button: takes the entries of a file' })}
      </button>
      <button type="button" @click=${act.leave}>
        ${msg('Leave the file', { id: 'diary.leave-file', desc: 'Button: does not take the entries of a file' })}
      </button>
    </div>
  </div>`;
}

import { formatList } from '../src/language/formats.js';
import { msg, str } from '../src/language/words.js';
import { isFont } from './choice.js';
import { folderOf } from './code.js';
import { labelOf, type ProfileField } from './profile.js';
import { folderLabel, fontLabel } from './words.js';

export interface Typed {
  readonly folder: string;
  readonly font: string;
  /** Fields of the profile that cannot be taken. */
  readonly wrong: ReadonlySet<ProfileField>;
}

/** The labels of what was typed and is not in what is copied as it stands. */
export const leftOutOf = ({ folder, font, wrong }: Typed): string[] => [
  ...(folderOf(folder) === undefined ? [folderLabel()] : []),
  ...(font === '' || isFont(font) ? [] : [fontLabel()]),
  ...[...wrong].map(labelOf),
];

/** What is said after something was copied, or could not be. */
export function copiedWords(isDone: boolean, language: string, leftOut: readonly string[]): string {
  if (!isDone)
    return msg('It could not be copied. Select the text and copy it yourself.', {
      id: 'snippet.not-copied',
      desc: 'Said where copying failed',
    });
  if (leftOut.length === 0) return msg('Copied.', { id: 'snippet.copied', desc: 'Said after something was copied' });
  return msg(str`Copied, without what is not right yet: ${formatList(language, leftOut)}`, {
    id: 'snippet.copied-without',
    desc: 'Said after something was copied; {0} is a list of labels of fields',
  });
}

import type { Entries } from './entries.js';
import { newId } from './new-id.js';
import type { Change } from './patient-entries.js';

/** What stands for this page among those that wrote. */
let writer: string | undefined;

const writtenTexts = (entries: Entries, name: string) =>
  [...entries]
    .filter(([key, { value }]) => key.startsWith(`${name}#`) && typeof value === 'string')
    .sort(([one, { at: a }], [other, { at: b }]) => a - b || (one < other ? -1 : 1));

/**
 * A longer text has one entry for each page that wrote it. Whoever goes on writing takes the place of what they saw;
 * what another page wrote meanwhile, and they did not see, stays beside it: two notes are never made one by a clock.
 */
export const longText = (entries: Entries, name: string): string =>
  writtenTexts(entries, name)
    .map(([, { value }]) => value as string)
    .join('\n\n');

const ownKey = (name: string): string => `${name}#${(writer ??= newId())}`;

/** The change that puts a text beside what is there: it was written before that could be seen. */
export function withMoreText(entries: Entries, name: string, text: string): Change {
  const own = ownKey(name);
  const before = entries.get(own)?.value;
  return [[own, typeof before === 'string' ? `${before}\n\n${text}` : text]];
}

/** The change that puts a text in the place of what is seen here. */
export function withLongText(entries: Entries, name: string, text: string): Change {
  const own = ownKey(name);
  const seen = writtenTexts(entries, name).filter(([key]) => key !== own);
  return [...seen.map(([key]) => [key, undefined] as const), [own, text === '' ? undefined : text]];
}

import type { Pack } from '../../src/content/types.js';
import { readItemsOf, type ReadItem } from '../../tools/review/read-items.js';
import type { Answer, ReviewRecord } from '../../tools/review/record.js';
import { sealed } from '../../tools/review/seal.js';

/** A reviewer whom nobody can take for a real one. */
export const reviewer = { by: 'Dr Fictional Example', role: 'made-up neurologist', interests: 'none' } as const;

const answersTo = (items: readonly ReadItem[]): Record<string, Answer> =>
  Object.fromEntries(
    items.map(({ key, place, hash, words }) => [key, { place, hash, words, answer: 'agreed' } as const]),
  );

/** A record of everything that a pack says in a language, agreed. */
export function recordOfAll(pack: Pack, changes: Partial<Omit<ReviewRecord, 'digest'>> = {}): ReviewRecord {
  const language = changes.language ?? 'en';
  return sealed({
    careleaf: 'review',
    formatVersion: 1,
    condition: pack.facts.id,
    version: pack.facts.version,
    language,
    scope: 'all',
    ...reviewer,
    on: '2026-11-20',
    until: '2027-11-20',
    answers: answersTo(readItemsOf(pack, language)),
    ...changes,
  });
}

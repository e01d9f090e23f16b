import type { ReadItem } from './read-items.js';
import type { Question } from './sheet.js';
import { changesSince, hashOfGone, type Change, type Standing } from './standing.js';

/** What a clinician is asked: everything, or what they have not signed as it is now. */
export function questionsOf(items: readonly ReadItem[], standing: Standing | undefined, language: string): Question[] {
  if (!standing) return items.map((item) => questionOf(item));
  const byKey = new Map(items.map((item) => [item.key, item]));
  return changesSince(standing, items).map((change) =>
    change.what === 'gone'
      ? questionOfGone(change, language)
      : questionOf(byKey.get(change.key)!, change.earlier?.words),
  );
}

const questionOf = (item: ReadItem, earlierWords?: string): Question => {
  const { key, place, hash, words } = item;
  return { key, place, hash, words, item, earlierWords };
};

const questionOfGone = ({ key, earlier }: Change, language: string): Question => {
  const { place, words } = earlier!;
  return { key, place, hash: hashOfGone(key, place, language), words: '', earlierWords: words };
};

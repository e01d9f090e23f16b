import { piecesOf } from '../../src/content/placeholders.js';
import type { Content, Pack } from '../../src/content/types.js';
import { catalogueOf } from '../../src/language/catalogues.js';
import { withCatalogue } from '../../src/language/words.js';
import { learn } from '../../src/server/files.js';
import { plainPieces } from '../../src/templates/plain-statement.js';
import { itemsOf, type Item } from './items.js';

/** An item as a reader has it. */
export interface ReadItem extends Item {
  /** With the numbers where they belong. */
  readonly words: string;
}

/** Everything that is to be signed of a pack in one language, in words. */
export function readItemsOf(pack: Pack, language: string): ReadItem[] {
  learn(language);
  const { facts, texts } = pack;
  const content: Content = { facts, text: texts[language]!, language, languages: Object.keys(texts) };
  const items = itemsOf(pack, language);
  return withCatalogue(catalogueOf(language), () =>
    items.map((item) => ({ ...item, words: asRead(content, item.written) })),
  );
}

function asRead(content: Content, written: unknown): string {
  if (typeof written === 'string') return plainPieces(content, piecesOf(written)).join('');
  return Object.values(Object(written) as object)
    .map((words) => asRead(content, words))
    .join(': ');
}

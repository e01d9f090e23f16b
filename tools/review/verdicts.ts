import type { Pack, SignOff } from '../../src/content/types.js';
import { itemsOf } from './items.js';
import type { ReviewRecord } from './record.js';
import { changesSince, standingsOf, type Standing } from './standing.js';
import type { Item } from './items.js';

/** A sign-off as readers get it: who, when, until when, and what has changed since. */
export function verdictOf({ by, role, on, until, signed }: Standing, items: readonly Item[]): SignOff {
  const changed = changesSince({ signed }, items).map(({ key }) => key);
  return { by, role, on, until, ...(changed.length > 0 && { changed }) };
}

/** A pack whose texts carry the sign-offs that its records make, and no others. */
export function withVerdicts<T extends Pack>(pack: T, records: readonly ReviewRecord[]): T {
  const texts = Object.entries(pack.texts).map(([language, text]) => {
    const { reviews: _, ...words } = text;
    const standings = standingsOf(records, language);
    if (standings.length === 0) return [language, words] as const;
    const items = itemsOf(pack, language);
    return [language, { ...words, reviews: standings.map((standing) => verdictOf(standing, items)) }] as const;
  });
  return { ...pack, texts: Object.fromEntries(texts) };
}

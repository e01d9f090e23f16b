import type { Fields } from './place.js';

/** Named by the place; said in full beside it; how much room something gets, and where it is drawn. */
const leftOut = ['id', 'topic', 'sources', 'depth', 'at', 'label', 'shapes', 'viewBox'];

/** What is said of something itself. What has an id of its own inside of it is signed by itself. */
export const ownFacts = (owner: Fields): Fields =>
  Object.fromEntries(Object.entries(owner).filter(([key, value]) => !leftOut.includes(key) && !holdsOthers(value)));

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const holdsOthers = (value: unknown): boolean =>
  isObject(value) && ('id' in value || 'topic' in value || Object.values(value).some(holdsOthers));

/** Ids of all sources that are named somewhere in a value. */
export function sourceIdsIn(value: unknown): string[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' && Array.isArray(inner) ? inner.map(String) : sourceIdsIn(inner),
  );
}

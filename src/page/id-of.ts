import { textOf } from './given.js';

/** From the first to the last character that is no space and no quotation mark. */
const inside = /[^\s"'‘’“”„«»](?:.*[^\s"'‘’“”„«»])?/s;

/** An id as a page gives it: editors put typographic quotes and spaces around it that are no part of it. */
export const idOf = (given: unknown): string => inside.exec(textOf(given))?.[0] ?? '';

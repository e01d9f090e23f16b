/**
 * What a page gives, by an attribute or a property, as what it can be. Frameworks give `undefined`, null, numbers and lists;
 * what is nothing of the kind that is wanted counts as not given.
 */

/** A text. */
export const textOf = (given: unknown): string => (typeof given === 'string' ? given : '');

/** Words with spaces between, which a script may give as a list. */
export const wordsOf = (given: unknown): string => (Array.isArray(given) ? given.map(textOf).join(' ') : textOf(given));

/** An address, as text or as the platform's own object. */
export const addressOf = (given: unknown): string => (given instanceof URL ? given.href : textOf(given));

/** One of several words; the first of them for anything else. */
export const oneOf =
  <Word extends string>(...words: [Word, ...Word[]]) =>
  (given: unknown): Word =>
    words.find((word) => word === textOf(given).trim()) ?? words[0];

/** Whatever it is; null is nothing. */
export const anyOf = (given: unknown): unknown => given ?? undefined;

/** From the first to the last character that is no space and no quotation mark. */
const inside = /[^\s"'‘’“”„«»](?:.*[^\s"'‘’“”„«»])?/s;

/** An id as an attribute has it: editors put typographic quotes and spaces around it that are no part of it. */
export const idOf = (value: string | null): string => value?.match(inside)?.[0] ?? '';

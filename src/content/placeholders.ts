/** A piece of a statement: words, or the place where a number of the facts belongs. */
export type Piece = string | { readonly number: string; readonly form: 'whole' | 'count' | 'time' };

const placeholder = /\{([a-z][a-z0-9-]*)(?:\.(count|time))?\}/g;

/** Splits "{mvd-relief} had no spasms" into its pieces. */
export function piecesOf(words: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of words.matchAll(placeholder)) {
    if (match.index > end) pieces.push(words.slice(end, match.index));
    pieces.push({ number: match[1]!, form: (match[2] as 'count' | 'time' | undefined) ?? 'whole' });
    end = match.index + match[0].length;
  }
  if (end < words.length) pieces.push(words.slice(end));
  return pieces;
}

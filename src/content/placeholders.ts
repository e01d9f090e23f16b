import { alone } from './isolated.js';

/** A piece of a statement: words, the place where a number of the facts belongs, or words that the glossary explains. */
export type Piece = string | NumberPiece | TermPiece;
export interface NumberPiece {
  readonly number: string;
  readonly form: 'whole' | 'count' | 'time';
}
export interface TermPiece {
  readonly term: string;
  readonly words: string;
}

const placeholder = /\{([a-z][a-z0-9-]*)(?:\.(count|time))?\}|\[([^[\]{}]+)\]\(([a-z][a-z0-9-]*)\)/g;

/** Splits "{mvd-relief} had no [spasms](spasm)" into its pieces. */
export function piecesOf(words: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of words.matchAll(placeholder)) {
    const [whole, number, form, marked, term] = match;
    if (match.index > end) pieces.push(words.slice(end, match.index));
    if (term) pieces.push(alone({ term, words: marked! }));
    else pieces.push(alone({ number: number!, form: (form as 'count' | 'time' | undefined) ?? 'whole' }));
    end = match.index + whole.length;
  }
  if (end < words.length) pieces.push(words.slice(end));
  return pieces;
}

export const isNumber = (piece: Piece): piece is NumberPiece => typeof piece !== 'string' && 'number' in piece;

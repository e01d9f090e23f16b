import { piecesOf, type Piece } from '../content/placeholders.js';
import type { Content } from '../content/types.js';
import { withCapital } from '../language/capital.js';
import { formatPackNumber, numberOf } from './numbers.js';

/** The words of a statement as plain text, with the numbers of the facts in their places. */
export const plainStatement = (content: Content, id: string): string =>
  plainPieces(content, piecesOf(content.text.statements[id] ?? '')).join('');

/** Pieces as plain text. A statement may begin with a number in words ("fewer than 1"): its first letter is a capital. */
export function plainPieces(content: Content, pieces: readonly Piece[]): string[] {
  const [first = '', ...rest] = pieces.map((piece) => plain(content, piece));
  return [withCapital(first, content.language), ...rest];
}

function plain(content: Content, piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if ('term' in piece) return piece.words;
  const number = numberOf(content, piece.number);
  return number ? formatPackNumber(number, piece.form, content) : '';
}

import { html, type TemplateResult } from 'lit';
import { piecesOf, type Piece } from '../content/placeholders.js';
import type { Content } from '../content/types.js';
import { durationInWords, frequencyInWords, numberOf, timeframeInWords } from './numbers.js';

/** The words of a statement, with the numbers of the facts in their places and the counts standing out. */
export const statement = (content: Content, id: string): unknown =>
  withNumbers(content, content.text.statements[id] ?? '');

/** The same as plain text, for files and labels. */
export const plainStatement = (content: Content, id: string): string =>
  capitalised(
    piecesOf(content.text.statements[id] ?? '').map((piece) => plain(content, piece)),
    content.language,
  ).join('');

/** Any text of a pack that may carry numbers. */
export function withNumbers(content: Content, words: string): unknown {
  const pieces = piecesOf(words);
  if (pieces.length === 1 && typeof pieces[0] === 'string') return pieces[0];
  const parts = capitalised(
    pieces.map((piece) => plain(content, piece)),
    content.language,
  );
  return pieces.map((piece, index) =>
    typeof piece === 'string' ? parts[index] : emphasised(content, piece, parts[index]!),
  );
}

/** A list of statements; a single one is a paragraph. */
export function statements(
  content: Content,
  list: readonly { readonly id: string }[],
  bulleted = list.length > 1,
): TemplateResult {
  if (!bulleted) return html`${list.map(({ id }) => html`<p>${statement(content, id)}</p>`)}`;
  return html`<ul>
    ${list.map(({ id }) => html`<li>${statement(content, id)}</li>`)}
  </ul>`;
}

function plain(content: Content, piece: Piece): string {
  if (typeof piece === 'string') return piece;
  const number = numberOf(content, piece.number);
  if (!number) return '';
  if (number.kind === 'duration') return durationInWords(number, content.language);
  if (piece.form === 'time') return timeframeInWords(number, content.language);
  const words = frequencyInWords(number, content.language);
  return piece.form === 'count' ? words.countOf : words.whole;
}

function emphasised(content: Content, piece: Exclude<Piece, string>, whole: string): TemplateResult {
  const number = numberOf(content, piece.number);
  if (number?.kind !== 'frequency' || piece.form === 'time') return html`<span class="amount">${whole}</span>`;
  return amount(frequencyInWords(number, content.language).count, whole, content.language);
}

/** "**91** of 100 people" */
export function amount(count: string, whole: string, language: string): TemplateResult {
  const at = whole.toLocaleLowerCase(language).indexOf(count.toLocaleLowerCase(language));
  if (at < 0) return html`<span class="amount">${whole}</span>`;
  const end = at + count.length;
  return html`<span class="amount"
    >${whole.slice(0, at)}<strong>${whole.slice(at, end)}</strong>${whole.slice(end)}</span
  >`;
}

/** A statement may begin with a number in words ("fewer than 1"): its first letter is a capital. */
function capitalised(parts: string[], language: string): string[] {
  const [first = '', ...rest] = parts;
  return [first.charAt(0).toLocaleUpperCase(language) + first.slice(1), ...rest];
}

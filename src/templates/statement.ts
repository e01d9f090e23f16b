import { html, type TemplateResult } from 'lit';
import { isNumber, piecesOf, type NumberPiece } from '../content/placeholders.js';
import type { Content } from '../content/types.js';
import { formatFrequency } from './frequency.js';
import { numberOf } from './numbers.js';
import { plainPieces } from './plain-statement.js';
import { firstUse, renderMeaning, renderTerm, withoutGlossary } from './terms.js';

export { plainStatement } from './plain-statement.js';

/** The words of a statement: numbers of the facts in their places, counts standing out, words of the glossary explained. */
export const statement = (content: Content, id: string): unknown =>
  withNumbers(content, content.text.statements[id] ?? '');

/** The same for a label, which may hold no other control: nothing is explained. */
export const labelStatement = (content: Content, id: string): unknown => withoutGlossary(() => statement(content, id));

/** Any text of a pack that may carry numbers and marked words. */
export function withNumbers(content: Content, words: string): unknown {
  const pieces = piecesOf(words);
  const plain = plainPieces(content, pieces);
  const meanings: TemplateResult[] = [];
  let said = 0;
  const shown = pieces.map((piece, index) => {
    const whole = plain[index]!.slice(said);
    said = 0;
    if (typeof piece === 'string') return whole;
    if (isNumber(piece)) return emphasised(content, piece, whole);
    const id = firstUse(content, piece.term);
    if (!id) return whole;
    meanings.push(renderMeaning(content, piece.term, id));
    const closing = closingOf(plain[index + 1]);
    said = closing.length;
    return renderTerm(id, whole, closing);
  });
  return plain.length === 1 && meanings.length === 0 ? shown[0] : [...shown, ...meanings];
}

/** Punctuation that belongs to the word before. */
const closingOf = (words = ''): string => /^[\p{Po}\p{Pe}\p{Pf}]+/u.exec(words)?.[0] ?? '';

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

function emphasised(content: Content, piece: NumberPiece, whole: string): TemplateResult {
  const number = numberOf(content, piece.number);
  if (number?.kind !== 'frequency' || piece.form === 'time') return html`<span class="amount">${whole}</span>`;
  return amount(formatFrequency(number, content).count, whole, content.language);
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

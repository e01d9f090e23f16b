import { plainText } from './plain-text.js';

/**
 * What cannot be seen, quotes and what may part cells, up to what a spreadsheet would take for the start of a formula.
 * It takes each run once, however long, so that no note costs more than its length.
 */
const beforeFormula = /[;,"\s\p{C}\p{DI}]+[=+\-@＝＋－＠]?|^[=+\-@＝＋－＠]/gu;

/**
 * A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8.
 * `decimal`: how the reader's spreadsheet writes a number; where that is a comma, a semicolon stands between cells.
 * An apostrophe before what could be a formula keeps it text: a note that begins with "=" runs nothing.
 */
export function csvFile(rows: readonly (readonly (string | number | undefined)[])[], decimal = '.'): string {
  const separator = decimal === ',' ? ';' : ',';
  return '\ufeff' + rows.map((row) => row.map((value) => cell(value, decimal)).join(separator) + '\r\n').join('');
}

const cell = (value: string | number | undefined = '', decimal: string): string =>
  typeof value === 'number'
    ? String(value).replace('.', decimal)
    : `"${harmless(plainText(value), decimal === ',' ? ',' : ';').replaceAll('"', '""')}"`;

/** `other`: the separator that the table does not have, and a spreadsheet may look for. */
const harmless = (text: string, other: string): string =>
  text
    .replace(beforeFormula, (run: string, at: number) =>
      startsCell(run, at, other) ? `${run.slice(0, -1)}'${run.slice(-1)}` : run,
    )
    .replace(/^(?=[\t\r\n])/, "'");

/** Whether a run ends with a formula, at the start of a cell or where another separator would begin one. */
const startsCell = (run: string, at: number, other: string): boolean =>
  /[=+\-@＝＋－＠]$/.test(run) && (at === 0 || run.includes(other) || /[\t\r\n]/.test(run));

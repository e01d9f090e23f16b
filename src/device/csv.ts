/** What a spreadsheet would take for a formula, at the start of a cell or where another separator would begin one. */
const formula = /(^|[;\t\r\n])(\s*)([=+\-@＝＋－＠])/g;

/**
 * A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8.
 * An apostrophe before what could be a formula keeps it text: a note that begins with "=" runs nothing.
 */
export const csvFile = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  '\ufeff' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');

const cell = (value: string | number | undefined = ''): string =>
  typeof value === 'number' ? String(value) : `"${harmless(value).replaceAll('"', '""')}"`;

const harmless = (text: string): string => text.replace(formula, "$1$2'$3").replace(/^(?=[\t\r\n])/, "'");

type Cell = string | number | null;

/** A spreadsheet takes a text that begins so for a formula; an apostrophe before it makes it text. */
const formula = /^[\s\u00A0\uFEFF]*[=+\-@]|^[\t\r]/u;

/** One row of RFC 4180 text with its CRLF; no cell is one that a spreadsheet would compute. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;

/** Rows as one file that Excel reads as UTF-8. */
export const csvFile = (lines: readonly string[]): string => `\uFEFF${lines.join('')}`;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

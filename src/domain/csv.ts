/**
 * Tables as CSV that a spreadsheet opens without harm: RFC 4180, UTF-8 with a byte order mark, and no cell of text
 * that could start a formula.
 */
import { csvFormatRow } from 'd3';

/** Numbers are written as they are; text is made safe; null is an empty cell. */
export type Cell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What makes a spreadsheet read text as a formula: = + - @ and their full-width forms, also after blanks, and a
 * leading tab or line break (OWASP, CSV Injection).
 */
const FORMULA_START = /^(\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/** Text with a leading apostrophe where it could start a formula. */
export function formatTextCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Rows of cells as one CSV text; each line, the last one too, ends in CR LF. */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => `${csvFormatRow(row.map(formatCell))}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function formatCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : formatTextCell(cell);
}

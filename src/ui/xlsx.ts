/** Sheets as one Excel file. Fetched with its library when a file is asked for. */
import writeXlsxFile, { type SheetData } from 'write-excel-file/browser';
import type { Sheet } from '../domain/selectionFiles';

/** Widths in characters: of words that are read, of cells that are looked up. */
const WIDE = 110;
const NARROW = 18;

/** The first row of a table is bold and stays in sight. Every text is written as text, never as a formula. */
export function buildXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, rows }) => {
      const isTable = (rows[0]?.length ?? 0) > 1;
      const data: SheetData = rows.map((row, i) =>
        row.map((cell) => {
          if (typeof cell === 'number') return { value: cell, type: Number };
          if (cell === null) return null;
          return {
            value: cell,
            type: String,
            wrap: !isTable,
            ...(isTable && i === 0 && { fontWeight: 'bold' }),
          };
        }),
      );
      return {
        data,
        sheet: name,
        columns: (rows[0] ?? []).map(() => ({ width: isTable ? NARROW : WIDE })),
        ...(isTable && { stickyRowsCount: 1, stickyColumnsCount: 2 }),
      };
    }),
  ).toBlob();
}

/** The words every exported panel carries: what it shows, of which venues, from where, and what it does not say. */
import { formatCsv, type Cell } from '../domain/csv';
import { filterNote, originNotes } from '../picture/words';
import type { PanelContext } from './panelContext';
import type { PanelTable } from './panelTable';

export interface ExportedPanel {
  /** In file names. */
  name: string;
  title: string;
  sentence: string;
  known: string;
  table: PanelTable;
  context: PanelContext;
}

/** Filters, date, sources and disclaimer, a paragraph each. */
export function exportNotes({ known, table, context }: ExportedPanel): string[] {
  return [filterNote(context), known, ...table.notes, ...originNotes(context)];
}

/** The table with unrounded numbers, then an empty line, then the words. No cell can start a formula. */
export function panelCsv(panel: ExportedPanel): string {
  const { table, title, sentence } = panel;
  const rows: Cell[][] = [
    table.columns.map(({ label }) => label),
    ...table.rows.map((row) => row.map(({ text, value }, i) => (table.columns[i]?.numeric ? value : text))),
    [],
    ...[title, sentence, ...exportNotes(panel)].map((words) => [words]),
  ];
  return formatCsv(rows);
}

export function exportFileName({ name, context }: ExportedPanel, extension: string): string {
  return `atlas-${name}-${context.dataDate}.${extension}`;
}

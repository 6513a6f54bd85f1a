/** The numbers of a panel as a table: what its toggle shows, and what exports write. */

interface Column {
  key: string;
  label: string;
  numeric: boolean;
}

export interface Cell {
  text: string;
  /** What the column is sorted by; `null` where nothing is known. */
  value: number | string | null;
}

export interface PanelTable {
  caption: string;
  /** The first column heads the rows. */
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Sources of denominators, what was left out. */
  notes: readonly string[];
}

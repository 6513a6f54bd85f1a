/** The numbers of a panel as a table: what its toggle shows, and what exports write. */
import { compareText } from '../i18n/collation';

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
  /** The last row sums up the others: it stays last. */
  hasTotal?: boolean;
  /** Sources of denominators, what was left out. */
  notes: readonly string[];
}

/** A table where it is asked for: it may have to be fetched. */
export type TableMaker = () => PanelTable | Promise<PanelTable>;

/** Which column a table is sorted by, and whether its values fall. */
export interface Sorting {
  key: string;
  falls: boolean;
}

/** The rows by a column; equal ones keep their order, what is not known comes last, a total stays last. */
export function sortRows(
  { rows, hasTotal = false }: PanelTable,
  column: number,
  falls: boolean,
): readonly (readonly Cell[])[] {
  const body = hasTotal ? rows.slice(0, -1) : rows;
  const sign = falls ? -1 : 1;
  const sorted = [...body].sort((rowA, rowB) => {
    const a = rowA[column]?.value ?? null;
    const b = rowB[column]?.value ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * compareText(String(a), String(b));
  });
  return hasTotal ? [...sorted, ...rows.slice(-1)] : sorted;
}

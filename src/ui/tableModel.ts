/** Which columns a table of venues shows, and in which order its rows stand. */
import type { Venue } from '../domain/venue';
import { compareText } from '../i18n/collation';
import type { TableSorting } from '../state/view';
import { FIRST_COLUMNS, NAME_COLUMN, type TableColumn, type TableRow } from './tableColumns';

/** Where the reader has chosen none: by name. */
export const FIRST_SORTING: TableSorting = { column: NAME_COLUMN, falls: false };

/** The columns chosen, in their own order; names of columns that there are not are passed over. */
export function shownColumns(columns: readonly TableColumn[], chosen: readonly string[]): TableColumn[] {
  const known = columns.filter(({ key }) => chosen.includes(key));
  const keys = known.length > 0 ? known.map(({ key }) => key) : FIRST_COLUMNS;
  return columns.filter(({ key }) => key === NAME_COLUMN || keys.includes(key));
}

/** The choice with one column switched; empty where it is the choice at first. */
export function toggleColumn(
  columns: readonly TableColumn[],
  chosen: readonly string[],
  column: string,
): string[] {
  const shown = shownColumns(columns, chosen).map(({ key }) => key);
  const next = columns
    .map(({ key }) => key)
    .filter((key) => (key === column ? !shown.includes(key) : shown.includes(key)));
  const isFirst = next.length === FIRST_COLUMNS.length && next.every((key) => FIRST_COLUMNS.includes(key));
  return isFirst ? [] : next;
}

/** The sorting after a column's head was pressed: first rising, numbers falling; then the other way. */
export function nextSorting({ key, numeric = false }: TableColumn, now: TableSorting): TableSorting {
  return { column: key, falls: now.column === key ? !now.falls : numeric };
}

/** Rows by a column; what no source says comes last either way, equal ones follow their names. */
export function sortRows(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  { column, falls }: TableSorting,
): TableRow[] {
  const name = columns.find(({ key }) => key === NAME_COLUMN);
  const by = columns.find(({ key }) => key === column) ?? name;
  const keyed = rows.map((row) => {
    const { text, value } = by?.cell(row) ?? { text: null };
    return { row, key: value === undefined ? text : value, name: name?.cell(row).text ?? '' };
  });
  const sign = falls ? -1 : 1;
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        return Number(a.key === null) - Number(b.key === null) || compareText(a.name, b.name);
      }
      return sign * compare(a.key, b.key) || compareText(a.name, b.name);
    })
    .map(({ row }) => row);
}

/** Ids of the countries that have venues among these, in order. */
export function countriesOf(venues: readonly Venue[]): string[] {
  return [...new Set(venues.map(({ country }) => country))].sort();
}

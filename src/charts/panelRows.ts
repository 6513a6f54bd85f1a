/** The rows of a panel: every country of the inventory, chosen or not, and all the chosen ones together. */
import type { Country } from '../domain/gazetteer';
import type { Venue } from '../domain/venue';
import { rowName } from './figures';

export interface PanelRow<Row> {
  /** Country id; `null` is the row of all together. */
  id: string | null;
  label: string;
  /** `null` where the country is filtered out. */
  row: Row | null;
}

/** The countries in play: the chosen ones, or all where none is chosen. */
export function chosenCountries(
  countries: readonly Country[],
  selected: readonly string[],
): readonly Country[] {
  const chosen = countries.filter(({ id }) => selected.includes(id));
  return chosen.length > 0 ? chosen : countries;
}

/** Not all that these countries have is shown: the whole can stand behind it. `venues` are theirs alone. */
export function isPart(
  venues: readonly Venue[],
  all: readonly Venue[],
  countries: readonly Country[],
): boolean {
  const ids = countries.map(({ id }) => id);
  return all.filter(({ country }) => ids.includes(country)).length > venues.length;
}

/** Rows as a table lists them: the row of all together only where it says more than the one country above it. */
export function tableRows<Row>(rows: readonly Row[]): readonly Row[] {
  return rows.length > 2 ? rows : rows.slice(0, 1);
}

/** Countries stay in their places whatever is chosen; the row of all together needs at least two. */
export function panelRows<Row extends { country: Country | null }>(
  countries: readonly Country[],
  rows: readonly Row[],
): PanelRow<Row>[] {
  const byId = new Map(rows.map((row) => [row.country?.id ?? null, row]));
  const lines: PanelRow<Row>[] = countries.map((country) => ({
    id: country.id,
    label: rowName(country),
    row: byId.get(country.id) ?? null,
  }));
  const together = byId.get(null);
  return together && tableRows(rows).includes(together)
    ? [...lines, { id: null, label: rowName(null), row: together }]
    : lines;
}

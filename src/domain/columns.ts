/**
 * Records of one form as columns: the same values, each key once. Compresses much better than a list of objects,
 * since like stands beside like.
 */

export type Columns<T> = { [Key in keyof T]: T[Key][] };

/** Columns by name; one that is itself made of columns holds parts of its records (names by language). */
export type ColumnTree = Readonly<
  Record<string, readonly unknown[] | Readonly<Record<string, readonly unknown[]>>>
>;

/** Columns of records that all have the keys of the first; none for no records. */
export function toColumns<T extends object>(records: readonly T[]): Partial<Columns<T>> {
  const keys = Object.keys(records[0] ?? {}) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, records.map((record) => record[key])])) as Columns<T>;
}

/** The records of columns; throws a RangeError where the columns are not of one length. */
export function fromColumns(columns: ColumnTree): Record<string, unknown>[] {
  const entries = Object.entries(columns).map(
    ([key, values]) => [key, Array.isArray(values) ? values : fromColumns(values as ColumnTree)] as const,
  );
  const length = entries[0]?.[1].length ?? 0;
  const odd = entries.find(([, values]) => values.length !== length);
  if (odd) throw new RangeError(`column ${odd[0]} has ${odd[1].length} values, ${length} expected`);
  return Array.from({ length }, (_, i) =>
    Object.fromEntries(entries.map(([key, values]) => [key, values[i] as unknown])),
  );
}

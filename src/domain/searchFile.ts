/**
 * What only the search needs, in a file of its own that is fetched when a reader turns to the search: other names of
 * places, the divisions, and the venues' summaries in every language they have.
 */
import * as v from 'valibot';
import { ATLAS_VERSION } from './atlasVersion';
import { toColumns } from './columns';
import { DataError } from './atlasVersion';
import { DivisionSchema } from './gazetteer';
import type { Inventory } from './inventory';
import { searchTextsOf, type SearchFile, type SearchTexts, type SummaryRecord } from './searchTexts';

const SearchDivisionSchema = v.pick(DivisionSchema, ['id', 'country', 'kind', 'names']);
const EnvelopeSchema = v.object({
  version: v.literal(ATLAS_VERSION),
  aliases: v.record(v.string(), v.array(v.string())),
  divisions: v.array(SearchDivisionSchema),
  summaries: v.pipe(
    v.record(v.string(), v.array(v.nullable(v.string()))),
    v.check(
      (columns) => new Set(Object.values(columns).map(({ length }) => length)).size <= 1,
      'columns of one length expected',
    ),
  ),
});

export function buildSearchFile(inventory: Inventory): SearchFile {
  const languages = [
    ...new Set(inventory.venues.flatMap(({ properties }) => Object.keys(properties.summary))),
  ].sort();
  const record = ({ id, properties }: Inventory['venues'][number]): SummaryRecord => ({
    id,
    ...Object.fromEntries(languages.map((tag) => [tag, properties.summary[tag] ?? null])),
  });
  return {
    version: ATLAS_VERSION,
    aliases: Object.fromEntries(
      inventory.places.flatMap(({ id, aliases }) => (aliases.length > 0 ? [[id, aliases]] : [])),
    ),
    divisions: inventory.divisions.map(({ id, country, kind, names }) => ({ id, country, kind, names })),
    summaries: toColumns(inventory.venues.map(record)),
  };
}

/** Parses a compiled search file. Throws a DataError with the first fault. */
export function parseSearchFile(json: unknown): SearchTexts {
  const parsed = v.safeParse(EnvelopeSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new DataError(`${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  return searchTextsOf(parsed.output as SearchFile);
}

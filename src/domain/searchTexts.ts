/** What the search file says, by venue and place. */
import type { ATLAS_VERSION } from './atlasVersion';
import { fromColumns, type ColumnTree, type Columns } from './columns';
import type { Division } from './gazetteer';

/** The file as the build writes it. */
export interface SearchFile {
  version: typeof ATLAS_VERSION;
  /** Other names by place id; places without any are left out. */
  aliases: Record<string, readonly string[]>;
  divisions: readonly SearchDivision[];
  /** One column per language beside the ids; `null` where a venue has no summary in it. */
  summaries: Partial<Columns<SummaryRecord>>;
}

export type SearchDivision = Pick<Division, 'id' | 'country' | 'kind' | 'names'>;

export type SummaryRecord = { id: string } & Record<string, string | null>;

export interface SearchTexts {
  aliases: ReadonlyMap<string, readonly string[]>;
  divisions: readonly SearchDivision[];
  /** By venue id, then by language. */
  summaries: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Of a file whose form is known to be right. */
export function searchTextsOf({ aliases, divisions, summaries }: SearchFile): SearchTexts {
  return {
    aliases: new Map(Object.entries(aliases)),
    divisions,
    summaries: new Map(
      fromColumns(summaries as ColumnTree).map(({ id, ...texts }) => [
        String(id),
        Object.fromEntries(
          Object.entries(texts).flatMap(([tag, text]) => (typeof text === 'string' ? [[tag, text]] : [])),
        ),
      ]),
    ),
  };
}

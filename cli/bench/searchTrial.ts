/** The search over a data folder as the app has it, and at which rank it gives what a pair expects. */
import { parseDataset, type Dataset } from '../../src/domain/dataset';
import { createSearcher, type Searcher } from '../../src/domain/search';
import { parseSearchFile } from '../../src/domain/searchFile';
import { compileAtlas } from '../../vite/compile';
import type { SearchPair } from './searchPairs';

/** Results of which one must be the expected one. */
export const TOP = 5;

export interface SearchTrial {
  dataset: Dataset;
  searcher: Searcher;
}

/** Throws where the folder has faults. */
export async function openTrial(folder: string): Promise<SearchTrial> {
  const { compiled, faults } = await compileAtlas(folder);
  if (!compiled) throw new Error(JSON.stringify(faults.slice(0, 5)));
  const file = <T>(content: T): unknown => JSON.parse(JSON.stringify(content));
  const dataset = parseDataset(file(compiled.atlas));
  return { dataset, searcher: createSearcher(dataset, parseSearchFile(file(compiled.search))) };
}

/** Ids of the first results: venues where a venue is expected, else countries, divisions and places. */
export function firstResults({ dataset, searcher }: SearchTrial, { query, expected }: SearchPair): string[] {
  return dataset.byId.has(expected)
    ? [...searcher.find(query).byId.keys()].slice(0, TOP)
    : searcher.suggest(query, 'en', TOP).map(({ id }) => id);
}

/**
 * Fetches the compiled files and hands them on parsed. Every failure becomes a LoadError that says which file and
 * why; the caller decides what the reader sees.
 */
import { atlasUrl, detailUrls, searchUrl } from 'virtual:atlas';
import { parseDataset, type Dataset } from './domain/dataset';
import type { Names } from './domain/gazetteer';
import type { Searcher } from './domain/search';
import type { VenueDetail } from './domain/venueRecord';
import { fetchAtlas, fetchJson, forgetAtlas } from './fetchAtlas';

export class LoadError extends Error {
  override name = 'LoadError';
}

/** A failed load is tried again on the next call. */
export async function loadDataset(): Promise<Dataset> {
  try {
    return await parse(atlasUrl, fetchAtlas(), parseDataset);
  } catch (error) {
    forgetAtlas();
    throw error;
  }
}

const detailFiles = new Map<string, Promise<Map<string, VenueDetail>>>();

/** The details of a country's venues; each file is fetched once. A failed fetch is tried again on the next call. */
export async function loadDetails(country: string): Promise<ReadonlyMap<string, VenueDetail>> {
  const url = detailUrls[country];
  if (url === undefined) throw new LoadError(`no details for country ${country}`);
  let file = detailFiles.get(country);
  if (!file) {
    file = readDetails(url);
    detailFiles.set(country, file);
    file.catch(() => detailFiles.delete(country));
  }
  return file;
}

async function readDetails(url: string): Promise<Map<string, VenueDetail>> {
  const answer = fetchJson(url);
  const [{ parseDetails }] = await Promise.all([
    import('./domain/venueRecord'),
    // Asked for beside the code; its failure is told below.
    answer.catch(() => undefined),
  ]);
  return parse(url, answer, parseDetails);
}

export async function loadDetail(country: string, id: string): Promise<VenueDetail> {
  const detail = (await loadDetails(country)).get(id);
  if (!detail) throw new LoadError(`no details for ${id}`);
  return detail;
}

/** The full search and the names of divisions: its code, and the file of what only the search needs. */
export async function loadSearch(
  dataset: Dataset,
): Promise<{ searcher: Searcher; divisions: ReadonlyMap<string, Names> }> {
  const answer = fetchJson(searchUrl);
  const [{ createSearcher }, { parseSearchFile }] = await Promise.all([
    import('./domain/search'),
    import('./domain/searchFile'),
    // Asked for beside the code; its failure is told below.
    answer.catch(() => undefined),
  ]);
  const texts = await parse(searchUrl, answer, parseSearchFile);
  return {
    searcher: createSearcher(dataset, texts),
    divisions: new Map(texts.divisions.map(({ id, names }) => [id, names])),
  };
}

async function parse<T>(url: string, answer: Promise<unknown>, parser: (json: unknown) => T): Promise<T> {
  const name = new URL(url, location.href).pathname.split('/').at(-1) ?? url;
  try {
    return parser(await answer);
  } catch (cause) {
    throw new LoadError(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

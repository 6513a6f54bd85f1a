/** Fetches the files that a part of the atlas needs, of the newest data or of a frozen version (domain/dataVersion.ts). */
import { atlasUrl, factsUrl, namesUrls, searchUrl, traitsUrl } from 'virtual:atlas';
import { readAtlas, readCard, readFacts, readSearch } from '../domain/compiled';
import type { Dataset } from '../domain/dataset';
import type { Names } from '../domain/gazetteer';
import type { Searcher } from '../domain/search';
import type { VenueDetail } from '../domain/venueRecord';
import { fetchJson } from '../fetchAtlas';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Need } from './needs';

/** `null`: the newest data. */
type Version = string | null;

const frozen = (version: string, file: string): string =>
  new URL(`./data/${version}/${file}.json`, document.baseURI).href;

/** The venues with as much of them as is needed, and names in one language. */
export async function loadDataset(
  needs: readonly Need[],
  language: InterfaceLanguage,
  version: Version,
): Promise<Dataset> {
  const fetchFile = (file: string, newest: string): Promise<unknown> =>
    fetchJson(version === null ? newest : frozen(version, file));
  if (needs.includes('all')) return readAtlas(await fetchFile('atlas', atlasUrl));
  const [facts, traits, names] = await Promise.all([
    fetchFile('facts', factsUrl),
    needs.includes('traits') ? fetchFile('traits', traitsUrl) : null,
    needs.includes('names') ? fetchFile(`names-${language}`, namesUrls[language]) : null,
  ]);
  return readFacts(facts, traits, names);
}

/** A venue by itself, with what its card says: always as it is now. */
export async function loadCard(venue: string): Promise<{ dataset: Dataset; detail: VenueDetail }> {
  return readCard(await fetchJson(new URL(`./data/cards/${venue}.json`, document.baseURI).href));
}

/** The full search and the names of divisions, where words or a division are part of the view. */
export async function loadSearch(
  dataset: Dataset,
  version: Version,
): Promise<{ searcher: Searcher; divisions: ReadonlyMap<string, Names> }> {
  const [{ createSearcher }, json] = await Promise.all([
    import('../domain/search'),
    fetchJson(version === null ? searchUrl : frozen(version, 'search')),
  ]);
  const texts = readSearch(json);
  return {
    searcher: createSearcher(dataset, texts),
    divisions: new Map(texts.divisions.map(({ id, names }) => [id, names])),
  };
}

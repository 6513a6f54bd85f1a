/**
 * The compiled files as the build has written them, for frames on other pages: these come with the very page that reads
 * them, and the schema that the whole atlas reads them by would weigh as much as a panel. Only their version is looked
 * at, since frozen figures may be older than the page.
 */
import { checkVersion } from './atlasVersion';
import { fromColumns, type ColumnTree } from './columns';
import type { AtlasFile, AtlasPlace, Dataset } from './dataset';
import { fillFacts, placesNamed, type FactsFile, type NamesFile, type TraitsFile } from './facts';
import { searchTextsOf, type SearchFile, type SearchTexts } from './searchTexts';
import type { Venue } from './venue';
import type { VenueDetail } from './venueRecord';

function versioned<File>(json: unknown): File {
  checkVersion(json);
  return json as File;
}

export const readAtlas = (json: unknown): Dataset => datasetOf(versioned<AtlasFile>(json));

/** `traits` and `names` are `null` where they are not needed. */
export function readFacts(facts: unknown, traits: unknown, names: unknown): Dataset {
  const named = names === null ? null : versioned<NamesFile>(names);
  const more = traits === null ? null : versioned<TraitsFile>(traits);
  const dataset = datasetOf(fillFacts(versioned<FactsFile>(facts), more, named));
  return named ? { ...dataset, places: placesNamed(dataset, named) } : dataset;
}

export const readSearch = (json: unknown): SearchTexts => searchTextsOf(versioned<SearchFile>(json));

/** One venue with all that its card says: an atlas of its own, and its details. */
export interface CardFile extends AtlasFile {
  detail: VenueDetail;
}

export function readCard(json: unknown): { dataset: Dataset; detail: VenueDetail } {
  const file = versioned<CardFile>(json);
  return { dataset: datasetOf(file), detail: file.detail };
}

function datasetOf(file: AtlasFile): Dataset {
  const venues = fromColumns(file.venues as ColumnTree) as Venue[];
  const places = fromColumns(file.places as ColumnTree) as unknown as AtlasPlace[];
  return {
    dataDate: file.dataDate,
    audit: file.audit ?? null,
    countries: file.countries,
    places: new Map(places.map((place) => [place.id, place])),
    waters: file.waters,
    streets: file.streets ?? null,
    venues,
    byId: new Map(venues.map((venue) => [venue.id, venue])),
    problems: [],
  };
}

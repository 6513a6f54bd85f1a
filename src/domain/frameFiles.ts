/** Builds the small files that frames on other pages need: figures, attributes, names, and each venue by itself. */
import { toColumns, type Columns } from './columns';
import { readAtlas, type CardFile } from './compiled';
import { leadingCity } from './concentration';
import type { AtlasFile } from './dataset';
import { placesOf, TRAITS, type FactsFile, type NamesFile, type TraitsFile } from './facts';
import type { Language } from './gazetteer';
import { placeColumns } from './inventory';
import type { Venue } from './venue';
import type { VenueDetail } from './venueRecord';

export function buildFactsFile(atlas: AtlasFile): FactsFile {
  const {
    id: _,
    name: __,
    name_local: ___,
    position,
    confidence: ____,
    ...rest
  } = atlas.venues as Columns<Venue>;
  const dataset = readAtlas(atlas);
  const leading = dataset.countries.flatMap(({ id }) => leadingCity(dataset, id) ?? []);
  const figures = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !TRAITS.some((trait) => trait === key)),
  ) as Omit<typeof rest, (typeof TRAITS)[number]>;
  return {
    ...atlas,
    places: placeColumns(leading),
    waters: [],
    venues: { ...figures, precision: position.map((each) => each && each.precision) },
  };
}

export function buildTraitsFile({ version, venues }: AtlasFile): TraitsFile {
  const columns = Object.fromEntries(TRAITS.map((key) => [key, venues[key]])) as TraitsFile['venues'];
  return { version, venues: columns };
}

/** The names that a reader of one language is shown. */
export function buildNamesFile(atlas: AtlasFile, language: Language): NamesFile {
  const { venues, places } = readAtlas(atlas);
  const named = placesOf(venues).flatMap((id) => places.get(id) ?? []);
  return {
    version: atlas.version,
    language,
    venues: {
      id: venues.map(({ id }) => id),
      en: venues.map(({ name }) => name),
      local: venues.map(({ name_local }) => name_local[language] ?? null),
    },
    places: {
      en: named.map(({ names }) => names.en),
      local: named.map(({ names }) => (language === 'en' ? null : names[language])),
    },
  };
}

/** By venue id. */
export function buildCards(atlas: AtlasFile, details: Iterable<VenueDetail>): Map<string, CardFile> {
  const { byId, places } = readAtlas(atlas);
  const { version, dataDate, countries } = atlas;
  const cards = new Map<string, CardFile>();
  for (const detail of details) {
    const venue = byId.get(detail.id);
    if (!venue) throw new Error(`details of ${detail.id}, which the atlas does not have`);
    const place = places.get(venue.place ?? '');
    cards.set(venue.id, {
      version,
      dataDate,
      countries: countries.filter(({ id }) => id === venue.country),
      places: placeColumns(place ? [place] : []),
      waters: [],
      venues: toColumns([venue]),
      detail,
    });
  }
  return cards;
}

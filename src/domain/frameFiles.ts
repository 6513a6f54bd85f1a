/** Builds the small files that frames on other pages need: the figures without names, and each venue by itself. */
import { toColumns } from './columns';
import { readAtlas, type CardFile } from './compiled';
import { leadingCity } from './concentration';
import type { AtlasFile } from './dataset';
import { AT_PLACE, type FactsFile } from './facts';
import { placeColumns } from './inventory';
import type { VenueDetail } from './venueRecord';

export function buildFactsFile(atlas: AtlasFile): FactsFile {
  const { id: _, name: __, name_local: ___, position = [], ...venues } = atlas.venues;
  const dataset = readAtlas(atlas);
  const named = new Set(dataset.countries.map(({ id }) => leadingCity(dataset, id)));
  const nameless = { en: '', ru: null, kk: null, ky: null, uz: null, tg: null };
  const places = [...dataset.places.values()].map((place) =>
    named.has(place) ? place : { ...place, names: nameless },
  );
  const short = position.map((each) => (each?.precision === AT_PLACE ? AT_PLACE : each));
  return { ...atlas, places: placeColumns(places), waters: [], venues: { ...venues, position: short } };
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

/**
 * Chosen venues as files of their own, in the form of the published ones, with the words that say what they are:
 * filters, date, licence, disclaimer.
 */
import type { FeatureCollection, Point } from 'geojson';
import { formatCsv, formatTextCell, type Cell } from './csv';
import type { Dataset } from './dataset';
import { publishFeature, publishRows, type Entry } from './openData';
import type { Venue } from './venue';
import type { VenueDetail, VenueFeature } from './venueRecord';

/** What a file says of itself; each a paragraph. */
export interface SelectionWords {
  title: string;
  filters: string;
  /** Source, date and licence. */
  source: string;
  precision: string;
  disclaimer: string;
  /** Address of the view that was saved. */
  link: string;
}

/** The venues with all their details. Throws a RangeError where the details of one are missing. */
export function selectionEntries(
  dataset: Dataset,
  venues: readonly Venue[],
  details: ReadonlyMap<string, VenueDetail>,
): Entry[] {
  const countryNames = new Map(dataset.countries.map(({ id, names }) => [id, names.en]));
  return venues.map((venue) => {
    const detail = details.get(venue.id);
    if (!detail) throw new RangeError(`no details for ${venue.id}`);
    const place = venue.place === null ? undefined : dataset.places.get(venue.place);
    return {
      feature: featureOf(venue, detail),
      position: venue.position,
      countryName: countryNames.get(venue.country) ?? null,
      placeName: place?.names.en ?? null,
      division: place?.division ?? null,
      // The app does not load them.
      divisionName: null,
    };
  });
}

/** The table, an empty line, then the words. */
export function selectionCsv(entries: readonly Entry[], words: SelectionWords): string {
  return formatCsv([...publishRows(entries), [], ...Object.values(words).map((text) => [text])]);
}

/** A FeatureCollection that carries the words as members of its own, as RFC 7946 allows. */
export function selectionGeojson(
  entries: readonly Entry[],
  dataDate: string,
  words: SelectionWords,
): FeatureCollection<Point | null> & SelectionWords & { data_date: string } {
  return {
    type: 'FeatureCollection',
    data_date: dataDate,
    ...words,
    features: entries.map((entry) => {
      const { properties, ...feature } = publishFeature(entry);
      const { division_name: _, ...known } = properties ?? {};
      return { ...feature, properties: known };
    }),
  };
}

export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** Most characters that a cell of a spreadsheet holds. */
const CELL_MAX = 32_767;

/** Two sheets, the table and the words; as in CSV no text can start a formula. */
export function selectionSheets(entries: readonly Entry[], words: SelectionWords): Sheet[] {
  const safe = (cell: Cell): Cell =>
    typeof cell === 'string' ? formatTextCell(cell.replace(/\p{Cc}+/gu, ' ')).slice(0, CELL_MAX) : cell;
  return [
    { name: 'Venues', rows: publishRows(entries).map((row) => row.map(safe)) },
    { name: 'About', rows: Object.values(words).map((text) => [safe(text)]) },
  ];
}

/** A record as it lies on disk. A position of precision `city` is the place's, not the record's own. */
function featureOf(venue: Venue, detail: VenueDetail): VenueFeature {
  const { id, position, source_count: _, newest_source: _newest, has_link: _link, ...fields } = venue;
  const { id: _id, ...details } = detail;
  const precision = position === null || position.precision === 'city' ? null : position.precision;
  const geometry = position && precision ? { type: 'Point' as const, coordinates: lonLat(position) } : null;
  return { type: 'Feature', id, geometry, properties: { ...fields, precision, ...details } };
}

const lonLat = ({ lon, lat }: { lon: number; lat: number }): [number, number] => [lon, lat];

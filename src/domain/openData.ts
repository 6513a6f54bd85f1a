/**
 * The inventory as published files: GeoJSON and CSV with all fields, positions settled and ids spelled out, so
 * that each file can be read without the others.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { formatCsv, type Cell } from './csv';
import { LANGUAGES } from './gazetteer';
import { placesById, settlePosition, type Inventory } from './inventory';
import type { Position } from './venue';
import type { Source, VenueFeature } from './venueRecord';

/** A venue with the English names of what its ids stand for. */
export interface Entry {
  feature: VenueFeature;
  position: Position | null;
  countryName: string | null;
  placeName: string | null;
  division: string | null;
  divisionName: string | null;
}

function entriesOf(inventory: Inventory): Entry[] {
  const places = placesById(inventory);
  const countryNames = new Map(inventory.countries.map(({ id, names }) => [id, names.en]));
  const divisionNames = new Map(inventory.divisions.map(({ id, names }) => [id, names.en]));
  return inventory.venues.map((feature) => {
    const { country, place: placeId } = feature.properties;
    const place = placeId === null ? undefined : places.get(placeId);
    const division = place?.division ?? null;
    return {
      feature,
      position: settlePosition(feature, places),
      countryName: countryNames.get(country) ?? null,
      placeName: place?.names.en ?? null,
      division,
      divisionName: division === null ? null : (divisionNames.get(division) ?? null),
    };
  });
}

type PublishedCollection = FeatureCollection<Point | null> & {
  title: string;
  data_date: string;
  licence: string;
  licence_url: string;
  attribution: string;
  credits: Inventory['meta']['credits'];
};

/** All venues as one FeatureCollection; precision `city` marks the point of a place, not of the venue. */
export function buildVenuesGeojson(inventory: Inventory): PublishedCollection {
  const { meta } = inventory;
  return {
    type: 'FeatureCollection',
    title: meta.title,
    data_date: meta.dataDate,
    licence: meta.licence.name,
    licence_url: meta.licence.url,
    attribution: meta.attribution,
    credits: meta.credits,
    features: entriesOf(inventory).map(publishFeature),
  };
}

/** One venue as it is published; its point is the settled one. */
export function publishFeature({ feature, position, ...named }: Entry): Feature<Point | null> {
  return {
    type: 'Feature',
    id: feature.id,
    geometry: position && { type: 'Point', coordinates: [position.lon, position.lat] },
    properties: {
      id: feature.id,
      ...feature.properties,
      precision: position?.precision ?? null,
      country_name: named.countryName,
      place_name: named.placeName,
      division: named.division,
      division_name: named.divisionName,
    },
  };
}

const joined = (values: readonly string[]): string => values.join('; ');

type Column = [name: string, cell: (entry: Entry) => Cell];

const COLUMNS: readonly Column[] = [
  ['id', ({ feature }) => feature.id],
  ['name', ({ feature }) => feature.properties.name],
  ['name_local', ({ feature }) => joined(pairs(feature.properties.name_local))],
  ['kind', ({ feature }) => feature.properties.kind],
  ['country', ({ feature }) => feature.properties.country],
  ['country_name', (entry) => entry.countryName],
  ['division', (entry) => entry.division],
  ['division_name', (entry) => entry.divisionName],
  ['place', ({ feature }) => feature.properties.place],
  ['place_name', (entry) => entry.placeName],
  ['address', ({ feature }) => feature.properties.address],
  ['longitude', ({ position }) => position?.lon ?? null],
  ['latitude', ({ position }) => position?.lat ?? null],
  ['precision', ({ position }) => position?.precision ?? null],
  ['format', ({ feature }) => feature.properties.format],
  ['sectors', ({ feature }) => joined(feature.properties.sectors)],
  ['offers', ({ feature }) => joined(feature.properties.offers)],
  ['audience', ({ feature }) => joined(feature.properties.audience)],
  ['languages', ({ feature }) => joined(feature.properties.languages)],
  ['cost', ({ feature }) => feature.properties.cost],
  ['operator', ({ feature }) => feature.properties.operator],
  ['founded', ({ feature }) => feature.properties.founded],
  ['closed', ({ feature }) => feature.properties.closed],
  ['status', ({ feature }) => feature.properties.status],
  ['status_as_of', ({ feature }) => feature.properties.status_as_of],
  ['confidence', ({ feature }) => feature.properties.confidence],
  ['website', ({ feature }) => feature.properties.website],
  ['social', ({ feature }) => joined(feature.properties.social)],
  ...LANGUAGES.map((language): Column => [
    `summary_${language}`,
    ({ feature }) => feature.properties.summary[language] ?? null,
  ]),
  ['source_count', ({ feature }) => feature.properties.sources.length],
  ['sources', ({ feature }) => joined(feature.properties.sources.map(formatSource))],
];

/** All venues as a table, one line each. */
export function buildVenuesCsv(inventory: Inventory): string {
  return formatCsv(publishRows(entriesOf(inventory)));
}

/** Columns that stand only where one of the entries has a value. */
const IF_ANY = /^(summary_|division_name$)/;

/**
 * A row of names, then a row per venue; empty cells mean "no source says". Languages without a text have no column,
 * nor have the names of divisions where they are not at hand.
 */
export function publishRows(entries: readonly Entry[]): Cell[][] {
  const columns = COLUMNS.filter(
    ([name, cell]) => !IF_ANY.test(name) || entries.some((entry) => cell(entry) !== null),
  );
  return [columns.map(([name]) => name), ...entries.map((entry) => columns.map(([, cell]) => cell(entry)))];
}

function pairs(record: Readonly<Record<string, string>>): string[] {
  return Object.entries(record).map(([key, value]) => `${key}: ${value}`);
}

/** `Title (2024-05) <https://…> [founded, offers]`. */
function formatSource({ title, date, url, supports }: Source): string {
  const parts = [title, date && `(${date})`, `<${url}>`, supports.length > 0 && `[${supports.join(', ')}]`];
  return parts.filter(Boolean).join(' ');
}

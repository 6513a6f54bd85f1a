/** The inventory as it lies on disk: what the page must agree with, read without the project's own code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Properties {
  name: string;
  name_local: Record<string, string>;
  country: string;
  place: string | null;
  kind: string;
  format: string | null;
  status: string;
  founded: string | null;
  closed: string | null;
  status_as_of: string | null;
  sectors: string[];
  precision: string | null;
  sources: { url: string; title: string; date: string | null; supports: string[] }[];
  summary: { en: string; ru: string };
}
export interface Feature {
  id: string;
  geometry: { coordinates: [number, number] } | null;
  properties: Properties;
}

const folder = 'data/venues';
export const FEATURES: readonly Feature[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.geojson'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Feature);

const { dataDate } = JSON.parse(readFileSync('data/meta.json', 'utf8')) as { dataDate: string };
/** The day of the data, as English says it. */
export const DATA_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(dataDate));

export const COUNTRIES = JSON.parse(readFileSync('data/countries.json', 'utf8')) as {
  id: string;
  names: Record<string, string>;
  population: { value: number };
  areaKm2: { value: number };
}[];

export const PLACES = JSON.parse(readFileSync('data/places.json', 'utf8')) as {
  id: string;
  lon: number;
  lat: number;
}[];

export function countWhere(test: (properties: Properties) => boolean): number {
  return FEATURES.filter((feature) => test(feature.properties)).length;
}

export function placePoint(id: string): [lon: number, lat: number] {
  const place = PLACES.find((candidate) => candidate.id === id);
  if (!place) throw new Error(`no place ${id}`);
  return [place.lon, place.lat];
}

/** Where a venue is drawn: at its own position, else at its place's. */
export function positionOf({ geometry, properties }: Feature): [lon: number, lat: number] | null {
  if (geometry) return geometry.coordinates;
  return properties.place === null ? null : placePoint(properties.place);
}

/** The venues that stand at a place's centre. */
export const cityLevel = (place: string): Feature[] =>
  FEATURES.filter(({ geometry, properties }) => geometry === null && properties.place === place);

/** The place with the most of them. */
export const [FULLEST = ''] = PLACES.map(({ id }) => id).sort(
  (a, b) => cityLevel(b).length - cityLevel(a).length,
);

/** The first place, by id, whose venues are few enough for a fan and stand all at its centre. */
export const FANNED: string =
  PLACES.map(({ id }) => id)
    .sort()
    .find(
      (id) =>
        cityLevel(id).length === 5 &&
        FEATURES.every(({ geometry, properties }) => properties.place !== id || !geometry),
    ) ?? '';

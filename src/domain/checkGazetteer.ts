/** The rules for countries, divisions and places: what has to hold between them beyond the form of each. */
import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { buildFault, type Fault } from './fault';
import type { Country, Division, Place, Water } from './gazetteer';

/** The outline of a country by its ISO numeric code (WGS 84); null where there is none. */
export type OutlineOf = (numeric: string) => Feature<Polygon | MultiPolygon> | null;

/** Outlines are generalised and borders have moved since they were drawn. */
const BORDER_TOLERANCE_KM = 15;

export const FILES = {
  meta: 'meta.json',
  countries: 'countries.json',
  divisions: 'divisions.json',
  places: 'places.json',
  /** Names of seas and lakes on the map; the only file that may be missing. */
  waters: 'waters.json',
} as const;

/** How far a point lies outside its country in km; 0 inside, or where the country has no outline. */
export function distanceOutsideKm(lon: number, lat: number, country: Country, outlineOf: OutlineOf): number {
  const outline = outlineOf(country.numeric);
  if (!outline || booleanPointInPolygon([lon, lat], outline)) return 0;
  return Math.max(0, pointToPolygonDistance([lon, lat], outline, { units: 'kilometers' }));
}

/** The fault of a point outside its country; empty where it is inside or within the tolerance. */
export function checkInside(
  point: { lon: number; lat: number },
  country: Country,
  outlineOf: OutlineOf,
  file: string,
  field: string,
): Fault[] {
  const km = distanceOutsideKm(point.lon, point.lat, country, outlineOf);
  if (km <= BORDER_TOLERANCE_KM) return [];
  const found = `${point.lon}, ${point.lat}: ${Math.round(km)} km outside`;
  const expected = `longitude and latitude inside ${country.names.en} or within ${BORDER_TOLERANCE_KM} km of it`;
  return [buildFault(file, field, found, expected)];
}

export function checkCountries(countries: readonly Country[], outlineOf: OutlineOf): Fault[] {
  return [
    ...repeated(countries, (country) => country.id, FILES.countries, 'id'),
    ...repeated(countries, (country) => country.numeric, FILES.countries, 'numeric'),
    ...countries.flatMap((country, i) =>
      outlineOf(country.numeric)
        ? []
        : [
            buildFault(
              FILES.countries,
              `${i}.numeric`,
              country.numeric,
              'the code of a country that has an outline',
            ),
          ],
    ),
  ];
}

export function checkDivisions(
  divisions: readonly Division[],
  countries: readonly Country[],
  places: readonly Place[],
): Fault[] {
  const countryIds = new Set(countries.map((country) => country.id));
  const countryOfPlace = new Map(places.map((place) => [place.id, place.country]));
  const faultsOf = (division: Division, i: number): Fault[] => {
    const faults: Fault[] = [];
    const add = (field: string, found: unknown, expected: string): void => {
      faults.push(buildFault(FILES.divisions, `${i}.${field} (${division.id})`, found, expected));
    };
    if (!countryIds.has(division.country)) add('country', division.country, 'a country of countries.json');
    if (!hasPrefix(division)) add('id', division.id, `an id that begins with ${prefixOf(division)}`);
    if (division.iso !== null && !division.iso.startsWith(`${division.country}-`)) {
      add('iso', division.iso, `a code that begins with ${division.country}-`);
    }
    if (division.seat !== null && countryOfPlace.get(division.seat) !== division.country) {
      add('seat', division.seat, `a place of ${division.country} in places.json`);
    }
    return faults;
  };
  return [
    ...repeated(divisions, (division) => division.id, FILES.divisions, 'id'),
    ...repeated(divisions, (division) => division.iso, FILES.divisions, 'iso'),
    ...divisions.flatMap(faultsOf),
  ];
}

export function checkPlaces(
  places: readonly Place[],
  countries: readonly Country[],
  divisions: readonly Division[],
  outlineOf: OutlineOf,
): Fault[] {
  const countryById = new Map(countries.map((country) => [country.id, country]));
  const countryOfDivision = new Map(divisions.map((division) => [division.id, division.country]));
  const faultsOf = (place: Place, i: number): Fault[] => {
    const faults: Fault[] = [];
    const field = (name: string): string => `${i}.${name} (${place.id})`;
    const add = (name: string, found: unknown, expected: string): void => {
      faults.push(buildFault(FILES.places, field(name), found, expected));
    };
    const country = countryById.get(place.country);
    if (!country) add('country', place.country, 'a country of countries.json');
    else faults.push(...checkInside(place, country, outlineOf, FILES.places, field('lon')));
    if (!hasPrefix(place)) add('id', place.id, `an id that begins with ${prefixOf(place)}`);
    if (place.division !== null && countryOfDivision.get(place.division) !== place.country) {
      add('division', place.division, `a division of ${place.country} in divisions.json`);
    }
    if (place.population === null && place.populationYear !== null) {
      add('populationYear', place.populationYear, 'no year where there is no population');
    }
    return faults;
  };
  return [
    ...repeated(places, (place) => place.id, FILES.places, 'id'),
    ...repeated(places, (place) => `${place.lon}, ${place.lat}`, FILES.places, 'lon'),
    ...repeated(places, (place) => (place.capital ? place.country : null), FILES.places, 'capital'),
    ...places.flatMap(faultsOf),
  ];
}

export function checkWaters(waters: readonly Water[]): Fault[] {
  return repeated(waters, (water) => water.id, FILES.waters, 'id');
}

interface CountryRecord {
  id: string;
  country: string;
}

export function prefixOf({ country }: Pick<CountryRecord, 'country'>): string {
  return `${country.toLowerCase()}-`;
}

export function hasPrefix(record: CountryRecord): boolean {
  return record.id.startsWith(prefixOf(record));
}

/** A fault for every record whose key an earlier record has; keys of null are not compared. */
function repeated<T extends { id: string }>(
  records: readonly T[],
  keyOf: (record: T) => string | null,
  file: string,
  field: string,
): Fault[] {
  const first = new Map<string, string>();
  return records.flatMap((record, i) => {
    const key = keyOf(record);
    if (key === null) return [];
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, record.id);
      return [];
    }
    return [buildFault(file, `${i}.${field} (${record.id})`, key, `a value that ${earlier} does not have`)];
  });
}

/** The rules for one venue: what has to hold between its fields, its file and the gazetteer beyond its form. */
import { checkInside, hasPrefix, prefixOf, type OutlineOf } from './checkGazetteer';
import { buildFault, type Fault } from './fault';
import { LANGUAGES, type Country, type Place } from './gazetteer';
import { isSurelyAfter } from './partialDate';
import type { VenueFeature } from './venue';

/** What a venue is checked against. */
export interface VenueContext {
  countries: ReadonlyMap<string, Country>;
  places: ReadonlyMap<string, Place>;
  outlineOf: OutlineOf;
  /** No statement can be younger: an ISO day. */
  dataDate: string;
}

const VENUE_PATH = /^venues\/([^/]+)\/([^/]+)\.geojson$/;

/** Folder and name that a venue's path gives, or null where the path is not of the form `venues/kz/kz-x.geojson`. */
export function parseVenuePath(path: string): { folder: string; name: string } | null {
  const [, folder, name] = VENUE_PATH.exec(path) ?? [];
  return folder === undefined || name === undefined ? null : { folder, name };
}

export function checkVenue(feature: VenueFeature, file: string, context: VenueContext): Fault[] {
  return [
    ...checkIdentity(feature, file),
    ...checkGround(feature, file, context),
    ...checkDates(feature, file, context.dataDate),
    ...checkLists(feature, file),
  ];
}

function checkIdentity({ id, properties: { country } }: VenueFeature, file: string): Fault[] {
  const faults: Fault[] = [];
  const path = parseVenuePath(file);
  if (path && path.name !== id) faults.push(buildFault(file, 'id', id, `the name of the file, ${path.name}`));
  if (path && path.folder !== country.toLowerCase()) {
    faults.push(buildFault(file, 'properties.country', country, `the country of the folder, ${path.folder}`));
  }
  if (!hasPrefix({ id, country })) {
    faults.push(buildFault(file, 'id', id, `an id that begins with ${prefixOf({ country })}`));
  }
  return faults;
}

function checkGround({ geometry, properties }: VenueFeature, file: string, context: VenueContext): Fault[] {
  const faults: Fault[] = [];
  const country = context.countries.get(properties.country);
  if (!country) {
    faults.push(buildFault(file, 'properties.country', properties.country, 'a country of countries.json'));
  }
  if (properties.place !== null && context.places.get(properties.place)?.country !== properties.country) {
    const expected = `the id of a place of ${properties.country} in places.json, or null`;
    faults.push(buildFault(file, 'properties.place', properties.place, expected));
  }
  if ((geometry === null) !== (properties.precision === null)) {
    const expected = geometry === null ? 'null, as there is no geometry' : 'the precision of the geometry';
    faults.push(buildFault(file, 'properties.precision', properties.precision, expected));
  }
  if (geometry && country) {
    const [lon, lat] = geometry.coordinates;
    faults.push(...checkInside({ lon, lat }, country, context.outlineOf, file, 'geometry.coordinates'));
  }
  return faults;
}

function checkDates({ properties }: VenueFeature, file: string, dataDate: string): Fault[] {
  const { founded, closed, status, status_as_of: asOf, sources } = properties;
  const faults: Fault[] = [];
  const notAfter = (field: string, date: string | null, limit: string | null, what: string): void => {
    if (date !== null && limit !== null && isSurelyAfter(date, limit)) {
      faults.push(buildFault(file, field, date, `a date not after ${what}, ${limit}`));
    }
  };
  notAfter('properties.founded', founded, closed, 'the closing date');
  notAfter('properties.founded', founded, asOf, 'the date of the status');
  notAfter('properties.closed', closed, asOf, 'the date of the status');
  const stated: [string, string | null][] = [
    ['founded', founded],
    ['closed', closed],
    ['status_as_of', asOf],
    ...sources.map(({ date }, i): [string, string | null] => [`sources.${i}.date`, date]),
  ];
  for (const [field, date] of stated) notAfter(`properties.${field}`, date, dataDate, 'the date of the data');
  if (closed !== null && status !== 'closed') {
    faults.push(buildFault(file, 'properties.status', status, '"closed", as there is a closing date'));
  }
  return faults;
}

/** Lists that the schema leaves open; a value listed twice would be counted twice. */
function checkLists({ properties }: VenueFeature, file: string): Fault[] {
  const { languages, social, sources, summary } = properties;
  const lists: [string, readonly string[]][] = [
    ['languages', languages],
    ['social', social],
    ['sources', sources.map((source) => source.url)],
  ];
  const repeats = lists.flatMap(([field, values]) =>
    values.flatMap((value, i) =>
      values.indexOf(value) === i
        ? []
        : [buildFault(file, `properties.${field}.${i}`, value, 'a value that is not listed before')],
    ),
  );
  const strange = Object.keys(summary).filter((key) => !LANGUAGES.some((language) => language === key));
  return [
    ...repeats,
    ...strange.map((key) => buildFault(file, `properties.summary.${key}`, key, `one of ${LANGUAGES.join(', ')}`)),
  ];
}

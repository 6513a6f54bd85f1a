/** The rules for one venue: what has to hold between its fields, its file and the gazetteer beyond its form. */
import * as v from 'valibot';
import { checkInside, hasPrefix, prefixOf, type OutlineOf } from './checkGazetteer';
import { buildFault, type Fault } from './fault';
import { LANGUAGES, type Country, type Place } from './gazetteer';
import { isSurelyAfter } from './partialDate';
import { VenueFeatureSchema, type VenueFeature } from './venueRecord';

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

/**
 * A record of which only the fields that parse are there: one faulty field does not hide what else is wrong. A rule
 * that needs a missing field says nothing.
 */
export interface VenueFragment {
  id?: string;
  geometry?: VenueFeature['geometry'];
  properties: Partial<VenueFeature['properties']>;
}

/** The fields of a record that parse, each by itself. */
export function readFragment(value: unknown): VenueFragment {
  const { id, geometry, properties } = VenueFeatureSchema.entries;
  const record = fieldsOf(value);
  return {
    ...(parsed({ id, geometry }, record) as Pick<VenueFragment, 'id' | 'geometry'>),
    properties: parsed(properties.entries, fieldsOf(record['properties'])) as VenueFragment['properties'],
  };
}

function parsed(entries: Record<string, v.GenericSchema>, record: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, schema]) => {
      const result = v.safeParse(schema, record[key]);
      return result.success ? [[key, result.output]] : [];
    }),
  );
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function checkVenue(venue: VenueFragment, file: string, context: VenueContext): Fault[] {
  return [
    ...checkIdentity(venue, file),
    ...checkGround(venue, file, context),
    ...checkDates(venue, file, context.dataDate),
    ...checkLists(venue, file),
  ];
}

function checkIdentity({ id, properties: { country } }: VenueFragment, file: string): Fault[] {
  const faults: Fault[] = [];
  const path = parseVenuePath(file);
  if (id !== undefined && path && path.name !== id) {
    faults.push(buildFault(file, 'id', id, `the name of the file, ${path.name}`));
  }
  if (country !== undefined && path && path.folder !== country.toLowerCase()) {
    faults.push(buildFault(file, 'properties.country', country, `the country of the folder, ${path.folder}`));
  }
  if (id !== undefined && country !== undefined && !hasPrefix({ id, country })) {
    faults.push(buildFault(file, 'id', id, `an id that begins with ${prefixOf({ country })}`));
  }
  return faults;
}

function checkGround({ geometry, properties }: VenueFragment, file: string, context: VenueContext): Fault[] {
  const { country: countryId, place, precision } = properties;
  const faults: Fault[] = [];
  const add = (field: string, found: unknown, expected: string): void => {
    faults.push(buildFault(file, field, found, expected));
  };
  const country = countryId === undefined ? undefined : context.countries.get(countryId);
  if (countryId !== undefined) {
    if (!country) add('properties.country', countryId, 'a country of countries.json');
    if (typeof place === 'string' && context.places.get(place)?.country !== countryId) {
      add('properties.place', place, `the id of a place of ${countryId} in places.json, or null`);
    }
  }
  if (geometry !== undefined && precision !== undefined && (geometry === null) !== (precision === null)) {
    const expected = geometry === null ? 'null, as there is no geometry' : 'the precision of the geometry';
    add('properties.precision', precision, expected);
  }
  if (geometry && country) {
    const [lon, lat] = geometry.coordinates;
    faults.push(...checkInside({ lon, lat }, country, context.outlineOf, file, 'geometry.coordinates'));
  }
  return faults;
}

function checkDates({ properties }: VenueFragment, file: string, dataDate: string): Fault[] {
  const { founded, closed, status, status_as_of: asOf, sources = [] } = properties;
  type Stated = string | null | undefined;
  const faults: Fault[] = [];
  const notAfter = (field: string, date: Stated, limit: Stated, what: string): void => {
    if (date && limit && isSurelyAfter(date, limit)) {
      faults.push(buildFault(file, `properties.${field}`, date, `a date not after ${what}, ${limit}`));
    }
  };
  notAfter('founded', founded, closed, 'the closing date');
  notAfter('founded', founded, asOf, 'the date of the status');
  notAfter('closed', closed, asOf, 'the date of the status');
  const stated: [string, Stated][] = [
    ['founded', founded],
    ['closed', closed],
    ['status_as_of', asOf],
    ...sources.map(({ date }, i): [string, Stated] => [`sources.${i}.date`, date]),
  ];
  for (const [field, date] of stated) notAfter(field, date, dataDate, 'the date of the data');
  if (closed && status !== undefined && status !== 'closed') {
    faults.push(buildFault(file, 'properties.status', status, '"closed", as there is a closing date'));
  }
  return faults;
}

/** Lists that the schema leaves open; a value listed twice would be counted twice. */
function checkLists({ properties }: VenueFragment, file: string): Fault[] {
  const { languages = [], social = [], sources = [], summary = {} } = properties;
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
    ...strange.map((key) =>
      buildFault(file, `properties.summary.${key}`, key, `one of ${LANGUAGES.join(', ')}`),
    ),
  ];
}

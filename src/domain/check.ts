/**
 * Checks a whole data folder, given as the texts of its files: every fault of every record, or the inventory if
 * there is none.
 */
import * as v from 'valibot';
import { checkCountries, checkDivisions, checkPlaces, FILES, type OutlineOf } from './checkGazetteer';
import { checkVenue, parseVenuePath, type VenueContext } from './checkVenue';
import { buildFault, checkSchema, parseJson, type DataFile, type Fault } from './fault';
import { CountrySchema, DivisionSchema, PlaceSchema } from './gazetteer';
import { MetaSchema, type Inventory } from './inventory';
import { VenueFeatureSchema, type VenueFeature } from './venue';

export type CheckResult = { faults: readonly Fault[]; inventory: null } | { faults: []; inventory: Inventory };

/** Unlike in the app, a field that the schema does not know is a fault here: it is a slip of the pen. */
const CountriesSchema = v.pipe(
  v.array(v.strictObject(CountrySchema.entries)),
  v.minLength(1, 'expected at least one country'),
);
const DivisionsSchema = v.array(v.strictObject(DivisionSchema.entries));
const PlacesSchema = v.array(v.strictObject(PlaceSchema.entries));

/**
 * Checks `meta.json`, `countries.json`, `divisions.json`, `places.json` and the files below `venues/`; other files
 * are not looked at. Where a part of the gazetteer does not parse, the rules that need it are left out.
 */
export function checkInventory(files: readonly DataFile[], outlineOf: OutlineOf): CheckResult {
  const faults: Fault[] = [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const read = <const S extends v.GenericSchema>(schema: S, file: DataFile): v.InferOutput<S> | null => {
    const json = parseJson(file);
    if ('fault' in json) {
      faults.push(json.fault);
      return null;
    }
    const { output, faults: found } = checkSchema(schema, json.value, file.path);
    faults.push(...found);
    return output;
  };
  const readRequired = <const S extends v.GenericSchema>(schema: S, path: string): v.InferOutput<S> | null => {
    const file = byPath.get(path);
    if (file) return read(schema, file);
    faults.push(buildFault(path, 'file', undefined, 'a file of this name'));
    return null;
  };

  const meta = readRequired(MetaSchema, FILES.meta);
  const countries = readRequired(CountriesSchema, FILES.countries);
  const divisions = readRequired(DivisionsSchema, FILES.divisions);
  const places = readRequired(PlacesSchema, FILES.places);
  if (countries) faults.push(...checkCountries(countries, outlineOf));
  if (countries && divisions && places) {
    faults.push(...checkDivisions(divisions, countries, places));
    faults.push(...checkPlaces(places, countries, divisions, outlineOf));
  }

  const context: VenueContext | null = meta &&
    countries &&
    places && {
      countries: new Map(countries.map((country) => [country.id, country])),
      places: new Map(places.map((place) => [place.id, place])),
      outlineOf,
      dataDate: meta.dataDate,
    };
  const venues: VenueFeature[] = [];
  const fileOfId = new Map<string, string>();
  for (const file of files.filter(({ path }) => path.startsWith('venues/'))) {
    if (!parseVenuePath(file.path)) {
      faults.push(buildFault(file.path, 'file', file.path, 'a path like venues/<country>/<id>.geojson'));
      continue;
    }
    const venue = read(VenueFeatureSchema, file);
    if (!venue) continue;
    if (context) faults.push(...checkVenue(venue, file.path, context));
    const other = fileOfId.get(venue.id);
    if (other !== undefined) faults.push(buildFault(file.path, 'id', venue.id, `an id that ${other} does not have`));
    else fileOfId.set(venue.id, file.path);
    venues.push(venue);
  }
  if (faults.length > 0 || !meta || !countries || !divisions || !places) return { faults, inventory: null };
  return { faults: [], inventory: { meta, countries, divisions, places, venues: inOrder(venues, countries) } };
}

function inOrder(venues: readonly VenueFeature[], countries: readonly { id: string }[]): VenueFeature[] {
  const rank = new Map(countries.map((country, i) => [country.id, i]));
  const rankOf = (venue: VenueFeature): number => rank.get(venue.properties.country) ?? countries.length;
  return [...venues].sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

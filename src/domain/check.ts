/**
 * Checks a whole data folder, given as the texts of its files: every fault of every record, or the inventory if
 * there is none.
 */
import * as v from 'valibot';
import {
  checkCountries,
  checkDivisions,
  checkPlaces,
  checkWaters,
  FILES,
  type OutlineOf,
} from './checkGazetteer';
import { checkVenue, parseVenuePath, readFragment, type VenueContext } from './checkVenue';
import { buildFault, checkSchema, parseJson, type DataFile, type Fault } from './fault';
import {
  CountrySchema,
  DivisionSchema,
  PlaceSchema,
  WaterSchema,
  type Country,
  type Place,
} from './gazetteer';
import { MetaSchema, type Inventory, type Meta } from './inventory';
import { VenueFeatureSchema, type VenueFeature } from './venueRecord';

export type CheckResult =
  { faults: readonly Fault[]; inventory: null } | { faults: []; inventory: Inventory };

/** Unlike in the app, a field that the schema does not know is a fault here: it is a slip of the pen. */
const CountriesSchema = v.pipe(
  v.array(v.strictObject(CountrySchema.entries)),
  v.minLength(1, 'expected at least one country'),
);
const DivisionsSchema = v.array(v.strictObject(DivisionSchema.entries));
const PlacesSchema = v.array(v.strictObject(PlaceSchema.entries));
const WatersSchema = v.array(v.strictObject(WaterSchema.entries));

/**
 * Checks the files named in FILES and those below `venues/`; other files
 * are not looked at. Where a part of the gazetteer does not parse, the rules that need it are left out.
 */
export function checkInventory(files: readonly DataFile[], outlineOf: OutlineOf): CheckResult {
  const faults: Fault[] = [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const parse = <const S extends v.GenericSchema>(schema: S, path: string): v.InferOutput<S> | null => {
    const file = byPath.get(path);
    const json = file
      ? parseJson(file)
      : { fault: buildFault(path, 'file', undefined, 'a file of this name') };
    const checked =
      'fault' in json ? { output: null, faults: [json.fault] } : checkSchema(schema, json.value, path);
    faults.push(...checked.faults);
    return checked.output;
  };
  const meta = parse(MetaSchema, FILES.meta);
  const countries = parse(CountriesSchema, FILES.countries);
  const divisions = parse(DivisionsSchema, FILES.divisions);
  const places = parse(PlacesSchema, FILES.places);
  const waters = byPath.has(FILES.waters) ? parse(WatersSchema, FILES.waters) : [];
  if (waters) faults.push(...checkWaters(waters));
  if (countries) faults.push(...checkCountries(countries, outlineOf));
  if (countries && divisions && places) {
    faults.push(...checkDivisions(divisions, countries, places));
    faults.push(...checkPlaces(places, countries, divisions, outlineOf));
  }

  const venueFiles = files.filter(({ path }) => path.startsWith('venues/'));
  const context = meta && countries && places ? buildContext(meta, countries, places, outlineOf) : null;
  const checked = venueFiles.map((file) => checkVenueFile(file, context));
  faults.push(...checked.flatMap((venue) => venue.faults), ...checkUnique(checked));

  if (faults.length > 0 || !meta || !countries || !divisions || !places || !waters) {
    return { faults, inventory: null };
  }
  const features = checked.flatMap(({ feature }) => feature ?? []);
  const venues = inOrder(features, countries);
  return { faults: [], inventory: { meta, countries, divisions, places, waters, venues } };
}

function buildContext(
  meta: Meta,
  countries: readonly Country[],
  places: readonly Place[],
  outlineOf: OutlineOf,
): VenueContext {
  return {
    countries: new Map(countries.map((country) => [country.id, country])),
    places: new Map(places.map((place) => [place.id, place])),
    outlineOf,
    dataDate: meta.dataDate,
  };
}

interface CheckedVenue {
  file: string;
  /** Null where the file has a fault of form. */
  feature: VenueFeature | null;
  /** Null where it does not parse. */
  id: string | null;
  faults: Fault[];
}

/** Without a context only the form of the record is checked. */
function checkVenueFile(file: DataFile, context: VenueContext | null): CheckedVenue {
  const { path } = file;
  const failed = (fault: Fault): CheckedVenue => ({ file: path, feature: null, id: null, faults: [fault] });
  if (!parseVenuePath(path)) {
    return failed(buildFault(path, 'file', path, 'a path like venues/<country>/<id>.geojson'));
  }
  const json = parseJson(file);
  if ('fault' in json) return failed(json.fault);
  const { output, faults } = checkSchema(VenueFeatureSchema, json.value, path);
  const fragment = output ?? readFragment(json.value);
  const broken = context ? checkVenue(fragment, path, context) : [];
  return { file: path, feature: output, id: fragment.id ?? null, faults: [...faults, ...broken] };
}

/** Ids are unique across folders. */
function checkUnique(venues: readonly CheckedVenue[]): Fault[] {
  const fileOfId = new Map<string, string>();
  return venues.flatMap(({ id, file }) => {
    const other = id === null ? undefined : fileOfId.get(id);
    if (id !== null && other === undefined) fileOfId.set(id, file);
    return other === undefined ? [] : [buildFault(file, 'id', id, `an id that ${other} does not have`)];
  });
}

function inOrder(venues: readonly VenueFeature[], countries: readonly { id: string }[]): VenueFeature[] {
  const rank = new Map(countries.map((country, i) => [country.id, i]));
  const rankOf = (venue: VenueFeature): number => rank.get(venue.properties.country) ?? countries.length;
  return [...venues].sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

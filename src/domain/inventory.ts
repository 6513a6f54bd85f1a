/**
 * The inventory as its editors keep it: the parsed content of a data folder, and what the app's file and the
 * published files are built from. A venue's position is settled here.
 */
import * as v from 'valibot';
import { ATLAS_VERSION } from './atlasVersion';
import { AuditSchema } from './audit';
import { toColumns } from './columns';
import { CORRECTION_TEMPLATE } from './correction';
import type { AtlasFile, AtlasPlace, PlaceColumns } from './dataset';
import { ORIGIN_PATTERN, ORIGINS_MAX } from './embedOrigin';
import type { Country, Division, Place, Water } from './gazetteer';
import { midYear } from './partialDate';
import { StreetSourceSchema } from './streets';
import { VenueSchema, type Position, type Venue } from './venue';
import { VenueDetailSchema, type Source, type VenueDetail, type VenueFeature } from './venueRecord';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
const link = v.pipe(v.string(), v.regex(/^https?:\/\//, 'expected an http(s) address'), v.url());

/** What is said of the inventory as a whole: `meta.json`. */
export const MetaSchema = v.strictObject({
  title: text,
  /** ISO day of the newest statement the inventory rests on. */
  dataDate: v.pipe(v.string(), v.isoDate('expected a day as YYYY-MM-DD')),
  licence: v.strictObject({ name: text, url: link }),
  /** Whom to name when the data are used. */
  attribution: text,
  audit: v.optional(
    v.pipe(
      AuditSchema,
      v.check(
        ({ drawn, supported, partly, notFound, contradicted }) =>
          drawn > 0 && supported + partly + notFound + contradicted === drawn,
        'expected verdicts that add up to the records drawn',
      ),
    ),
  ),
  /** Where readers report what is wrong (see correction.ts); `null`: the card gives the report to be copied. */
  corrections: v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(500),
      v.regex(
        CORRECTION_TEMPLATE,
        'expected an http(s) or mailto address, with {id}, {title} or {body} in it',
      ),
    ),
  ),
  /** A street map that readers may switch on. */
  streets: v.nullable(StreetSourceSchema),
  /** Pages that may choose what an embedded atlas shows, beside the atlas's own. */
  embedOrigins: v.pipe(
    v.array(
      v.pipe(v.string(), v.regex(ORIGIN_PATTERN, 'expected an origin, as https://*.example.org, or *')),
    ),
    v.maxLength(ORIGINS_MAX),
  ),
  credits: v.array(v.strictObject({ name: text, for: text, licence: text, url: link })),
});
export type Meta = v.InferOutput<typeof MetaSchema>;

/** A data folder without faults. Venues are in the order of countries, then of ids. */
export interface Inventory {
  meta: Meta;
  countries: readonly Country[];
  divisions: readonly Division[];
  places: readonly Place[];
  waters: readonly Water[];
  venues: readonly VenueFeature[];
}

/** The file the app loads first. */
export function buildAtlasFile(inventory: Inventory): AtlasFile {
  const places = placesById(inventory);
  const seats = new Set(inventory.divisions.map((division) => division.seat));
  return {
    version: ATLAS_VERSION,
    dataDate: inventory.meta.dataDate,
    ...(inventory.meta.audit && { audit: inventory.meta.audit }),
    countries: [...inventory.countries],
    places: placeColumns(
      inventory.places.map(({ source: _, aliases: __, ...place }) => ({
        ...place,
        seat: seats.has(place.id),
      })),
    ),
    waters: [...inventory.waters],
    ...(inventory.meta.streets && { streets: inventory.meta.streets }),
    venues: toColumns(
      inventory.venues.map((feature) => buildVenue(feature, settlePosition(feature, places))),
    ),
  };
}

export function placeColumns(places: readonly AtlasPlace[]): PlaceColumns {
  return {
    ...toColumns(places.map(({ names: _, ...place }) => place)),
    names: toColumns(places.map(({ names }) => names)),
  };
}

/** Details of the venues of each country, by country id; a country without venues has an empty list. */
export function buildDetails(inventory: Inventory): Record<string, VenueDetail[]> {
  return Object.fromEntries(
    inventory.countries.map(({ id }) => [
      id,
      inventory.venues.filter((feature) => feature.properties.country === id).map(buildDetail),
    ]),
  );
}

export function placesById(inventory: Inventory): ReadonlyMap<string, Place> {
  return new Map(inventory.places.map((place) => [place.id, place]));
}

/** The venue's own position, else the point of its place with precision `city`, else none. */
export function settlePosition(feature: VenueFeature, places: ReadonlyMap<string, Place>): Position | null {
  const { precision, place: placeId } = feature.properties;
  if (feature.geometry && precision) {
    const [lon, lat] = feature.geometry.coordinates;
    return { lon, lat, precision };
  }
  const place = placeId === null ? undefined : places.get(placeId);
  return place ? { lon: place.lon, lat: place.lat, precision: 'city' } : null;
}

/** Parsing keeps the fields that the schema names and drops the rest. */
function buildVenue({ id, properties }: VenueFeature, position: Position | null): Venue {
  return v.parse(VenueSchema, {
    id,
    ...properties,
    position,
    source_count: properties.sources.length,
    newest_source: newestDate(properties.sources),
    has_link: properties.website !== null || properties.social.length > 0,
  });
}

function buildDetail({ id, properties }: VenueFeature): VenueDetail {
  return v.parse(VenueDetailSchema, { id, ...properties });
}

/** The latest date among sources, by its middle: a plain "2024" counts as newer than "2024-03". */
function newestDate(sources: readonly Source[]): string | null {
  const dates = sources.flatMap(({ date }) => (date === null ? [] : [date]));
  return dates.sort((a, b) => (midYear(b) ?? 0) - (midYear(a) ?? 0))[0] ?? null;
}

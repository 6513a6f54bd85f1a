/**
 * The one schema of a venue. Records on disk are GeoJSON Features of this form; the types, the checks, the
 * published JSON Schema and what the app loads all follow from it.
 */
import * as v from 'valibot';
import { ID } from './ids';
import { isPartialDate } from './partialDate';
import {
  AUDIENCES,
  CONFIDENCES,
  COSTS,
  FORMATS,
  KINDS,
  OFFERS,
  OPERATORS,
  OWN_PRECISIONS,
  SECTORS,
  STATUSES,
  SUPPORTS,
  type Precision,
} from './vocabulary';

export const SUMMARY_MAX = 240;

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date as YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isPartialDate, 'expected a date that exists in the calendar'),
);
const link = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^[hH][tT][tT][pP][sS]?:\/\/[^\s/]+/, 'expected an http(s) address'),
  v.url('expected an http(s) address'),
);
const id = v.pipe(v.string(), v.maxLength(80), v.regex(ID, 'expected lower-case words joined by hyphens'));
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'expected a language code (BCP 47)'),
);

/** A text by language (BCP 47 tags); at least the keys named in the schema's fields are required elsewhere. */
const textByLanguage = v.record(languageTag, text);

const list = <const T extends readonly [string, ...string[]]>(values: T) =>
  v.pipe(
    v.array(v.picklist(values)),
    v.checkItems((item, i, all) => all.indexOf(item) === i, 'listed twice'),
  );

export const SourceSchema = v.strictObject({
  url: link,
  title: text,
  date: v.nullable(partialDate),
  supports: list(SUPPORTS),
});

/** Fields the map, the list, the filters and the panels need: loaded first. */
const indexEntries = {
  name: text,
  name_local: textByLanguage,
  kind: v.picklist(KINDS),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code')),
  place: v.nullable(id),
  format: v.nullable(v.picklist(FORMATS)),
  sectors: list(SECTORS),
  offers: list(OFFERS),
  audience: list(AUDIENCES),
  languages: v.array(languageTag),
  cost: v.nullable(v.picklist(COSTS)),
  operator: v.nullable(v.picklist(OPERATORS)),
  founded: v.nullable(partialDate),
  closed: v.nullable(partialDate),
  status: v.picklist(STATUSES),
  status_as_of: v.nullable(partialDate),
  confidence: v.picklist(CONFIDENCES),
};

/** Fields only a venue's card needs: loaded when a card opens. */
const detailEntries = {
  address: v.nullable(text),
  website: v.nullable(link),
  social: v.array(link),
  summary: v.objectWithRest(
    { en: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(SUMMARY_MAX)) },
    v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2 * SUMMARY_MAX)),
  ),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'expected at least one source')),
};

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

/** One file of `data/venues/`. Coordinates are WGS 84, longitude first. */
export const VenueFeatureSchema = v.strictObject({
  type: v.literal('Feature'),
  id,
  geometry: v.nullable(
    v.strictObject({ type: v.literal('Point'), coordinates: v.strictTuple([longitude, latitude]) }),
  ),
  properties: v.strictObject({
    ...indexEntries,
    precision: v.nullable(v.picklist(OWN_PRECISIONS)),
    ...detailEntries,
  }),
});
export type VenueFeature = v.InferOutput<typeof VenueFeatureSchema>;

/** Where a venue is drawn. `city` means: the point of its place, not of the venue. */
export interface Position {
  lon: number;
  lat: number;
  precision: Precision;
}

export const VenueSchema = v.object({
  id,
  ...indexEntries,
  position: v.nullable(
    v.object({ lon: longitude, lat: latitude, precision: v.picklist([...OWN_PRECISIONS, 'city']) }),
  ),
  /** Number of sources and date of the newest one: enough for the coverage figures without the details. */
  source_count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  newest_source: v.nullable(partialDate),
  /** A website or a social page of its own is known. */
  has_link: v.boolean(),
});
/** A venue as the app holds it: the record without its details, with its position settled. */
export type Venue = v.InferOutput<typeof VenueSchema>;

export const VenueDetailSchema = v.object({ id, ...detailEntries });
export type VenueDetail = v.InferOutput<typeof VenueDetailSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;

/** A venue's name in a language where a source shows one, else the name used in English; `lang` says which. */
export function venueName(venue: Venue, language: string): { text: string; lang: string } {
  const local = venue.name_local[language];
  return local === undefined ? { text: venue.name, lang: 'en' } : { text: local, lang: language };
}

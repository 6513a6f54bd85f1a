/**
 * The one schema of a venue's record. Records on disk are GeoJSON Features of this form; the types, the checks, the
 * published JSON Schema and what the app loads (venue.ts, and the details here) all follow from it.
 */
import * as v from 'valibot';
import { DataError } from './atlasVersion';
import { indexEntries } from './venue';
import { id, latitude, list, longitude, partialDate, text } from './venueFields';
import { OWN_PRECISIONS, SUPPORTS } from './vocabulary';

export const SUMMARY_MAX = 240;

const link = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^[hH][tT][tT][pP][sS]?:\/\/[^\s/]+/, 'expected an http(s) address'),
  v.url('expected an http(s) address'),
);

export const SourceSchema = v.strictObject({
  url: link,
  title: text,
  date: v.nullable(partialDate),
  supports: list(SUPPORTS),
});

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

export const VenueDetailSchema = v.object({ id, ...detailEntries });
export type VenueDetail = v.InferOutput<typeof VenueDetailSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;

/** Parses one file of details (an array). Throws a DataError where it is none. Records that do not parse are left out. */
export function parseDetails(json: unknown): Map<string, VenueDetail> {
  if (!Array.isArray(json)) throw new DataError('a list of details expected');
  const details = new Map<string, VenueDetail>();
  for (const record of json) {
    const parsed = v.safeParse(VenueDetailSchema, record);
    if (parsed.success) details.set(parsed.output.id, parsed.output);
  }
  return details;
}

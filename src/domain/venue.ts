/**
 * What the map, the list, the filters and the panels need of a venue: a record without its details (venueRecord.ts),
 * with its position settled.
 */
import * as v from 'valibot';
import { id, languageTag, latitude, list, longitude, partialDate, text, textByLanguage } from './venueFields';
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
  type Precision,
} from './vocabulary';

/** Fields that are loaded first. */
export const indexEntries = {
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

/**
 * What the app holds after loading: parsed once at the door, trusted afterwards. A record that does not parse is
 * left out and named in `problems`; a file that is no atlas at all is an error.
 */
import * as v from 'valibot';
import type { ATLAS_VERSION } from './atlasVersion';
import { checkVersion, DataError } from './atlasVersion';
import { AuditSchema, type Audit } from './audit';
import { fromColumns, type Columns } from './columns';
import { CountrySchema, PlaceSchema, WaterSchema, type Country, type Water, type Names } from './gazetteer';
import { StreetSourceSchema, type StreetSource } from './streets';
import { VenueSchema, type Venue } from './venue';

/** The form of the compiled file that the build writes and the app loads. */
export interface AtlasFile {
  version: typeof ATLAS_VERSION;
  /** ISO day of the newest statement the inventory rests on. */
  dataDate: string;
  audit?: Audit;
  countries: Country[];
  places: PlaceColumns;
  waters: Water[];
  streets?: StreetSource;
  venues: Partial<Columns<Venue>>;
}

/** Names in columns of their own: those in one language resemble each other more than those of one place. */
export type PlaceColumns = Partial<Columns<Omit<AtlasPlace, 'names'>>> & { names: Partial<Columns<Names>> };

/**
 * A place without what only its editors or the search need (searchFile.ts); `seat`: a first-level division is governed
 * from it.
 */
export const AtlasPlaceSchema = v.object({
  ...v.omit(PlaceSchema, ['source', 'aliases']).entries,
  seat: v.boolean(),
});
export type AtlasPlace = v.InferOutput<typeof AtlasPlaceSchema>;

export interface Problem {
  id: string;
  message: string;
}

export interface Dataset {
  dataDate: string;
  /** `null`: its records were not checked. */
  audit: Audit | null;
  countries: readonly Country[];
  places: ReadonlyMap<string, AtlasPlace>;
  waters: readonly Water[];
  streets: StreetSource | null;
  venues: readonly Venue[];
  byId: ReadonlyMap<string, Venue>;
  problems: readonly Problem[];
}

const column = v.array(v.unknown());
const columns = v.pipe(
  v.record(v.string(), v.union([column, v.record(v.string(), column)])),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return fromColumns(dataset.value);
    } catch (error) {
      addIssue({ message: error instanceof Error ? error.message : String(error) });
      return NEVER;
    }
  }),
);

const EnvelopeSchema = v.object({
  version: v.number(),
  dataDate: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  audit: v.optional(AuditSchema),
  countries: v.pipe(v.array(CountrySchema), v.minLength(1)),
  places: v.pipe(columns, v.array(AtlasPlaceSchema)),
  waters: v.optional(v.array(WaterSchema), []),
  streets: v.optional(StreetSourceSchema),
  venues: columns,
});

/** Parses a compiled atlas file. Throws a DataError with the first fault where the file as a whole is unusable. */
export function parseDataset(json: unknown): Dataset {
  checkVersion(json);
  const envelope = v.safeParse(EnvelopeSchema, json);
  if (!envelope.success) throw new DataError(issueText(envelope.issues[0]));

  const problems: Problem[] = [];
  const venues: Venue[] = [];
  const byId = new Map<string, Venue>();
  const countryIds = new Set(envelope.output.countries.map((country) => country.id));
  for (const record of envelope.output.venues) {
    const parsed = v.safeParse(VenueSchema, record);
    const id = String(record['id'] ?? '?').slice(0, 80);
    if (!parsed.success) problems.push({ id, message: issueText(parsed.issues[0]) });
    else if (byId.has(id)) problems.push({ id, message: 'listed twice' });
    else if (!countryIds.has(parsed.output.country)) problems.push({ id, message: 'unknown country' });
    else {
      venues.push(parsed.output);
      byId.set(id, parsed.output);
    }
  }
  return {
    dataDate: envelope.output.dataDate,
    audit: envelope.output.audit ?? null,
    countries: envelope.output.countries,
    places: new Map(envelope.output.places.map((place) => [place.id, place])),
    waters: envelope.output.waters,
    streets: envelope.output.streets ?? null,
    venues,
    byId,
    problems,
  };
}

function issueText(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`;
}

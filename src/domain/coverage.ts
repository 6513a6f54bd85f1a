/** What is not known: per country and field the share of venues of which it is, and what the records rest on. */
import { groupByCountry } from './countryGroups';
import type { Country } from './gazetteer';
import { midYear } from './partialDate';
import type { Venue } from './venue';

/** Fields in display order, with what "known" means for each. */
const KNOWN = {
  place: (venue) => venue.place !== null,
  position: (venue) => venue.position !== null && venue.position.precision !== 'city',
  format: (venue) => venue.format !== null,
  sectors: (venue) => venue.sectors.length > 0,
  offers: (venue) => venue.offers.length > 0,
  audience: (venue) => venue.audience.length > 0,
  languages: (venue) => venue.languages.length > 0,
  cost: (venue) => venue.cost !== null,
  operator: (venue) => venue.operator !== null,
  founded: (venue) => venue.founded !== null,
  status: (venue) => venue.status !== 'unknown',
  link: (venue) => venue.has_link,
} as const satisfies Record<string, (venue: Venue) => boolean>;
export type CoverageField = keyof typeof KNOWN;
export const COVERAGE_FIELDS = Object.keys(KNOWN) as CoverageField[];

export interface CoverageFigures {
  total: number;
  /** Venues of which each field is known. */
  known: Record<CoverageField, number>;
  /** Sources per record; `null` without records. */
  meanSources: number | null;
  /** Records that rest on one source. */
  singleSource: number;
  /** Middle value of the ages of the newest dated source, in years before the data's date; `null`: none is dated. */
  medianAge: number | null;
  /** Records none of whose sources has a date. */
  undated: number;
}

export interface CoverageRow extends CoverageFigures {
  /** `null`: all the countries together. */
  country: Country | null;
}

/** A row per country in the given order, then one for all of them together. `dataDate`: ISO day that ages count from. */
export function coverageRows(
  venues: readonly Venue[],
  countries: readonly Country[],
  dataDate: string,
): CoverageRow[] {
  return groupByCountry(venues, countries).map(({ country, venues: members }) => ({
    country,
    ...coverageOf(members, dataDate),
  }));
}

/** `dataDate`: ISO day that ages count from. */
export function coverageOf(venues: readonly Venue[], dataDate: string): CoverageFigures {
  const now = midYear(dataDate) ?? NaN;
  const ages = venues
    .flatMap(({ newest_source }) => midYear(newest_source) ?? [])
    .map((year) => Math.max(0, now - year));
  const sources = venues.reduce((sum, { source_count }) => sum + source_count, 0);
  return {
    total: venues.length,
    known: Object.fromEntries(
      COVERAGE_FIELDS.map((field) => [field, venues.filter(KNOWN[field]).length]),
    ) as Record<CoverageField, number>,
    meanSources: venues.length === 0 ? null : sources / venues.length,
    singleSource: venues.filter(({ source_count }) => source_count === 1).length,
    medianAge: medianOf(ages),
    undated: venues.length - ages.length,
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * How many venues there are for the people and the ground of a country: counts and rates with exact intervals.
 * The interval covers chance only, not what the inventory has missed.
 */
import { groupByCountry } from './countryGroups';
import type { DensityMeasure } from './densityMeasures';
import type { Country } from './gazetteer';
import { poissonInterval, type Interval } from './interval';
import type { Venue } from './venue';

/** Below this count the relative standard error of a rate exceeds 25 % (1 / √16): it is called unstable. */
export const STABLE_COUNT = 16;
/** Below this count no rate is shown, only the count. */
export const RATE_COUNT = 5;

export type Reliability = 'stable' | 'unstable' | 'count-only';

export interface Density {
  /** Venues that the measure counts. */
  count: number;
  /** Venues that it cannot count: without a place, in the per-area measure. */
  leftOut: number;
  /** Millions of people, or 10,000 km²; 1 for the plain count. */
  exposure: number;
  /** count / exposure. */
  value: number;
  /** Garwood's interval of the count, divided by the exposure. */
  interval: Interval;
  reliability: Reliability;
}

export interface DensityRow extends Density {
  /** `null`: all the countries together. */
  country: Country | null;
}

/** A row per country in the given order, then one for all of them together. */
export function densityRows(
  venues: readonly Venue[],
  countries: readonly Country[],
  measure: DensityMeasure,
): DensityRow[] {
  return groupByCountry(venues, countries).map(({ country, venues: members }) => ({
    country,
    ...densityOf(members, exposureOf(country ? [country] : countries, measure), measure),
  }));
}

/** The density of some venues on an exposure (millions of people, 10,000 km², or 1). */
export function densityOf(venues: readonly Venue[], exposure: number, measure: DensityMeasure): Density {
  const counted = measure === 'per-area' ? venues.filter(hasPlace) : venues;
  const { low, high } = poissonInterval(counted.length);
  return {
    count: counted.length,
    leftOut: venues.length - counted.length,
    exposure,
    value: counted.length / exposure,
    interval: { low: low / exposure, high: high / exposure },
    reliability: reliabilityOf(counted.length),
  };
}

export function reliabilityOf(count: number): Reliability {
  if (count >= STABLE_COUNT) return 'stable';
  return count >= RATE_COUNT ? 'unstable' : 'count-only';
}

/** A venue that stands somewhere: in a known place, or at a position of its own. */
function hasPlace(venue: Venue): boolean {
  return venue.place !== null || venue.position !== null;
}

export function exposureOf(countries: readonly Country[], measure: DensityMeasure): number {
  if (measure === 'count') return 1;
  const sum = (figure: (country: Country) => number): number =>
    countries.reduce((total, country) => total + figure(country), 0);
  return measure === 'per-million'
    ? sum(({ population }) => population.value) / 1e6
    : sum(({ areaKm2 }) => areaKm2.value) / 1e4;
}

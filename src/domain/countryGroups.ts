/** Venues by country, and all of them together: the rows that every panel has. */
import type { Country } from './gazetteer';
import type { Venue } from './venue';

export interface CountryGroup {
  /** `null`: all the countries together. */
  country: Country | null;
  venues: readonly Venue[];
}

/** One group per country in the given order, then one for all of them. Venues of other countries are left out. */
export function groupByCountry(venues: readonly Venue[], countries: readonly Country[]): CountryGroup[] {
  const byCountry = new Map<string, Venue[]>(countries.map(({ id }) => [id, []]));
  for (const venue of venues) byCountry.get(venue.country)?.push(venue);
  return [
    ...countries.map((country) => ({ country, venues: byCountry.get(country.id) ?? [] })),
    { country: null, venues: venues.filter(({ country }) => byCountry.has(country)) },
  ];
}

/** How much of a country's provision stands in one city, beside that city's share of the people. */
import { groupByCountry } from './countryGroups';
import type { AtlasPlace, Dataset } from './dataset';
import type { Country } from './gazetteer';
import { wilsonInterval, Z95, type Interval } from './interval';
import type { Venue } from './venue';

export interface ConcentrationRow {
  country: Country;
  /** The place with the most venues in the whole inventory, so that filters do not move it; `null`: none has any. */
  city: AtlasPlace | null;
  /** Chosen venues in that city, of those whose place is known. */
  inCity: number;
  placed: number;
  /** Chosen venues without a place. */
  leftOut: number;
  /** inCity / placed; `null` where no place is known. */
  share: number | null;
  /** Wilson's interval of the share. */
  interval: Interval;
  /** The city's population / the country's, of years that may differ; `null` where the city's is not known. */
  peopleShare: number | null;
}

/** A row per country in the given order. `dataset` decides which city leads, `venues` are counted. */
export function concentrationRows(
  venues: readonly Venue[],
  countries: readonly Country[],
  dataset: Dataset,
): ConcentrationRow[] {
  return groupByCountry(venues, countries).flatMap(({ country, venues: members }) => {
    if (!country) return [];
    return [concentrationOf(members, country, leadingCity(dataset, country.id))];
  });
}

/** The share of one city in the venues of its country. `z`: how wide the interval is (see wilsonInterval). */
export function concentrationOf(
  venues: readonly Venue[],
  country: Country,
  city: AtlasPlace | null,
  z = Z95,
): ConcentrationRow {
  const placed = venues.filter(({ place }) => place !== null);
  const inCity = placed.filter(({ place }) => place === city?.id).length;
  return {
    country,
    city,
    inCity,
    placed: placed.length,
    leftOut: venues.length - placed.length,
    share: placed.length === 0 ? null : inCity / placed.length,
    interval: wilsonInterval(inCity, placed.length, z),
    peopleShare: city && city.population !== null ? city.population / country.population.value : null,
  };
}

/** Most venues; between equals the larger known population, then the id. */
export function leadingCity(dataset: Dataset, country: string): AtlasPlace | null {
  const counts = new Map<string, number>();
  for (const venue of dataset.venues) {
    if (venue.country !== country || venue.place === null) continue;
    counts.set(venue.place, (counts.get(venue.place) ?? 0) + 1);
  }
  const found = [...counts].flatMap(([id, count]) => {
    const place = dataset.places.get(id);
    return place ? [{ place, count }] : [];
  });
  found.sort(
    (a, b) =>
      b.count - a.count ||
      (b.place.population ?? 0) - (a.place.population ?? 0) ||
      (a.place.id < b.place.id ? -1 : 1),
  );
  return found[0]?.place ?? null;
}

/** Puts the visible venues into the list's order: by place, the fullest first; newest evidence first inside. */
import type { Dataset } from '../domain/dataset';
import type { Venue } from '../domain/venue';
import { STATUSES } from '../domain/vocabulary';

export interface VenueGroup {
  /** Place id; a country code where the venues of a country have no place. */
  key: string;
  country: string;
  /** `null`: no fixed place. */
  place: string | null;
  venues: readonly Venue[];
}

export function groupByPlace(dataset: Dataset, venues: readonly Venue[]): VenueGroup[] {
  const groups = new Map<string, { country: string; place: string | null; venues: Venue[] }>();
  for (const venue of venues) {
    const key = venue.place ?? venue.country;
    const group = groups.get(key);
    if (group) group.venues.push(venue);
    else groups.set(key, { country: venue.country, place: venue.place, venues: [venue] });
  }
  const countryOrder = new Map(dataset.countries.map((country, index) => [country.id, index]));
  const order = (country: string): number => countryOrder.get(country) ?? 0;
  return [...groups]
    .map(([key, group]) => ({ key, ...group, venues: group.venues.sort(compareVenues) }))
    .sort(
      (a, b) =>
        Number(a.place === null) - Number(b.place === null) ||
        b.venues.length - a.venues.length ||
        order(a.country) - order(b.country) ||
        (a.key < b.key ? -1 : 1),
    );
}

/** Working venues first, then by newest evidence, then by name. */
function compareVenues(a: Venue, b: Venue): number {
  return (
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    (b.status_as_of ?? '').localeCompare(a.status_as_of ?? '') ||
    a.name.localeCompare(b.name, 'en')
  );
}

const STATUS_ORDER = { active: 0, unknown: 1, closed: STATUSES.length };

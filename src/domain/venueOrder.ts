/** Venues in an order of the reader's choice. What is not known comes last; equal ones follow their names. */
import { kilometresBetween, type LonLat } from './area';
import type { ListForm } from './listForms';
import { midYear } from './partialDate';
import type { Venue } from './venue';

export type VenueOrder = Exclude<ListForm, 'place' | 'table'>;

/**
 * `name`: by name; `age`: the oldest first, by the middle of the founding date; `evidence`: the latest seen first;
 * `distance`: the nearest to `from` first. `compareNames` sorts as the reader's language does.
 */
export function orderVenues(
  venues: readonly Venue[],
  order: VenueOrder,
  compareNames: (a: Venue, b: Venue) => number,
  from: LonLat | null = null,
): Venue[] {
  const keys = new Map(venues.map((venue) => [venue, orderKey(venue, order, from)]));
  return [...venues].sort(
    (a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || compareNames(a, b) || (a.id < b.id ? -1 : 1),
  );
}

/** Great-circle kilometres from a point; `null` where the venue has no position. */
export function kilometresFrom(from: LonLat, { position }: Venue): number | null {
  return position && kilometresBetween(from, position);
}

/** Finite, so that keys can be subtracted: what is not known lies beyond every year and every distance. */
const LAST = Number.MAX_SAFE_INTEGER;

function orderKey(venue: Venue, order: VenueOrder, from: LonLat | null): number {
  if (order === 'age') return midYear(venue.founded) ?? LAST;
  if (order === 'evidence') return -(midYear(venue.status_as_of) ?? -LAST);
  if (order === 'distance' && from) return kilometresFrom(from, venue) ?? LAST;
  return 0;
}

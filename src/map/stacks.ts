/**
 * Stacks: all venues that share one position (to five decimals, about a metre). A stack is never split; venues
 * without a position go to the tray.
 */
import type { Venue } from '../domain/venue';
import type { Precision } from '../domain/vocabulary';

export interface Stack {
  /** `lon,lat` with five decimals: the same stack keeps its key whatever is filtered. */
  key: string;
  lon: number;
  lat: number;
  /** The least exact of its venues' precisions: the stack promises no more than each of them can. */
  precision: Precision;
  /** The place all its venues belong to, where it is one and the same. */
  place: string | null;
  /** In the order of the list they came from. */
  venues: readonly Venue[];
}

export interface StackedVenues {
  /** Largest first; of equals the coarsest, which stands at the middle of its place; then by key. */
  stacks: readonly Stack[];
  /** Venues without a position. */
  tray: readonly Venue[];
}

const COARSENESS: Record<Precision, number> = { exact: 0, landmark: 1, street: 2, city: 3 };

/** How far the venue may be from its point, in metres (see PRECISIONS); none where the point is not its own. */
export const DOUBT_METRES: Record<Precision, number | null> = {
  exact: 0,
  landmark: 300,
  street: 700,
  city: null,
};

export function positionKey(lon: number, lat: number): string {
  return `${lon.toFixed(5)},${lat.toFixed(5)}`;
}

export function buildStacks(venues: readonly Venue[]): StackedVenues {
  const groups = new Map<string, Venue[]>();
  const tray: Venue[] = [];
  for (const venue of venues) {
    if (!venue.position) {
      tray.push(venue);
      continue;
    }
    const key = positionKey(venue.position.lon, venue.position.lat);
    const group = groups.get(key);
    if (group) group.push(venue);
    else groups.set(key, [venue]);
  }
  const stacks = [...groups].map(([key, group]) => toStack(key, group));
  stacks.sort(
    (a, b) =>
      b.venues.length - a.venues.length ||
      COARSENESS[b.precision] - COARSENESS[a.precision] ||
      (a.key < b.key ? -1 : 1),
  );
  return { stacks, tray };
}

function toStack(key: string, venues: readonly Venue[]): Stack {
  const [lon = 0, lat = 0] = key.split(',').map(Number);
  const places = new Set(venues.map((venue) => venue.place));
  const precisions = venues.flatMap((venue) => (venue.position ? [venue.position.precision] : []));
  return {
    key,
    lon,
    lat,
    precision: precisions.reduce((coarsest, next) =>
      COARSENESS[next] > COARSENESS[coarsest] ? next : coarsest,
    ),
    place: places.size === 1 ? (venues[0]?.place ?? null) : null,
    venues,
  };
}

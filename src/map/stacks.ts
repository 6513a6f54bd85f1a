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

const STEPS_PER_DEGREE = 100_000;
const COARSENESS: Record<Precision, number> = { exact: 0, landmark: 1, street: 2, city: 3 };

/** How far the venue may be from its point, in metres (see PRECISIONS); none where the point is not its own. */
export const DOUBT_METRES: Record<Precision, number | null> = {
  exact: 0,
  landmark: 300,
  street: 700,
  city: null,
};

export function buildStacks(venues: readonly Venue[]): StackedVenues {
  const groups = new Map<number, Venue[]>();
  const tray: Venue[] = [];
  for (const venue of venues) {
    if (!venue.position) {
      tray.push(venue);
      continue;
    }
    const cell = cellOf(venue.position.lon, venue.position.lat);
    const group = groups.get(cell);
    if (group) group.push(venue);
    else groups.set(cell, [venue]);
  }
  const stacks = [...groups.values()].map(toStack);
  stacks.sort(
    (a, b) =>
      b.venues.length - a.venues.length ||
      COARSENESS[b.precision] - COARSENESS[a.precision] ||
      (a.key < b.key ? -1 : 1),
  );
  return { stacks, tray };
}

function rounded(degrees: number): number {
  return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
}

/** One whole number for each position, to five decimals. */
function cellOf(lon: number, lat: number): number {
  return (
    Math.round((lon + 180) * STEPS_PER_DEGREE) * (180 * STEPS_PER_DEGREE + 1) +
    Math.round((lat + 90) * STEPS_PER_DEGREE)
  );
}

function toStack(venues: readonly Venue[]): Stack {
  const [first] = venues;
  const lon = rounded(first?.position?.lon ?? 0);
  const lat = rounded(first?.position?.lat ?? 0);
  let coarsest: Precision = 'exact';
  for (const { position } of venues) {
    if (position && COARSENESS[position.precision] > COARSENESS[coarsest]) coarsest = position.precision;
  }
  const place = first?.place ?? null;
  return {
    key: `${lon.toFixed(5)},${lat.toFixed(5)}`,
    lon,
    lat,
    precision: coarsest,
    place: venues.every((venue) => venue.place === place) ? place : null,
    venues,
  };
}

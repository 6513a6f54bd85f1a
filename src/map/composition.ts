/**
 * What a ring is made of: venues counted by kind, format or status, and how each share is filled. Closed is hollow,
 * unknown is hatched, the rest is solid.
 */
import type { Venue } from '../domain/venue';
import { type RingFacet } from '../domain/mapModes';
import { FORMATS, KINDS, STATUSES, UNKNOWN, type Format, type Kind, type Status } from '../domain/vocabulary';
import type { Palette } from '../theme/palette';

export const FILLS = ['solid', 'hatched', 'hollow'] as const;
export type Fill = (typeof FILLS)[number];

/** Counts by value and fill, `FILLS.length` numbers for each of `ringValues`. */
export type Composition = readonly number[];

export interface Share {
  value: string;
  fill: Fill;
  count: number;
}

const VALUES: Record<RingFacet, readonly string[]> = {
  kind: KINDS,
  format: [...FORMATS, UNKNOWN],
  status: STATUSES,
};

/** The values of a ring in the order in which it shows them, clockwise from the top. */
export function ringValues(facet: RingFacet): readonly string[] {
  return VALUES[facet];
}

export function ringValueOf(venue: Venue, facet: RingFacet): string {
  return facet === 'format' ? (venue.format ?? UNKNOWN) : venue[facet];
}

export function fillOf(venue: Venue, facet: RingFacet): Fill {
  if (venue.status === 'closed') return 'hollow';
  const unknown = facet === 'format' ? venue.format === null : venue.status === UNKNOWN;
  return unknown ? 'hatched' : 'solid';
}

export function composeVenues(venues: readonly Venue[], facet: RingFacet): Composition {
  const values = ringValues(facet);
  const counts = new Array<number>(values.length * FILLS.length).fill(0);
  for (const venue of venues) {
    const slot =
      values.indexOf(ringValueOf(venue, facet)) * FILLS.length + FILLS.indexOf(fillOf(venue, facet));
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}

/** The composition of all that the given ones are compositions of. */
export function sumCompositions(compositions: readonly Composition[]): Composition {
  const [first = [], ...rest] = compositions;
  const sum = [...first];
  for (const composition of rest) {
    for (let slot = 0; slot < sum.length; slot++) sum[slot] = (sum[slot] ?? 0) + (composition[slot] ?? 0);
  }
  return sum;
}

/** The shares that are not empty, in ring order. */
export function sharesOf(composition: Composition, facet: RingFacet): Share[] {
  return ringValues(facet).flatMap((value, i) =>
    FILLS.flatMap((fill, j) => {
      const count = composition[i * FILLS.length + j] ?? 0;
      return count > 0 ? [{ value, fill, count }] : [];
    }),
  );
}

export function ringColour(palette: Palette, facet: RingFacet, value: string): string {
  if (facet === 'kind') return palette.kind[value as Kind];
  if (facet === 'format') return palette.format[value as Format | 'unknown'];
  return palette.status[value as Status];
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Venue } from '../../src/domain/venue';
import { kilometresFrom, orderVenues, type VenueOrder } from '../../src/domain/venueOrder';
import { VENUE } from '../fixtures/records';

const at = (lon: number, lat: number): Venue['position'] => ({ lon, lat, precision: 'city' });
const VENUES: Venue[] = [
  { ...VENUE, id: 'aa-c', name: 'Cedar', founded: null, status_as_of: '2020', position: null },
  { ...VENUE, id: 'aa-a', name: 'Alder', founded: '2010', status_as_of: null, position: at(1, 1) },
  { ...VENUE, id: 'aa-b', name: 'Birch', founded: '1999-05', status_as_of: '2024-01', position: at(0, 0) },
];
const byName = (a: Venue, b: Venue): number => a.name.localeCompare(b.name, 'en');
const names = (list: readonly Venue[]): string[] => list.map(({ name }) => name);

describe('orderVenues', () => {
  it.each<[VenueOrder, string[]]>([
    ['name', ['Alder', 'Birch', 'Cedar']],
    ['age', ['Birch', 'Alder', 'Cedar']],
    ['evidence', ['Birch', 'Cedar', 'Alder']],
    ['distance', ['Birch', 'Alder', 'Cedar']],
  ])('by %s, what is not known last', (order, expected) => {
    expect(names(orderVenues(VENUES, order, byName, { lon: 0, lat: 0.1 }))).toEqual(expected);
  });

  it('by distance without a point to count from is by name', () => {
    expect(names(orderVenues(VENUES, 'distance', byName))).toEqual(['Alder', 'Birch', 'Cedar']);
  });

  it('loses none, and does not depend on the order given', () => {
    const orders = fc.constantFrom<VenueOrder>('name', 'age', 'evidence', 'distance');
    const shuffled = fc.shuffledSubarray(VENUES, { minLength: 3 });
    fc.assert(
      fc.property(orders, shuffled, (order, list) => {
        const from = { lon: 5, lat: 5 };
        expect(orderVenues(list, order, byName, from)).toEqual(orderVenues(VENUES, order, byName, from));
      }),
    );
  });
});

describe('kilometresFrom', () => {
  it('is nothing for a venue without a position', () => {
    expect(VENUES.map((venue) => Math.round(kilometresFrom({ lon: 0, lat: 0 }, venue) ?? -1))).toEqual([
      -1, 157, 0,
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OWN_PRECISIONS, type Precision } from '../../src/domain/vocabulary';
import { buildStacks } from '../../src/map/stacks';
import { makeVenue } from './venues';

const at = (lon: number, lat: number, precision: Precision = 'city') => ({
  position: { lon, lat, precision },
});

describe('buildStacks', () => {
  it('joins what shares a position to five decimals and keeps apart what does not', () => {
    const { stacks, tray } = buildStacks([
      makeVenue('a', at(69.279, 41.311)),
      makeVenue('b', at(69.2790000001, 41.311)),
      makeVenue('c', at(69.27901, 41.311)),
      makeVenue('d', { position: null }),
    ]);
    expect(stacks.map(({ key, venues }) => [key, venues.map((venue) => venue.id)])).toEqual([
      ['69.27900,41.31100', ['a', 'b']],
      ['69.27901,41.31100', ['c']],
    ]);
    expect(tray.map((venue) => venue.id)).toEqual(['d']);
  });

  it('orders by size, then city level before points, then by key, whatever order they come in', () => {
    const venues = [
      makeVenue('a', at(70, 40, 'street')),
      makeVenue('b', at(71, 40)),
      makeVenue('c', at(72, 40)),
      makeVenue('d', at(72, 40)),
      makeVenue('e', at(60, 40, 'exact')),
    ];
    const keys = buildStacks(venues).stacks.map((stack) => stack.key);
    expect(keys).toEqual([
      '72.00000,40.00000',
      '71.00000,40.00000',
      '70.00000,40.00000',
      '60.00000,40.00000',
    ]);
    expect(buildStacks(venues.toReversed()).stacks.map((stack) => stack.key)).toEqual(keys);
  });

  it.each([
    [['exact', 'landmark'], 'landmark'],
    [['street', 'exact'], 'street'],
    [['landmark', 'city', 'exact'], 'city'],
    [['exact'], 'exact'],
  ] as const)('promises no more than the least exact of %o', (precisions, expected) => {
    const venues = precisions.map((precision, i) => makeVenue(`v-${i}`, at(70, 40, precision)));
    expect(buildStacks(venues).stacks[0]?.precision).toBe(expected);
  });

  it('names the place only where all share it', () => {
    const one = buildStacks([makeVenue('a'), makeVenue('b')]).stacks[0];
    const two = buildStacks([makeVenue('a'), makeVenue('b', { place: 'kz-astana' })]).stacks[0];
    expect([one?.place, two?.place]).toEqual(['kz-almaty', null]);
  });

  it('loses no venue and shows none twice', () => {
    const position = fc.option(
      fc.record({
        lon: fc.integer({ min: 60, max: 64 }),
        lat: fc.integer({ min: 40, max: 42 }),
        precision: fc.constantFrom(...OWN_PRECISIONS, 'city' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(position, { maxLength: 60 }), (positions) => {
        const venues = positions.map((position, i) => makeVenue(`v-${i}`, { position }));
        const { stacks, tray } = buildStacks(venues);
        const shown = [...stacks.flatMap((stack) => stack.venues), ...tray].map((venue) => venue.id);
        expect(shown.toSorted()).toEqual(venues.map((venue) => venue.id).toSorted());
        expect(new Set(stacks.map((stack) => stack.key)).size).toBe(stacks.length);
      }),
    );
  });
});

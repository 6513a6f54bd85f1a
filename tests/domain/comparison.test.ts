import { describe, expect, it } from 'vitest';
import { compareRows } from '../../src/domain/comparison';
import { densityRows } from '../../src/domain/density';
import type { Country } from '../../src/domain/gazetteer';
import type { Venue } from '../../src/domain/venue';
import { COUNTRIES, VENUE } from '../fixtures/records';

const countries = ['AA', 'BB', 'CC'].map((id): Country => ({
  ...(COUNTRIES[0] as Country),
  id,
  population: { value: 1e6, year: 2024, source: 'x' },
}));
const rowsOf = (counts: readonly number[]) =>
  densityRows(
    counts.flatMap((n, i) =>
      Array.from({ length: n }, (_, j): Venue => ({
        ...VENUE,
        id: `x-${i}-${j}`,
        country: countries[i]?.id ?? '',
      })),
    ),
    countries.slice(0, counts.length),
    'per-million',
  );

describe('compareRows', () => {
  it('sets the ends side by side, then each beside the next', () => {
    const pairs = compareRows(rowsOf([20, 80, 40]), 'per-million');
    expect(pairs.map(({ more, less }) => `${more.country?.id} ${less.country?.id}`)).toEqual([
      'BB AA',
      'BB CC',
      'CC AA',
    ]);
    expect(pairs.map(({ ratio }) => ratio.ratio)).toEqual([4, 2, 2]);
    expect(pairs.map(({ ratio }) => ratio.differs)).toEqual([true, true, true]);
  });

  it('has one pair of two, none of one, and none of plain counts', () => {
    expect(compareRows(rowsOf([20, 40]), 'per-million')).toHaveLength(1);
    expect(compareRows(rowsOf([20]), 'per-million')).toEqual([]);
    expect(compareRows(rowsOf([20, 40]), 'count')).toEqual([]);
  });

  it('says where a rate rests on too few', () => {
    expect(compareRows(rowsOf([200, 5]), 'per-million')[0]?.stable).toBe(false);
  });
});

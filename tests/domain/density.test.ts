import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityRows, reliabilityOf } from '../../src/domain/density';
import { DENSITY_MEASURES } from '../../src/domain/densityMeasures';
import { poissonInterval } from '../../src/domain/interval';
import type { Country } from '../../src/domain/gazetteer';
import type { Venue } from '../../src/domain/venue';
import { COUNTRIES, VENUE } from '../fixtures/records';

const [first, second] = COUNTRIES as [Country, Country];
const countries: Country[] = [
  { ...first, population: { ...first.population, value: 2e6 }, areaKm2: { ...first.areaKm2, value: 50_000 } },
  {
    ...second,
    population: { ...second.population, value: 8e6 },
    areaKm2: { ...second.areaKm2, value: 150_000 },
  },
];
const venue = (i: number, country: string, placed = true): Venue => ({
  ...VENUE,
  id: `${country.toLowerCase()}-v${i}`,
  country,
  place: placed ? VENUE.place : null,
  position: placed ? VENUE.position : null,
});
const many = (n: number, country: string, placed = true): Venue[] =>
  Array.from({ length: n }, (_, i) => venue(placed ? i : 1000 + i, country, placed));

describe('densityRows', () => {
  const venues = [...many(20, 'AA'), ...many(6, 'BB'), ...many(2, 'BB', false)];

  it.each([
    ['per-million', [20, 8, 28], [10, 1, 2.8], [0, 0, 0]],
    ['per-area', [20, 6, 26], [4, 0.4, 1.3], [0, 2, 2]],
    ['count', [20, 8, 28], [20, 8, 28], [0, 0, 0]],
  ] as const)('%s', (measure, counts, values, leftOut) => {
    const rows = densityRows(venues, countries, measure);
    expect(rows.map(({ country }) => country?.id ?? null)).toEqual(['AA', 'BB', null]);
    expect(rows.map(({ count }) => count)).toEqual(counts);
    expect(rows.map(({ value }) => value)).toEqual(values);
    expect(rows.map((row) => row.leftOut)).toEqual(leftOut);
  });

  it('divides the interval of the count by the same denominator', () => {
    const [row] = densityRows(venues, countries, 'per-million');
    const { low, high } = poissonInterval(20);
    expect(row?.interval).toEqual({ low: low / 2, high: high / 2 });
  });

  it('counts a venue with a place but no point per area too', () => {
    const placed = { ...VENUE, position: null };
    expect(densityRows([placed], countries, 'per-area')[0]?.count).toBe(1);
  });

  it('takes all together over the given countries only', () => {
    const rows = densityRows(venues, countries.slice(1), 'per-million');
    expect(rows.map(({ count, exposure }) => [count, exposure])).toEqual([
      [8, 8],
      [8, 8],
    ]);
  });

  it('does not depend on the order of venues; the value lies in its interval; a venue more raises it', () => {
    const anyVenues = fc
      .array(fc.tuple(fc.constantFrom('AA', 'BB'), fc.boolean()), { maxLength: 60 })
      .map((list) => list.map(([country, placed], i) => venue(i, country, placed)));
    fc.assert(
      fc.property(anyVenues, fc.constantFrom(...DENSITY_MEASURES), (list, measure) => {
        const rows = densityRows(list, countries, measure);
        expect(densityRows([...list].reverse(), countries, measure)).toEqual(rows);
        const more = densityRows([...list, venue(9999, 'AA')], countries, measure);
        rows.forEach(({ value, interval, count, leftOut }, i) => {
          expect(value).toBeGreaterThanOrEqual(interval.low);
          expect(value).toBeLessThan(interval.high);
          if (i !== 1) expect(more[i]?.value).toBeGreaterThan(value);
          else expect(more[i]?.value).toBe(value);
          if (i === 2) expect(count + leftOut).toBe(list.length);
        });
      }),
    );
  });
});

describe('reliabilityOf', () => {
  it.each([
    [0, 'count-only'],
    [4, 'count-only'],
    [5, 'unstable'],
    [15, 'unstable'],
    [16, 'stable'],
  ])('%i: %s', (count, expected) => {
    expect(reliabilityOf(count)).toBe(expected);
  });
});

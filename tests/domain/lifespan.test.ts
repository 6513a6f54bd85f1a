import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifeOf, type Life } from '../../src/domain/life';
import { LIFE_BINS, lifespanRows } from '../../src/domain/lifespan';
import type { Venue } from '../../src/domain/venue';
import { COUNTRIES, VENUE } from '../fixtures/records';

type Dates = Partial<Pick<Venue, 'founded' | 'closed' | 'status' | 'status_as_of'>>;
const venue = (dates: Dates, id = 'aa-v'): Venue => ({
  ...VENUE,
  id,
  founded: null,
  closed: null,
  status: 'unknown',
  status_as_of: null,
  ...dates,
});
const life = (dates: Dates): Life => {
  const found = lifeOf(venue(dates));
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('lifeOf', () => {
  it.each<[string, Dates, Life['event'], number]>([
    ['open', { founded: '2015', status: 'active', status_as_of: '2025' }, 'censored', 10],
    ['status not known', { founded: '2015', status_as_of: '2018' }, 'censored', 3],
    ['closed', { founded: '2010', closed: '2014', status: 'closed', status_as_of: '2024' }, 'closed', 4],
    ['months', { founded: '2020-01', closed: '2020-07', status: 'closed' }, 'closed', 0.5],
    ['founded and seen in one year', { founded: '2021', status_as_of: '2021' }, 'censored', 0],
    ['founded and seen on one day', { founded: '2021-05-02', status_as_of: '2021-05-02' }, 'censored', 0],
  ])('%s', (_name, dates, event, years) => {
    const found = life(dates);
    expect(found.event).toBe(event);
    expect(found.years).toBeCloseTo(years, 1);
  });

  it('takes the middle of partial dates', () => {
    const { start, end, years } = life({ founded: '2010', status_as_of: '2012-01-01' });
    expect([start.start, start.end]).toEqual([2010, 2011]);
    expect(years).toBeCloseTo((end.start + end.end) / 2 - 2010.5, 12);
  });

  it('lets no venue end before it began', () => {
    // Founded some time in 2013, seen in March 2013: founded by the end of March.
    const { start, end, years } = life({ founded: '2013', status_as_of: '2013-03' });
    expect(start.start).toBe(2013);
    expect(start.end).toBe(end.end);
    expect(years).toBeGreaterThan(0);
    expect(years).toBeLessThan(0.25);
  });

  it('dates a closing without a date by its report', () => {
    const found = life({ founded: '2014-06', status: 'closed', status_as_of: '2019-04' });
    expect([found.event, found.closedBy]).toEqual(['closed', true]);
    expect(found.years).toBeCloseTo(4.83, 1);
  });

  it('marks no dated closing so', () => {
    expect(life({ founded: '2010', closed: '2014', status: 'closed' }).closedBy).toBe(false);
  });

  it.each<[Dates, string]>([
    [{ status_as_of: '2024', status: 'active' }, 'no-founding'],
    [{ founded: '2020' }, 'no-last-seen'],
    [{ founded: '2020', status: 'closed' }, 'no-closing'],
    [{ founded: '2020', status_as_of: '2019' }, 'dates-conflict'],
  ])('%o: %s', (dates, reason) => {
    expect(lifeOf(venue(dates))).toBe(reason);
  });
});

const date = fc.oneof(
  fc.integer({ min: 1930, max: 2026 }).map(String),
  fc
    .tuple(fc.integer({ min: 1930, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  fc
    .date({ min: new Date('1930-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);
const anyVenue = fc.record({
  country: fc.constantFrom('AA', 'BB'),
  founded: fc.option(date),
  closed: fc.option(date),
  status: fc.constantFrom('active' as const, 'closed' as const, 'unknown' as const),
  status_as_of: fc.option(date),
});
const anyVenues = fc
  .array(anyVenue, { maxLength: 40 })
  .map((list) => list.map((fields, i): Venue => ({ ...VENUE, ...fields, id: `aa-v${i}` })));

describe('lifespanRows', () => {
  it('sorts lives into half-open bins, completed and at-least apart', () => {
    const open = (founded: string, id: string): Venue =>
      venue({ founded, status: 'active', status_as_of: '2025-01-01' }, id);
    const [row] = lifespanRows(
      [
        open('2025-01-01', 'aa-0'),
        open('2022-01-01', 'aa-3'),
        open('2024-01-01', 'aa-1'),
        open('1990-01-01', 'aa-35'),
        venue({ founded: '2000-01-01', closed: '2002-12-01', status: 'closed' }, 'aa-closed-3'),
        venue({ founded: '2000-01-01', closed: '2010-01-01', status: 'closed' }, 'aa-closed-10'),
        venue({ status: 'active' }, 'aa-left-out'),
      ],
      COUNTRIES,
    );
    expect(row?.bins.map(({ from, to }) => ({ from, to }))).toEqual(LIFE_BINS);
    expect(row?.bins.map((bin) => bin.closed.map(({ id }) => id))).toEqual([
      [],
      ['aa-closed-3'],
      [],
      [],
      ['aa-closed-10'],
      [],
    ]);
    expect(row?.bins.map((bin) => bin.atLeast.map(({ id }) => id))).toEqual([
      ['aa-0'],
      ['aa-1'],
      ['aa-3'],
      [],
      [],
      ['aa-35'],
    ]);
    expect(row?.mark).toEqual({ reached: 3, closedSooner: 1, tooEarly: 2 });
    expect([row?.closed, row?.total, row?.leftOut['no-founding']]).toEqual([2, 7, 1]);
  });

  it('loses no venue, keeps to its bounds, and does not depend on order', () => {
    fc.assert(
      fc.property(anyVenues, (venues) => {
        const rows = lifespanRows(venues, COUNTRIES);
        expect(lifespanRows([...venues].reverse(), COUNTRIES)).toEqual(rows);
        for (const row of rows) {
          const inBins = row.bins.flatMap((bin) => [...bin.closed, ...bin.atLeast]);
          expect(inBins).toHaveLength(row.lives.length);
          const leftOut = Object.values(row.leftOut).reduce((a, b) => a + b);
          expect(row.lives.length + leftOut).toBe(row.total);
          expect(row.mark.reached + row.mark.closedSooner + row.mark.tooEarly).toBe(row.lives.length);
          for (const { start, end, years } of row.lives) {
            expect(years).toBeGreaterThanOrEqual(0);
            expect(start.start).toBeLessThan(start.end);
            expect(end.start).toBeLessThan(end.end);
            // The middle lies between the shortest and the longest life that the dates allow.
            expect(years).toBeGreaterThanOrEqual(end.start - start.end - 1e-9);
            expect(years).toBeLessThanOrEqual(end.end - start.start + 1e-9);
          }
        }
      }),
    );
  });
});

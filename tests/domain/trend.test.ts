import { describe, expect, it } from 'vitest';
import { trendRows, yearsUpTo } from '../../src/domain/trend';
import type { Venue } from '../../src/domain/venue';
import { COUNTRIES, VENUE } from '../fixtures/records';

const venue = (fields: Partial<Venue>): Venue => ({ ...VENUE, ...fields });

describe('trendRows', () => {
  const venues = [
    venue({ founded: '2020' }),
    venue({ founded: '2020-05-01', closed: '2022-11', status: 'closed' }),
    venue({ founded: '1990', status: 'closed', closed: null }),
    venue({ founded: null }),
    venue({ founded: '2024', country: 'BB' }),
  ];
  const [first, , all] = trendRows(venues, COUNTRIES, yearsUpTo('2024-06-30', 5));

  it('counts openings and closings in their years, quiet years too', () => {
    expect(first?.years).toEqual([
      { year: 2020, opened: 2, closed: 0 },
      { year: 2021, opened: 0, closed: 0 },
      { year: 2022, opened: 0, closed: 1 },
      { year: 2023, opened: 0, closed: 0 },
      { year: 2024, opened: 0, closed: 0 },
    ]);
    expect(all?.years.at(-1)).toEqual({ year: 2024, opened: 1, closed: 0 });
  });

  it('loses none: before the span, in it, or without a date', () => {
    expect(first).toMatchObject({
      total: 4,
      founded: 3,
      closed: { total: 2, dated: 1 },
      earlier: { opened: 1, closed: 0 },
    });
    for (const row of trendRows(venues, COUNTRIES, { from: 2020, to: 2024 })) {
      const inside = row.years.reduce((sum, { opened }) => sum + opened, 0);
      expect(inside + row.earlier.opened).toBe(row.founded);
    }
  });
});

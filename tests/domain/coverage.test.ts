import { describe, expect, it } from 'vitest';
import { coverageRows, COVERAGE_FIELDS } from '../../src/domain/coverage';
import type { Venue } from '../../src/domain/venue';
import { COUNTRIES, VENUE } from '../fixtures/records';

const venue = (fields: Partial<Venue>): Venue => ({ ...VENUE, ...fields });

describe('coverageRows', () => {
  it('counts what is known, field by field', () => {
    const blank = venue({
      place: null,
      position: null,
      format: null,
      sectors: [],
      offers: [],
      audience: [],
      languages: [],
      cost: null,
      operator: null,
      founded: null,
      status: 'unknown',
      has_link: false,
    });
    const [row] = coverageRows([VENUE, blank], COUNTRIES, '2026-01-31');
    expect(row?.total).toBe(2);
    for (const field of COVERAGE_FIELDS) expect(row?.known[field], field).toBe(1);
  });

  it('does not take a city for a position', () => {
    const city = venue({ position: { lon: 0, lat: 0, precision: 'city' } });
    expect(coverageRows([city], COUNTRIES, '2026-01-31')[0]?.known.position).toBe(0);
  });

  it('weighs the sources, and dates them from the day of the data', () => {
    const venues = [
      venue({ source_count: 1, newest_source: '2025-01-31' }),
      venue({ source_count: 4, newest_source: '2023-01-31' }),
      venue({ source_count: 1, newest_source: null }),
    ];
    const [row, empty] = coverageRows(venues, COUNTRIES, '2026-01-31');
    expect([row?.meanSources, row?.singleSource, row?.undated]).toEqual([2, 2, 1]);
    expect(row?.medianAge).toBeCloseTo(2, 2);
    expect([empty?.meanSources, empty?.medianAge]).toEqual([null, null]);
  });
});

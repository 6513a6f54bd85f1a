import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRows } from '../../src/domain/formatShares';
import { wilsonInterval } from '../../src/domain/interval';
import type { Venue } from '../../src/domain/venue';
import { FORMATS } from '../../src/domain/vocabulary';
import { COUNTRIES, VENUE } from '../fixtures/records';

const list = (formats: readonly Venue['format'][], country = 'AA'): Venue[] =>
  formats.map((format, i) => ({ ...VENUE, id: `${country.toLowerCase()}-v${i}`, country, format }));

describe('formatRows', () => {
  it('counts formats and takes shares of the known', () => {
    const [aa, bb, all] = formatRows(
      [...list(['offline', 'offline', 'hybrid', 'online', null]), ...list([null], 'BB')],
      COUNTRIES,
    );
    expect(aa?.counts).toEqual({ offline: 2, hybrid: 1, online: 1, unknown: 1 });
    expect([aa?.known, aa?.total, aa?.leads]).toEqual([4, 5, 'counts']);
    expect(aa?.shares?.offline).toEqual({ count: 2, share: 0.5, interval: wilsonInterval(2, 4) });
    expect(aa?.anyOnline).toEqual({ count: 2, share: 0.5, interval: wilsonInterval(2, 4) });
    expect([bb?.shares, bb?.anyOnline, bb?.known, bb?.total]).toEqual([null, null, 0, 1]);
    expect([all?.known, all?.total]).toEqual([4, 6]);
  });

  it.each([
    [29, 'counts'],
    [30, 'shares'],
  ])('with %i known, %s lead', (known, leads) => {
    const formats = Array.from({ length: known }, () => 'offline' as const);
    expect(formatRows(list([...formats, null, null]), COUNTRIES)[0]?.leads).toBe(leads);
  });

  it('loses no venue, and shares add up to one, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FORMATS, null), { maxLength: 50 }), (formats) => {
        const venues = list(formats);
        const [row] = formatRows(venues, COUNTRIES);
        if (!row) throw new Error('no row');
        expect(Object.values(row.counts).reduce((a, b) => a + b)).toBe(venues.length);
        expect(row.known + row.counts.unknown).toBe(row.total);
        if (row.shares) {
          const sum = FORMATS.reduce((total, format) => total + (row.shares?.[format].share ?? 0), 0);
          expect(sum).toBeCloseTo(1, 12);
        } else expect(row.known).toBe(0);
        expect(formatRows([...venues].reverse(), COUNTRIES)[0]).toEqual(row);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset';
import { findings, FINDINGS, type Finding, type FindingId, type Verdict } from '../../src/domain/findings';
import type { Country } from '../../src/domain/gazetteer';
import type { Venue } from '../../src/domain/venue';
import { COUNTRIES, PLACES, VENUE } from '../fixtures/records';

/** Ten million people each; the town of each has a tenth of them. */
const country = (id: string): Country => ({
  ...(COUNTRIES[0] as Country),
  id,
  population: { value: 10_000_000, year: 2024, source: 'invented' },
});
const COUNTRY_LIST = ['KZ', 'KG', 'UZ', 'TJ'].map(country);

function judge(id: FindingId, venues: readonly Venue[], countries = COUNTRY_LIST): Finding | undefined {
  const dataset: Dataset = {
    dataDate: '2026-01-31',
    audit: null,
    countries,
    places: new Map(
      countries.map((one) => {
        const place = {
          ...(PLACES[0] as (typeof PLACES)[number]),
          id: `${one.id}-town`,
          population: 1_000_000,
        };
        return [place.id, { ...place, seat: true }];
      }),
    ),
    waters: [],
    streets: null,
    venues,
    byId: new Map(),
    problems: [],
  };
  return findings(venues, countries, dataset).find((finding) => finding.id === id);
}
const verdict = (id: FindingId, venues: readonly Venue[]): Verdict | undefined => judge(id, venues)?.verdict;

let serial = 0;
const some = (n: number, fields: Partial<Venue> = {}): Venue[] =>
  Array.from({ length: n }, () => ({ ...VENUE, country: 'KZ', place: null, id: `x-${serial++}`, ...fields }));
const inEach = (counts: readonly number[], fields: Partial<Venue> = {}): Venue[] =>
  counts.flatMap((n, i) => some(n, { ...fields, country: COUNTRY_LIST[i]?.id ?? '' }));

describe('the verdicts, on inventories made for them', () => {
  it.each<[FindingId, string, Verdict, () => Venue[]]>([
    ['uneven-between', 'far apart', 'holds', () => inEach([200, 100, 100, 30])],
    ['uneven-between', 'surely even', 'does-not-hold', () => inEach([1000, 1000, 1000, 1000])],
    ['uneven-between', 'few', 'cannot-be-told', () => inEach([20, 25, 22, 18])],
    ['uneven-between', 'far apart, but on too few', 'cannot-be-told', () => inEach([100, 90, 80, 3])],
    [
      'uneven-within',
      'half of the venues in the town of a tenth',
      'holds',
      () => COUNTRY_LIST.flatMap(({ id }) => [...town(id, 40), ...elsewhere(id, 40)]),
    ],
    [
      'uneven-within',
      'hardly any in each town',
      'does-not-hold',
      () => COUNTRY_LIST.flatMap(({ id }) => [...town(id, 2), ...elsewhere(id, 300)]),
    ],
    [
      'uneven-within',
      'one way here, another there',
      'cannot-be-told',
      () => [...town('KZ', 40), ...elsewhere('KZ', 40), ...town('KG', 2), ...elsewhere('KG', 300)],
    ],
    ['uneven-within', 'too few with a place', 'cannot-be-told', () => town('KZ', 20)],
    ['most-known', 'far ahead', 'holds', () => inEach([200, 100, 100, 50])],
    ['most-known', 'just ahead', 'cannot-be-told', () => inEach([110, 100, 100, 50])],
    ['most-known', 'far behind', 'does-not-hold', () => inEach([100, 200, 100, 50])],
    ['least-known', 'far behind', 'holds', () => inEach([200, 100, 100, 50])],
    ['least-known', 'just behind', 'cannot-be-told', () => inEach([200, 100, 100, 95])],
    ['least-known', 'another has fewer', 'does-not-hold', () => inEach([200, 20, 100, 95])],
    [
      'not-visible',
      'most without a link',
      'holds',
      () => [...some(60, { format: 'online', has_link: false }), ...some(10, { format: 'online' })],
    ],
    [
      'not-visible',
      'nearly all with a link',
      'does-not-hold',
      () => [...some(5, { format: 'hybrid', has_link: false }), ...some(60, { kind: 'online-platform' })],
    ],
    ['not-visible', 'few online', 'cannot-be-told', () => some(3, { format: 'online', has_link: false })],
    ['not-visible', 'none online', 'cannot-be-told', () => some(30, { format: 'offline', has_link: false })],
    ['ended', 'a third closed', 'holds', () => [...some(100, { status: 'closed' }), ...some(200)]],
    ['ended', 'hardly any closed', 'does-not-hold', () => [...some(2, { status: 'closed' }), ...some(200)]],
    ['ended', 'about a tenth', 'cannot-be-told', () => [...some(22, { status: 'closed' }), ...some(200)]],
    ['ended', 'status unknown', 'cannot-be-told', () => some(50, { status: 'unknown' })],
    [
      'short-lived',
      'most close in two years',
      'holds',
      () => [...lives(80, 'closed', 2), ...lives(20, 'active', 9)],
    ],
    [
      'short-lived',
      'most last, whatever became of the unknown',
      'does-not-hold',
      () => [...lives(6, 'closed', 2), ...lives(6, 'unknown', 1), ...lives(90, 'active', 9)],
    ],
    [
      'short-lived',
      'most last, unless the unknown have closed',
      'cannot-be-told',
      () => [...lives(6, 'closed', 5), ...lives(60, 'unknown', 1), ...lives(40, 'active', 9)],
    ],
    ['short-lived', 'too few closings', 'cannot-be-told', () => lives(60, 'active', 9)],
  ])('%s, %s: %s', (id, _case, expected, inventory) => {
    expect(verdict(id, inventory())).toBe(expected);
  });
});

function town(id: string, n: number): Venue[] {
  return some(n, { country: id, place: `${id}-town` });
}
/** Each in a village of its own, so that the town stays the fullest. */
function elsewhere(id: string, n: number): Venue[] {
  return Array.from({ length: n }, (_, i) => some(1, { country: id, place: `${id}-village-${i}` })).flat();
}
function lives(n: number, status: Venue['status'], years: number): Venue[] {
  const end = `${2010 + years}-01-01`;
  return some(n, {
    founded: '2010-01-01',
    status,
    status_as_of: end,
    closed: status === 'closed' ? end : null,
  });
}

describe('findings', () => {
  it('say what each number rests on', () => {
    const venues = [...some(3, { status: 'closed' }), ...some(7), ...some(5, { status: 'unknown' })];
    expect(judge('ended', venues)).toMatchObject({ value: 0.3, known: 10, total: 15 });
  });

  it('leave out statements about countries that are not there', () => {
    const two = [country('AA'), country('BB')];
    expect(judge('most-known', some(5, { country: 'AA' }), two)).toBeUndefined();
    expect(judge('uneven-between', some(5, { country: 'AA' }), two)).toBeDefined();
  });

  it('are sober about any inventory', () => {
    const venue = fc.record({
      country: fc.constantFrom('KZ', 'KG', 'UZ', 'TJ'),
      status: fc.constantFrom('active' as const, 'closed' as const, 'unknown' as const),
      format: fc.constantFrom('offline' as const, 'online' as const, null),
      has_link: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(venue, { maxLength: 60 }), (list) => {
        const venues = list.map((fields, i): Venue => ({ ...VENUE, ...fields, id: `x-${i}` }));
        for (const id of FINDINGS) {
          const finding = judge(id, venues);
          expect(finding?.known).toBeLessThanOrEqual(finding?.total ?? 0);
          if (finding?.interval && finding.value !== null) {
            expect(finding.interval.low).toBeLessThanOrEqual(finding.value + 1e-9);
            expect(finding.interval.high).toBeGreaterThanOrEqual(finding.value - 1e-9);
          }
          // Nothing is claimed of nothing.
          if (venues.length === 0) expect(finding?.verdict).toBe('cannot-be-told');
        }
      }),
      { numRuns: 60 },
    );
  });
});

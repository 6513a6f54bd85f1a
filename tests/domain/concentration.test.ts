import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationRows } from '../../src/domain/concentration';
import type { AtlasPlace, Dataset } from '../../src/domain/dataset';
import type { Venue } from '../../src/domain/venue';
import { COUNTRIES, PLACES, VENUE } from '../fixtures/records';

const places = (population: number | null): ReadonlyMap<string, AtlasPlace> =>
  new Map(PLACES.map((place) => [place.id, { ...place, population, seat: false }]));
const datasetOf = (venues: readonly Venue[], population: number | null = 400): Dataset => ({
  dataDate: '2026-01-31',
  audit: null,
  countries: COUNTRIES,
  places: places(population),
  waters: [],
  streets: null,
  venues,
  byId: new Map(),
  problems: [],
});
const at = (place: string | null, n: number, country = 'AA'): Venue[] =>
  Array.from({ length: n }, (_, i) => ({ ...VENUE, id: `aa-${place}-${i}`, country, place, position: null }));

describe('concentrationRows', () => {
  const venues = [...at('aa-town', 6), ...at('aa-port', 2), ...at(null, 3), ...at('bb-town', 1, 'BB')];

  it('sets the share of the fullest city beside its share of the people', () => {
    const [row] = concentrationRows(venues, COUNTRIES, datasetOf(venues));
    expect(row).toMatchObject({ inCity: 6, placed: 8, leftOut: 3, share: 0.75, peopleShare: 0.4 });
    expect(row?.city?.id).toBe('aa-town');
  });

  it('has no row for all countries together, and none of people where a population is unknown', () => {
    const rows = concentrationRows(venues, COUNTRIES, datasetOf(venues, null));
    expect(rows.map(({ country }) => country.id)).toEqual(['AA', 'BB']);
    expect(rows.map(({ peopleShare }) => peopleShare)).toEqual([null, null]);
  });

  it('keeps the city whatever is filtered', () => {
    const chosen = at('aa-port', 2);
    const [row, empty] = concentrationRows(chosen, COUNTRIES, datasetOf(venues));
    expect([row?.city?.id, row?.inCity, row?.share]).toEqual(['aa-town', 0, 0]);
    expect([empty?.placed, empty?.share]).toEqual([0, null]);
  });

  it('says so where no venue has a place', () => {
    const none = at(null, 2);
    expect(concentrationRows(none, COUNTRIES, datasetOf(none))[0]).toMatchObject({ city: null, share: null });
  });

  it('does not depend on the order of records', () => {
    const any = fc.array(fc.constantFrom('aa-town', 'aa-port', null), { maxLength: 30 });
    fc.assert(
      fc.property(any, (list) => {
        const some = list.map((place, i): Venue => ({ ...VENUE, id: `aa-${i}`, place }));
        const reversed = [...some].reverse();
        expect(concentrationRows(reversed, COUNTRIES, datasetOf(reversed))).toEqual(
          concentrationRows(some, COUNTRIES, datasetOf(some)),
        );
      }),
    );
  });
});

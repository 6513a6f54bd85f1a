import { describe, expect, it } from 'vitest';
import {
  areApart,
  compareSubjects,
  pointFor,
  subjectConcentration,
  subjectDensity,
  subjectsOf,
  venuesOf,
  type Subject,
} from '../../src/domain/comparison';
import type { Dataset } from '../../src/domain/dataset';
import { Z95 } from '../../src/domain/interval';
import type { Venue } from '../../src/domain/venue';
import { ATLAS_PLACES, COUNTRIES, VENUE } from '../fixtures/records';

const some = (n: number, country: string, place: string | null): Venue[] =>
  Array.from({ length: n }, (_, i) => ({ ...VENUE, id: `${country}-${place}-${i}`, country, place }));
const VENUES = [
  ...some(20, 'AA', 'aa-town'),
  ...some(10, 'AA', 'aa-port'),
  ...some(2, 'AA', null),
  ...some(7, 'BB', 'bb-town'),
];
const dataset: Dataset = {
  dataDate: '2026-01-31',
  audit: null,
  streets: null,
  countries: COUNTRIES,
  places: new Map(
    ATLAS_PLACES.map((place) => [place.id, place.id === 'aa-port' ? { ...place, population: null } : place]),
  ),
  waters: [],
  venues: VENUES,
  byId: new Map(),
  problems: [],
};
const subject = (id: string): Subject => {
  const [found] = subjectsOf(dataset, [id]);
  if (!found) throw new Error(`${id} is no subject`);
  return found;
};

describe('subjects', () => {
  it('are countries and places in the order asked for, without the unknown', () => {
    const found = subjectsOf(dataset, ['bb-town', 'ZZ', 'AA', 'aa-nowhere']);
    expect(found.map(({ id, country, place }) => [id, country.id, place?.id])).toEqual([
      ['bb-town', 'BB', 'bb-town'],
      ['AA', 'AA', undefined],
    ]);
  });

  it.each([
    ['AA', 32],
    ['aa-town', 20],
    ['bb-town', 7],
  ])('%s has %i venues', (id, n) => {
    expect(venuesOf(VENUES, subject(id))).toHaveLength(n);
  });

  it.each([
    ['AA', 'BB', true],
    ['aa-town', 'aa-port', true],
    ['aa-town', 'bb-town', true],
    ['AA', 'aa-town', false],
    ['aa-town', 'AA', false],
    ['aa-town', 'aa-town', false],
  ])('%s and %s are apart: %s', (a, b, apart) => {
    expect(areApart(subject(a), subject(b))).toBe(apart);
  });
});

describe('denominators', () => {
  it('are those of the country, or the people of the city; a city has no ground', () => {
    const town = subject('aa-town');
    const venues = venuesOf(VENUES, town);
    expect(subjectDensity(venues, town, 'per-million')?.exposure).toBe(0.001);
    expect(subjectDensity(venues, town, 'per-area')).toBeNull();
    expect(subjectDensity(venues, town, 'count')?.value).toBe(20);
    expect(subjectDensity(VENUES, subject('AA'), 'per-area')?.exposure).toBe(0.1);
  });

  it('are missing where no source counts the people', () => {
    const port = subject('aa-port');
    expect(subjectDensity(venuesOf(VENUES, port), port, 'per-million')).toBeNull();
  });
});

describe('concentration', () => {
  it('is that of the fullest city of a country, or of the city itself, of the venues with a place', () => {
    const of = (id: string) => subjectConcentration(VENUES, subject(id), dataset);
    expect(of('AA')).toMatchObject({ inCity: 20, placed: 30, leftOut: 2 });
    expect(of('AA').city?.id).toBe('aa-town');
    expect(of('aa-port')).toMatchObject({ inCity: 10, placed: 30 });
    expect(of('aa-port').peopleShare).toBeNull();
  });
});

it('compares what each subject has of the chosen venues', () => {
  const chosen = VENUES.filter(({ id }) => !id.endsWith('0'));
  const list = compareSubjects(subjectsOf(dataset, ['AA', 'bb-town']), chosen, dataset);
  expect(list.map(({ venues }) => venues.length)).toEqual([28, 6]);
  for (const { venues, format, lifespan, survival, coverage } of list) {
    for (const { total } of [format, lifespan, survival, coverage]) expect(total).toBe(venues.length);
  }
});

it('takes the usual width where there is one pair to choose', () => {
  expect(pointFor(1)).toBe(Z95);
  expect(pointFor(0)).toBe(Z95);
  expect(pointFor(6)).toBeCloseTo(2.6383, 4);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/domain/dataset';
import {
  countFacet,
  FACETS,
  facetValues,
  facetValuesOf,
  filterVenues,
  foldText,
  matchesText,
  type Criteria,
  type Facet,
} from '../../src/domain/filter';
import type { Venue } from '../../src/domain/venue';
import { KINDS, SECTORS, STATUSES } from '../../src/domain/vocabulary';
import { atlasFileWith, VENUE } from '../fixtures/records';

const venue = (id: string, fields: Partial<Venue>): Venue => ({ ...VENUE, id, ...fields });
const datasetOf = (venues: Venue[]) => parseDataset(atlasFileWith(venues));
const criteria = (fields: Partial<Criteria> = {}): Criteria => ({
  facets: {},
  place: null,
  text: '',
  ...fields,
});
const idsOf = (venues: readonly Venue[]): string[] => venues.map(({ id }) => id);

const SAMPLE = datasetOf([
  venue('aa-1', { kind: 'venue', sectors: ['heritage', 'performance'], format: 'online' }),
  venue('aa-2', { kind: 'creative-hub', sectors: ['heritage'], format: null, name: 'Школа Ёлка' }),
  venue('bb-3', {
    country: 'BB',
    kind: 'venue',
    sectors: [],
    place: 'bb-town',
    position: null,
    languages: ['tg'],
  }),
  venue('bb-4', {
    country: 'BB',
    kind: 'venue',
    place: null,
    name_local: { uz: 'Oʻzbek maktabi' },
    cost: null,
  }),
]);

describe('filterVenues', () => {
  it.each<[string, Partial<Criteria>, string[]]>([
    ['no criteria', {}, ['aa-1', 'aa-2', 'bb-3', 'bb-4']],
    ['one value', { facets: { kind: ['venue'] } }, ['aa-1', 'bb-3', 'bb-4']],
    ['or inside a facet', { facets: { kind: ['venue', 'creative-hub'] } }, ['aa-1', 'aa-2', 'bb-3', 'bb-4']],
    ['and between facets', { facets: { kind: ['venue'], country: ['AA'] } }, ['aa-1']],
    ['a list meets any of its values', { facets: { sector: ['performance'] } }, ['aa-1']],
    ['unknown as a value', { facets: { format: ['unknown'] } }, ['aa-2']],
    ['unknown or known', { facets: { format: ['unknown', 'online'] } }, ['aa-1', 'aa-2']],
    ['empty list is unknown', { facets: { sector: ['unknown'] } }, ['bb-3']],
    ['all places of a division', { place: 'bb-south' }, ['bb-3']],
    ['a place that there is not', { place: 'cc-nowhere' }, []],
    ['what the search has understood', { text: 'anything', meant: new Map([['bb-4', 0]]) }, ['bb-4']],
    ['what it has not found', { text: 'Ёлка', meant: new Map() }, []],
    ['a list of ids', { ids: ['bb-3', 'aa-1', 'cc-9'] }, ['aa-1', 'bb-3']],
    ['an empty list of ids', { ids: [] }, []],
    ['no position', { facets: { precision: ['none'] } }, ['bb-3']],
    ['an empty choice does not filter', { facets: { kind: [] } }, ['aa-1', 'aa-2', 'bb-3', 'bb-4']],
    ['a value that nothing has', { facets: { kind: ['nonsense'] } }, []],
    ['a place', { place: 'bb-town' }, ['bb-3']],
    ['place and facet', { place: 'bb-town', facets: { country: ['AA'] } }, []],
    ['words of a name', { text: 'елка ШКОЛА' }, ['aa-2']],
    ['a local name', { text: "o'zbek" }, ['bb-4']],
    ['blanks', { text: '   ' }, ['aa-1', 'aa-2', 'bb-3', 'bb-4']],
  ])('%s', (_name, fields, expected) => {
    expect(idsOf(filterVenues(SAMPLE, criteria(fields)))).toEqual(expected);
  });

  it('leaves one facet out of account when asked', () => {
    const chosen = criteria({ facets: { kind: ['venue'], country: ['AA'] } });
    expect(idsOf(filterVenues(SAMPLE, chosen, 'country'))).toEqual(['aa-1', 'bb-3', 'bb-4']);
  });
});

describe('facets', () => {
  it('list the values of the data in order, unknown last', () => {
    expect(facetValues(SAMPLE, 'country')).toEqual(['AA', 'BB']);
    expect(facetValues(SAMPLE, 'language')).toEqual(['ru', 'tg', 'unknown']);
    expect(facetValues(SAMPLE, 'kind')).toEqual(KINDS);
  });

  it('count under all other criteria', () => {
    const counts = countFacet(
      SAMPLE,
      criteria({ facets: { country: ['BB'], kind: ['creative-hub'] } }),
      'kind',
    );
    expect(Object.fromEntries(counts)).toEqual({
      'creative-hub': 0,
      'business-hub': 0,
      venue: 2,
      'informal-learning': 0,
      'online-platform': 0,
    });
  });
});

describe('foldText', () => {
  it.each([
    ['Ёлка', 'елка'],
    ['Йога', 'иога'],
    ['Oʻzbekiston', 'ozbekiston'],
    ["O'zbekiston", 'ozbekiston'],
    ['Farg‘ona', 'fargona'],
    ['Café', 'cafe'],
  ])('%s -> %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('matches a venue by any whole or part of its own name', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.nat(15), (from, length) => {
        const part = VENUE.name.slice(from, from + length);
        expect(matchesText(VENUE, foldText(part.trim()))).toBe(true);
      }),
    );
  });
});

describe('areas, years and lifespans', () => {
  const at = (lon: number, lat: number): Partial<Venue> => ({ position: { lon, lat, precision: 'city' } });
  const dataset = datasetOf([
    venue('aa-near', {
      ...at(0.5, 0.5),
      founded: '2010',
      status_as_of: '2014',
      closed: null,
      status: 'active',
    }),
    venue('aa-far', { ...at(1.9, -0.9), founded: '2020-06', closed: '2021-06', status: 'closed' }),
    venue('aa-nowhere', { position: null, founded: null, closed: null, status: 'unknown' }),
  ]);
  it.each<[string, Partial<Criteria>, string[]]>([
    ['a rectangle', { box: { west: 0, south: 0, east: 1, north: 1 } }, ['aa-near']],
    ['a circle', { circle: { lon: 0.5, lat: 0.5, km: 1 } }, ['aa-near']],
    ['a wide circle', { circle: { lon: 0.5, lat: 0.5, km: 500 } }, ['aa-near', 'aa-far']],
    ['founded up to', { years: { from: null, to: 2010 } }, ['aa-near']],
    ['founded from, both ends included', { years: { from: 2010, to: 2020 } }, ['aa-near', 'aa-far']],
    ['lasted three years and more', { lifespan: { from: 3, to: null } }, ['aa-near']],
    ['lasted less than three', { lifespan: { from: null, to: 3 } }, ['aa-far']],
    ['both', { years: { from: 2015, to: null }, lifespan: { from: 3, to: null } }, []],
  ])('%s', (_, given, expected) => {
    expect(idsOf(filterVenues(dataset, criteria(given)))).toEqual(expected);
  });
});

describe('for any venues and any choice', () => {
  const anyVenue = fc.record({
    country: fc.constantFrom('AA', 'BB'),
    kind: fc.constantFrom(...KINDS),
    status: fc.constantFrom(...STATUSES),
    sectors: fc.uniqueArray(fc.constantFrom(...SECTORS), { maxLength: 3 }),
    format: fc.constantFrom('online' as const, 'offline' as const, null),
  });
  const anyDataset = fc
    .array(anyVenue, { maxLength: 25 })
    .map((list) => datasetOf(list.map((fields, i) => venue(`aa-${i}`, fields))));
  const anyFacets = fc.record(
    {
      country: fc.subarray(['AA', 'BB']),
      kind: fc.subarray([...KINDS]),
      sector: fc.subarray([...SECTORS, 'unknown']),
      format: fc.subarray(['online', 'offline', 'unknown']),
    },
    { requiredKeys: [] },
  );

  it('a venue is kept if and only if it meets every facet', () => {
    fc.assert(
      fc.property(anyDataset, anyFacets, (dataset, facets) => {
        const kept = new Set(filterVenues(dataset, criteria({ facets })));
        const choices = Object.entries(facets) as [Facet, readonly string[]][];
        for (const item of dataset.venues) {
          const meets = choices.every(
            ([facet, chosen]) =>
              chosen.length === 0 || facetValuesOf(item, facet).some((value) => chosen.includes(value)),
          );
          expect(kept.has(item)).toBe(meets);
        }
      }),
    );
  });

  it('a count is the number of venues that choosing just that value would give', () => {
    fc.assert(
      fc.property(anyDataset, anyFacets, fc.constantFrom(...FACETS), (dataset, facets, facet) => {
        for (const [value, count] of countFacet(dataset, criteria({ facets }), facet)) {
          const chosen = criteria({ facets: { ...facets, [facet]: [value] } });
          expect(filterVenues(dataset, chosen)).toHaveLength(count);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeMatrix, MATRIX_FACETS, matrixGaps } from '../../src/domain/attributeMatrix';
import { filterVenues } from '../../src/domain/filter';
import type { Dataset } from '../../src/domain/dataset';
import type { Venue } from '../../src/domain/venue';
import { COSTS, OFFERS } from '../../src/domain/vocabulary';
import { COUNTRIES, VENUE } from '../fixtures/records';

const datasetOf = (venues: readonly Venue[]): Dataset => ({
  dataDate: '2026-01-31',
  audit: null,
  countries: COUNTRIES,
  places: new Map(),
  waters: [],
  streets: null,
  venues,
  byId: new Map(),
  problems: [],
});
const venues = fc
  .array(
    fc.record({
      country: fc.constantFrom('AA', 'BB'),
      offers: fc.subarray([...OFFERS]),
      cost: fc.option(fc.constantFrom(...COSTS)),
      languages: fc.subarray(['ru', 'en', 'kk']),
    }),
    { maxLength: 25 },
  )
  .map((list) => list.map((fields, i): Venue => ({ ...VENUE, ...fields, id: `aa-${i}` })));

describe('attributeMatrix', () => {
  it.each(MATRIX_FACETS)('%s: a cell counts what its two filters would leave', (facet) => {
    fc.assert(
      fc.property(venues, (list) => {
        const dataset = datasetOf(list);
        const { columns } = attributeMatrix(list, COUNTRIES, dataset, facet);
        for (const { country, counts, known, total } of columns) {
          expect(known + (counts.get('unknown') ?? 0)).toBe(total);
          for (const [value, count] of counts) {
            const facets = { [facet]: [value], ...(country ? { country: [country.id] } : {}) };
            expect(count).toBe(filterVenues(dataset, { facets, place: null, text: '' }).length);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('names gaps only where something is known', () => {
    const list: Venue[] = [
      { ...VENUE, id: 'aa-1', country: 'AA', cost: 'free' },
      { ...VENUE, id: 'bb-1', country: 'BB', cost: null },
    ];
    const matrix = attributeMatrix(list, COUNTRIES, datasetOf(list), 'cost');
    expect(matrixGaps(matrix).map(({ country, value }) => `${country.id} ${value}`)).toEqual([
      'AA mixed',
      'AA paid',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/domain/dataset';
import { filterVenues, type Criteria } from '../../src/domain/filter';
import { relaxations } from '../../src/domain/relax';
import { atlasFileWith, VENUE } from '../fixtures/records';

const dataset = parseDataset(
  atlasFileWith([
    { ...VENUE, id: 'aa-1', kind: 'venue', format: 'online', country: 'AA' },
    { ...VENUE, id: 'aa-2', kind: 'venue', format: 'offline', country: 'AA' },
    {
      ...VENUE,
      id: 'bb-3',
      kind: 'creative-hub',
      format: 'online',
      country: 'BB',
      place: null,
      position: null,
    },
  ]),
);
const criteria: Criteria = {
  facets: { kind: ['venue'], format: ['online'], country: ['BB'] },
  place: null,
  text: '',
};

describe('relaxations', () => {
  it('say how many venues each filter keeps away, the most first', () => {
    expect(filterVenues(dataset, criteria)).toEqual([]);
    expect(relaxations(dataset, criteria)).toEqual([
      { without: 'country', count: 1 },
      { without: 'kind', count: 1 },
      { without: 'format', count: 0 },
    ]);
  });

  it('name every criterion that is set, and none that is not', () => {
    const all: Criteria = {
      facets: { kind: ['venue'], cost: [] },
      place: 'aa-town',
      text: 'zz',
      box: { west: 10, south: 10, east: 11, north: 11 },
      circle: { lon: 0, lat: 0, km: 1 },
      years: { from: 1900, to: 1901 },
      lifespan: { from: 90, to: null },
    };
    expect(
      relaxations(dataset, all)
        .map(({ without }) => without)
        .sort(),
    ).toEqual(['box', 'circle', 'kind', 'lifespan', 'place', 'text', 'years']);
    expect(relaxations(dataset, { facets: {}, place: null, text: '', box: null })).toEqual([]);
  });

  it('give up the words together with what the search has understood by them', () => {
    const searched: Criteria = { facets: {}, place: null, text: 'zz', meant: new Map() };
    expect(relaxations(dataset, searched)).toEqual([{ without: 'text', count: 3 }]);
  });
});

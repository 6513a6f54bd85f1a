import { describe, expect, it } from 'vitest';
import { toColumns } from '../../src/domain/columns';
import { DataError } from '../../src/domain/atlasVersion';
import { parseDataset } from '../../src/domain/dataset';
import { parseDetails } from '../../src/domain/venueRecord';
import { atlasFileWith, ATLAS_PLACES, FEATURE, VENUE } from '../fixtures/records';

describe('parseDataset', () => {
  it('holds countries, places and venues by id', () => {
    const dataset = parseDataset(atlasFileWith([VENUE, { ...VENUE, id: 'aa-other' }]));
    expect(dataset.problems).toEqual([]);
    expect(dataset.venues.map(({ id }) => id)).toEqual(['aa-hub', 'aa-other']);
    expect(dataset.byId.get('aa-hub')).toEqual(VENUE);
    expect(dataset.places.get('aa-town')).toEqual(ATLAS_PLACES[0]);
    expect(dataset.countries.map(({ id }) => id)).toEqual(['AA', 'BB']);
  });

  it.each<[string, object, string, string]>([
    ['a record that does not parse', { ...VENUE, id: 'aa-bad', kind: 'school' }, 'aa-bad', 'kind'],
    ['an id listed twice', VENUE, 'aa-hub', 'listed twice'],
    ['an unknown country', { ...VENUE, id: 'cc-hub', country: 'CC' }, 'cc-hub', 'unknown country'],
    ['a record without an id', { ...VENUE, id: null }, '?', 'id'],
  ])('leaves out and names: %s', (_name, record, id, message) => {
    const file = { ...atlasFileWith([VENUE]), venues: toColumns([VENUE, record]) };
    const dataset = parseDataset(file);
    expect(dataset.venues).toHaveLength(1);
    expect(dataset.problems).toHaveLength(1);
    expect(dataset.problems[0]?.id).toBe(id);
    expect(dataset.problems[0]?.message).toContain(message);
  });

  it.each<[string, unknown, RegExp]>([
    ['nothing', null, /version undefined/],
    ['a text', 'atlas', /version undefined/],
    ['another version', { ...atlasFileWith([]), version: 99 }, /version 99 found/],
    ['no venues', { ...atlasFileWith([]), venues: undefined }, /venues/],
    [
      'columns of unlike length',
      { ...atlasFileWith([]), venues: { id: ['a'], name: [] } },
      /column name has 0/,
    ],
    ['no country', { ...atlasFileWith([]), countries: [] }, /countries/],
    ['a date that is none', { ...atlasFileWith([]), dataDate: '2026' }, /dataDate/],
  ])('is no atlas: %s', (_name, json, message) => {
    expect(() => parseDataset(json)).toThrow(DataError);
    expect(() => parseDataset(json)).toThrow(message);
  });
});

describe('parseDetails', () => {
  const { address, website, social, summary, sources } = FEATURE.properties;
  const detail = { id: FEATURE.id, address, website, social, summary, sources };

  it('keeps what parses', () => {
    const details = parseDetails([detail, { ...detail, id: 'aa-bad', sources: [] }, null]);
    expect([...details.keys()]).toEqual(['aa-hub']);
    expect(details.get('aa-hub')?.summary.en).toBe('A hub.');
  });

  it('refuses what is no list', () => {
    expect(() => parseDetails({})).toThrow(DataError);
  });
});

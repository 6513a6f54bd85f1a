import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/domain/dataset';
import { checkFolder, compileAtlas } from '../../vite/compile';

const OTHER = 'tests/fixtures/other-atlas';

describe('compileAtlas', { timeout: 60_000 }, () => {
  it('compiles any folder of the same form, for any countries', async () => {
    const { faults, compiled } = await compileAtlas(OTHER);
    expect(faults).toEqual([]);
    const dataset = parseDataset(JSON.parse(JSON.stringify(compiled?.atlas)));
    expect(dataset.problems).toEqual([]);
    expect(dataset.dataDate).toBe('2026-01-31');
    expect(dataset.countries.map(({ id }) => id)).toEqual(['GE', 'AM']);
    expect(dataset.venues.map(({ id, position }) => [id, position?.precision ?? null])).toEqual([
      ['ge-test-city', 'city'],
      ['ge-test-point', 'landmark'],
      ['am-test-online', null],
    ]);
    expect(dataset.byId.get('ge-test-city')).toMatchObject({ source_count: 2, newest_source: '2025' });
    expect(Object.entries(compiled?.details ?? {}).map(([id, list]) => [id, list.length])).toEqual([
      ['GE', 2],
      ['AM', 1],
    ]);
  });

  it('publishes what the folder holds', async () => {
    const { compiled } = await compileAtlas(OTHER);
    const rows = csvParse(compiled?.published['data/venues.csv'].slice(1) ?? '');
    expect(rows[0]).toMatchObject({
      name: '\'=Test venue, "city" level',
      place_name: 'Tbilisi',
      longitude: '44.8',
    });
    expect(JSON.parse(compiled?.published['data/venues.geojson'] ?? '')).toMatchObject({
      title: 'Test atlas: venues',
    });
    expect(JSON.parse(compiled?.published['data/schema.json'] ?? '')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
    });
  });

  it('gives faults in place of an atlas', async () => {
    const { faults, compiled } = await compileAtlas('tests/fixtures/no-such-folder');
    expect(compiled).toBeNull();
    expect(faults.map(({ file }) => file)).toEqual([
      'meta.json',
      'countries.json',
      'divisions.json',
      'places.json',
    ]);
  });

  it('reads paths with a trailing slash alike', async () => {
    expect(await checkFolder(`${OTHER}/`)).toEqual(await checkFolder(`./${OTHER}`));
  });
});

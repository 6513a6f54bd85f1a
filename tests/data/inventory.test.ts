/** The real data, read from disk without the project's own reader wherever a number is compared. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { area } from '@turf/turf';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { VenueFeatureSchema, type VenueFeature } from '../../src/domain/venueRecord';
import { parseDataset } from '../../src/domain/dataset';
import { parseDetails } from '../../src/domain/venueRecord';
import type { Country, Division, Place } from '../../src/domain/gazetteer';
import { buildVenueJsonSchema, compileAtlas } from '../../vite/compile';
import { readOutlines } from '../../vite/outlines';
import { validate } from '../fixtures/jsonSchema';

const readJson = (path: string): unknown => JSON.parse(readFileSync(join('data', path), 'utf8'));
const paths = readdirSync('data/venues', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.geojson'),
);
const records = paths.map((path) => readJson(join('venues', path)) as VenueFeature);
const countries = readJson('countries.json') as Country[];
const places = readJson('places.json') as Place[];
const divisions = readJson('divisions.json') as Division[];

const { faults, compiled } = await compileAtlas('data');
if (!compiled) throw new Error(JSON.stringify(faults.slice(0, 5)));
const dataset = parseDataset(JSON.parse(JSON.stringify(compiled.atlas)));

describe('the inventory', () => {
  it('is compiled whole', () => {
    // 471 is what the first inventory held; nothing of it may get lost on the way.
    expect(records.length).toBeGreaterThanOrEqual(471);
    expect(dataset.problems).toEqual([]);
    expect([...dataset.byId.keys()].sort()).toEqual(paths.map((path) => basename(path, '.geojson')).sort());
  });

  it('keeps every field of every record', () => {
    const order = Object.keys(VenueFeatureSchema.entries.properties.entries);
    const details = Object.values(compiled.details).flatMap((list) => [...parseDetails(list).values()]);
    const detailById = new Map(details.map((detail) => [detail.id, detail]));
    for (const { id, properties } of records) {
      expect(Object.keys(properties), id).toEqual(order);
      const { precision, ...fields } = properties;
      const venue = dataset.byId.get(id);
      expect({ ...venue, ...detailById.get(id) }, id).toMatchObject(fields);
      expect(venue?.source_count, id).toBe(properties.sources.length);
      expect(venue?.position?.precision ?? null, id).toBe(
        precision ?? (properties.place === null ? null : 'city'),
      );
    }
  });

  it('draws a venue at its own point, or at its place', () => {
    const pointOf = new Map(places.map((place) => [place.id, [place.lon, place.lat]]));
    for (const { id, geometry, properties } of records) {
      const position = dataset.byId.get(id)?.position;
      const expected =
        geometry?.coordinates ?? (properties.place === null ? undefined : pointOf.get(properties.place));
      expect(position ? [position.lon, position.lat] : undefined, id).toEqual(expected);
    }
  });

  it('says in English and in Russian what each venue is', () => {
    for (const { id, properties } of records) {
      expect(properties.summary['ru'], id).toMatch(/\p{Script=Cyrillic}/u);
      expect(properties.summary.en, id).not.toBe('');
    }
  });
});

describe('the published files', () => {
  it('hold every venue', () => {
    const collection = JSON.parse(compiled.published['data/venues.geojson']) as {
      features: { id: string }[];
    };
    const rows = csvParse(compiled.published['data/venues.csv'].slice(1));
    const ids = [...dataset.byId.keys()];
    expect(collection.features.map(({ id }) => id)).toEqual(ids);
    expect(rows.map((row) => row['id'])).toEqual(ids);
  });

  it('have no cell that starts a formula', () => {
    const numeric = ['longitude', 'latitude', 'source_count'];
    for (const row of csvParse(compiled.published['data/venues.csv'].slice(1))) {
      for (const [column, cell] of Object.entries(row)) {
        if (numeric.includes(column)) expect(cell).toMatch(/^(-?\d+(\.\d+)?)?$/);
        else expect(cell).not.toMatch(/^([\t\r\n]|\s*[=+\-@＝＋－＠])/);
      }
    }
  });

  it('describe themselves in a JSON Schema that every record meets', () => {
    const schema = JSON.parse(compiled.published['data/schema.json']);
    expect(schema).toEqual(buildVenueJsonSchema());
    const broken = records.flatMap((record) =>
      validate(schema, record).map((fault) => `${record.id} ${fault}`),
    );
    expect(broken).toEqual([]);
  });

  const [sample] = records;
  const withProperties = (fields: object): unknown => ({
    ...sample,
    properties: { ...sample?.properties, ...fields },
  });
  it.each<[string, unknown, string]>([
    ['unknown field', withProperties({ colour: 'red' }), '/properties/colour: additionalProperties'],
    ['missing field', withProperties({ kind: undefined }), '/properties/kind: type'],
    ['closed list', withProperties({ kind: 'school' }), '/properties/kind: enum'],
    [
      'listed twice',
      withProperties({ sectors: ['heritage', 'heritage'] }),
      '/properties/sectors: uniqueItems',
    ],
    ['no source', withProperties({ sources: [] }), '/properties/sources: minItems'],
    ['script address', withProperties({ social: ['javascript:alert(1)'] }), '/properties/social/0: pattern'],
    ['date', withProperties({ founded: '5 May 2015' }), '/properties/founded: anyOf'],
    ['id', { ...sample, id: 'KZ hub' }, '/id: pattern'],
    ['no properties', { type: 'Feature', id: 'kz-x', geometry: null }, ': required'],
  ])('whose JSON Schema refuses: %s', (_name, record, fault) => {
    expect(validate(buildVenueJsonSchema(), record)).toContain(fault);
  });
});

describe('the gazetteer', () => {
  it.each(countries)('$names.en: area close to the geodesic area of its outline (3 in 100)', (country) => {
    const outline = readOutlines()(country.numeric);
    if (!outline) throw new Error('no outline');
    const ratio = country.areaKm2.value / (area(outline) / 1e6);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.03);
  });

  it.each(countries)('$names.en: one capital, a name in all six languages', (country) => {
    expect(places.filter((place) => place.capital && place.country === country.id)).toHaveLength(1);
    expect(Object.values(country.names)).not.toContain(null);
  });

  it('names every place and division in all six languages', () => {
    for (const { id, names } of [...places, ...divisions]) {
      expect(Object.values(names), id).not.toContain(null);
    }
  });

  it('has a place for every seat, and a division for every place', () => {
    const placeIds = new Set(places.map(({ id }) => id));
    const divisionIds = new Set(divisions.map(({ id }) => id));
    expect(divisions.filter(({ seat }) => seat !== null && !placeIds.has(seat))).toEqual([]);
    expect(places.filter(({ division }) => division === null || !divisionIds.has(division))).toEqual([]);
  });
});

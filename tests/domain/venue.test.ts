import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { VenueSchema } from '../../src/domain/venue';
import { SUMMARY_MAX, VenueDetailSchema, VenueFeatureSchema } from '../../src/domain/venueRecord';
import { FEATURE, featureWith, VENUE } from '../fixtures/records';

const source = { url: 'https://example.org', title: 'Title', date: null, supports: [] };

describe('VenueFeatureSchema', () => {
  it('takes a sound record unchanged', () => {
    expect(v.parse(VenueFeatureSchema, FEATURE)).toEqual(FEATURE);
  });

  it.each<[string, object]>([
    ['no geometry', { ...FEATURE, geometry: null }],
    ['a year as date', featureWith({ founded: '2015' })],
    ['a day as date', featureWith({ founded: '2015-02-28' })],
    ['a script in a language tag', featureWith({ name_local: { 'uz-Cyrl': 'Хаб' } })],
    ['a language of three letters', featureWith({ name_local: { kaa: 'Hub' } })],
    ['nothing known', featureWith({ format: null, sectors: [], offers: [], cost: null, operator: null })],
    ['the longest summary', featureWith({ summary: { en: 'x'.repeat(SUMMARY_MAX) } })],
    ['an http address in capitals', featureWith({ website: 'HTTP://EXAMPLE.ORG' })],
  ])('takes: %s', (_name, record) => {
    expect(v.safeParse(VenueFeatureSchema, record).issues).toBeUndefined();
  });

  it.each<[string, object, string]>([
    ['another GeoJSON type', { ...FEATURE, type: 'Point' }, 'type'],
    ['id with capitals', { ...FEATURE, id: 'AA-hub' }, 'id'],
    ['id of one word', { ...FEATURE, id: 'hub' }, 'id'],
    [
      'height in the coordinates',
      { ...FEATURE, geometry: { type: 'Point', coordinates: [1, 2, 3] } },
      'geometry.coordinates.2',
    ],
    [
      'latitude beyond the pole',
      { ...FEATURE, geometry: { type: 'Point', coordinates: [1, 91] } },
      'geometry.coordinates.1',
    ],
    [
      'coordinates as text',
      { ...FEATURE, geometry: { type: 'Point', coordinates: ['1', 2] } },
      'geometry.coordinates.0',
    ],
    ['a line', { ...FEATURE, geometry: { type: 'LineString', coordinates: [] } }, 'geometry.type'],
    [
      'unknown field',
      { ...FEATURE, properties: { ...FEATURE.properties, colour: 'red' } },
      'properties.colour',
    ],
    ['blank name', { ...FEATURE, properties: { ...FEATURE.properties, name: '  ' } }, 'properties.name'],
    [
      'unknown kind',
      { ...FEATURE, properties: { ...FEATURE.properties, kind: 'school' } },
      'properties.kind',
    ],
    [
      'precision of the build',
      { ...FEATURE, properties: { ...FEATURE.properties, precision: 'city' } },
      'properties.precision',
    ],
    ['sector listed twice', featureWith({ sectors: ['heritage', 'heritage'] }), 'properties.sectors.1'],
    ['day that does not exist', featureWith({ founded: '2015-02-29' }), 'properties.founded'],
    ['month without a zero', featureWith({ founded: '2015-2' }), 'properties.founded'],
    ['script address', featureWith({ website: 'javascript:alert(1)' }), 'properties.website'],
    ['ftp address', featureWith({ social: ['ftp://example.org'] }), 'properties.social.0'],
    ['address without a host', featureWith({ website: 'https:///x' }), 'properties.website'],
    ['no source', featureWith({ sources: [] }), 'properties.sources'],
    [
      'source without http',
      featureWith({ sources: [{ ...source, url: 'example.org' }] }),
      'properties.sources.0.url',
    ],
    [
      'source with an unknown support',
      { ...FEATURE, properties: { ...FEATURE.properties, sources: [{ ...source, supports: ['city'] }] } },
      'properties.sources.0.supports.0',
    ],
    [
      'no English summary',
      { ...FEATURE, properties: { ...FEATURE.properties, summary: { ru: 'Хаб' } } },
      'properties.summary.en',
    ],
    [
      'summary too long',
      featureWith({ summary: { en: 'x'.repeat(SUMMARY_MAX + 1) } }),
      'properties.summary.en',
    ],
    ['name in no language', featureWith({ name_local: { russian: 'Хаб' } }), 'properties.name_local.russian'],
  ])('refuses: %s', (_name, record, path) => {
    const issues = v.safeParse(VenueFeatureSchema, record).issues ?? [];
    expect(issues.map((issue) => v.getDotPath(issue))).toContain(path);
  });
});

describe('what the app loads', () => {
  it('is a venue with its position, or without one', () => {
    expect(v.is(VenueSchema, VENUE)).toBe(true);
    expect(v.is(VenueSchema, { ...VENUE, position: null })).toBe(true);
    expect(v.is(VenueSchema, { ...VENUE, position: { lon: 1, lat: 0, precision: 'guess' } })).toBe(false);
    expect(v.is(VenueSchema, { ...VENUE, source_count: 0 })).toBe(false);
  });

  it('has its details apart', () => {
    const { address, website, social, summary, sources } = FEATURE.properties;
    const detail = { id: FEATURE.id, address, website, social, summary, sources };
    expect(v.parse(VenueDetailSchema, detail)).toEqual(detail);
    expect(v.is(VenueDetailSchema, { ...detail, website: 'javascript:alert(1)' })).toBe(false);
  });
});

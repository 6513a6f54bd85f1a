import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/domain/dataset';
import { buildAtlasFile, buildDetails, type Inventory } from '../../src/domain/inventory';
import { buildVenuesCsv, buildVenuesGeojson } from '../../src/domain/openData';
import type { VenueFeature } from '../../src/domain/venueRecord';
import { COUNTRIES, DIVISIONS, FEATURE, featureWith, META, PLACES, VENUE } from '../fixtures/records';

const atPlace: VenueFeature = {
  ...featureWith(
    { name: '=1+1', precision: null, place: 'aa-port', social: [], address: '-5, "Main" St' },
    'aa-at-place',
  ),
  geometry: null,
};
const nowhere: VenueFeature = {
  ...featureWith(
    { country: 'BB', precision: null, place: null, name_local: {}, summary: { en: 'Online.' } },
    'bb-nowhere',
  ),
  geometry: null,
};
const inventory: Inventory = {
  meta: META,
  countries: COUNTRIES,
  divisions: DIVISIONS,
  places: PLACES,
  waters: [],
  venues: [FEATURE, atPlace, nowhere],
};

describe('the file of the app', () => {
  const { venues } = parseDataset(buildAtlasFile(inventory));

  it('has a venue without its details, with its position', () => {
    expect(venues[0]).toEqual(VENUE);
  });

  it.each([
    ['of its own', 0, { lon: 1.1, lat: 0.4, precision: 'landmark' }],
    ['of its place', 1, { lon: 1.5, lat: 0.5, precision: 'city' }],
    ['none', 2, null],
  ])('position: %s', (_name, index, position) => {
    expect(venues[index]?.position).toEqual(position);
  });

  it.each([
    [['2024', '2025-01'], '2025-01'],
    [['2024-03', '2024'], '2024'],
    [['2024-09', '2024'], '2024-09'],
    [[null, '2020'], '2020'],
    [[null, null], null],
  ])('newest of %j', (dates, newest) => {
    const sources = dates.map((date, i) => ({
      url: `https://example.org/${i}`,
      title: 'T',
      date,
      supports: [],
    }));
    const { venues } = parseDataset(buildAtlasFile({ ...inventory, venues: [featureWith({ sources })] }));
    expect(venues[0]).toMatchObject({ newest_source: newest, source_count: 2 });
  });

  it('has the details apart, by country', () => {
    const details = buildDetails(inventory);
    expect(Object.keys(details)).toEqual(['AA', 'BB']);
    expect(details['AA']?.map(({ id }) => id)).toEqual(['aa-hub', 'aa-at-place']);
    const { address, website, social, summary, sources } = FEATURE.properties;
    expect(details['AA']?.[0]).toEqual({ id: 'aa-hub', address, website, social, summary, sources });
  });
});

describe('venues.geojson', () => {
  const collection = buildVenuesGeojson(inventory);

  it('says what it is and whom to name', () => {
    expect(collection).toMatchObject({
      type: 'FeatureCollection',
      title: META.title,
      data_date: META.dataDate,
      licence: 'CC BY 4.0',
      attribution: META.attribution,
    });
  });

  it('has every field of the record, the settled position and the names of ids', () => {
    const [own, city, none] = collection.features;
    expect(own?.properties).toMatchObject({
      ...FEATURE.properties,
      country_name: 'Aland',
      place_name: 'aa-town',
      division: 'aa-north',
      division_name: 'North',
    });
    expect(own?.geometry?.coordinates).toEqual([1.1, 0.4]);
    expect(city?.geometry?.coordinates).toEqual([1.5, 0.5]);
    expect(city?.properties?.['precision']).toBe('city');
    expect(none?.geometry).toBeNull();
    expect(none?.properties).toMatchObject({
      precision: null,
      place_name: null,
      division: null,
      country_name: 'Beland',
    });
  });
});

describe('venues.csv', () => {
  const csv = buildVenuesCsv(inventory);
  const rows = csvParse(csv.slice(1));

  it('begins with a byte order mark and ends its lines with CR LF', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('reads back', () => {
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      id: 'aa-hub',
      name: 'Hub of Aland',
      name_local: 'ru: Хаб',
      country_name: 'Aland',
      division_name: 'North',
      longitude: '1.1',
      latitude: '0.4',
      precision: 'landmark',
      offers: 'courses; workshops',
      closed: '',
      summary_en: 'A hub.',
      summary_ru: 'Хаб.',
      source_count: '2',
      sources:
        'One (2025-10-02) <https://example.org/1> [status, offers]; Two <https://example.org/2> [founded]',
    });
    expect(rows[1]).toMatchObject({
      name: "'=1+1",
      address: '\'-5, "Main" St',
      longitude: '1.5',
      precision: 'city',
    });
    expect(rows[2]).toMatchObject({ longitude: '', precision: '', place_name: '', summary_ru: '' });
  });

  it('has a column for each language with a summary, and no other', () => {
    expect(rows.columns.filter((name) => name.startsWith('summary_'))).toEqual(['summary_en', 'summary_ru']);
  });
});

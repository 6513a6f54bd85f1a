import { describe, expect, it } from 'vitest';
import { checkInventory } from '../../src/domain/check';
import { distanceOutsideKm } from '../../src/domain/checkGazetteer';
import { formatReport } from '../../src/domain/fault';
import type { VenueFeature } from '../../src/domain/venueRecord';
import {
  COUNTRIES,
  dataFiles,
  DIVISIONS,
  FEATURE,
  featureWith,
  META,
  outlineOf,
  PLACES,
  VENUE_PATH,
} from '../fixtures/records';

const check = (changes: Readonly<Record<string, unknown>>) => checkInventory(dataFiles(changes), outlineOf);

/** Records of a list with other fields in the first one. */
const firstWith = <T extends object>(records: readonly T[], fields: object): object[] =>
  records.map((record, i) => (i === 0 ? { ...record, ...fields } : record));
const at = (lon: number, lat: number): VenueFeature => ({
  ...FEATURE,
  geometry: { type: 'Point', coordinates: [lon, lat] },
});
const raw = (properties: object): object => ({
  ...FEATURE,
  properties: { ...FEATURE.properties, ...properties },
});
const source = { url: 'https://example.org/9', title: 'Nine', date: null, supports: [] };

describe('a sound folder', () => {
  it('has no faults and gives the inventory', () => {
    const { faults, inventory } = check({});
    expect(faults).toEqual([]);
    expect(inventory?.venues).toEqual([FEATURE]);
    expect(inventory?.meta).toEqual(META);
  });

  it('gives venues in the order of countries, then of ids', () => {
    const { inventory } = check({
      'venues/bb/bb-a.geojson': {
        ...featureWith({ country: 'BB', place: null, precision: null }, 'bb-a'),
        geometry: null,
      },
      'venues/aa/aa-b.geojson': featureWith({}, 'aa-b'),
      'countries.json': [...COUNTRIES].reverse(),
    });
    expect(inventory?.venues.map(({ id }) => id)).toEqual(['bb-a', 'aa-b', 'aa-hub']);
  });

  it.each<[string, object]>([
    [
      'founded and closed in the same year, one to the month',
      featureWith({ founded: '2015-03', closed: '2015', status: 'closed' }),
    ],
    ['status of the year in which it was founded', featureWith({ founded: '2025-12', status_as_of: '2025' })],
    ['closed at an unknown time', featureWith({ status: 'closed' })],
    ['a date in the year of the data', featureWith({ status_as_of: '2026' })],
    ['a point 10 km outside', at(-0.09, 0)],
    ['a point on the border', at(2, 0)],
    ['no place', featureWith({ place: null })],
  ])('may have: %s', (_name, record) => {
    expect(check({ [VENUE_PATH]: record }).faults).toEqual([]);
  });
});

type Row = [name: string, changes: Record<string, unknown>, field: string, found: string, expected: string];

describe('a fault of a venue', () => {
  const venue = (content: unknown): Record<string, unknown> => ({ [VENUE_PATH]: content });
  it.each<Row>([
    ['no JSON', venue('{"type": '), 'file', 'JSON', 'valid JSON'],
    ['an empty file', venue(''), 'file', 'JSON', 'valid JSON'],
    ['no object', venue('7'), 'file', '7', 'Object'],
    [
      'unknown field',
      venue(raw({ colour: 'red' })),
      'properties.colour',
      '"colour"',
      'no field of this name',
    ],
    ['missing field', venue(raw({ cost: undefined })), 'properties.cost', 'nothing', 'the field to be there'],
    [
      'closed list',
      venue(raw({ kind: 'school' })),
      'properties.kind',
      '"school"',
      'one of "creative-hub", "business-hub"',
    ],
    ['wrong type', venue(raw({ name: 7 })), 'properties.name', '7', 'string'],
    [
      'text too long',
      venue(raw({ name: 'x'.repeat(301) })),
      'properties.name',
      '"xxx',
      'at most 300 characters',
    ],
    ['blank text', venue(raw({ name: ' ' })), 'properties.name', '', 'at least 1 characters'],
    [
      'listed twice',
      venue(raw({ offers: ['courses', 'courses'] })),
      'properties.offers.1',
      '"courses"',
      'listed twice',
    ],
    [
      'no date',
      venue(raw({ founded: '2015-02-30' })),
      'properties.founded',
      '"2015-02-30"',
      'exists in the calendar',
    ],
    ['no source', venue(raw({ sources: [] })), 'properties.sources', '[]', 'at least one source'],
    [
      'source without http',
      venue(raw({ sources: [{ ...source, url: 'ftp://x.org' }] })),
      'properties.sources.0.url',
      '"ftp://x.org"',
      'http(s) address',
    ],
    [
      'script as website',
      venue(raw({ website: 'javascript:alert(1)' })),
      'properties.website',
      '"javascript:',
      'http(s) address',
    ],
    [
      'website without its scheme',
      venue(raw({ website: 'www.example.org' })),
      'properties.website',
      '"www.example.org"',
      'http(s) address',
    ],
    ['out of the world', venue(at(200, 0)), 'geometry.coordinates.0', '200', '<=180'],
    [
      'id unlike the file',
      venue(featureWith({}, 'aa-club')),
      'id',
      '"aa-club"',
      'the name of the file, aa-hub',
    ],
    [
      'unknown place',
      venue(featureWith({ place: 'aa-nowhere' })),
      'properties.place',
      '"aa-nowhere"',
      'a place of AA',
    ],
    [
      'place of another country',
      venue(featureWith({ place: 'bb-town' })),
      'properties.place',
      '"bb-town"',
      'a place of AA',
    ],
    [
      'point far outside',
      venue(at(-1, 0)),
      'geometry.coordinates',
      '111 km outside',
      'inside Aland or within 15 km',
    ],
    ['point in the neighbour', venue(at(3, 0)), 'geometry.coordinates', '111 km outside', 'inside Aland'],
    [
      'latitude and longitude exchanged',
      venue(at(0.4, 1.3)),
      'geometry.coordinates',
      '33 km outside',
      'longitude and latitude',
    ],
    [
      'geometry without precision',
      venue(featureWith({ precision: null })),
      'properties.precision',
      'null',
      'the precision of the geometry',
    ],
    [
      'precision without geometry',
      venue({ ...FEATURE, geometry: null }),
      'properties.precision',
      '"landmark"',
      'null, as there is no geometry',
    ],
    [
      'founded after closed',
      venue(featureWith({ founded: '2016', closed: '2015', status: 'closed' })),
      'properties.founded',
      '"2016"',
      'not after the closing date, 2015',
    ],
    [
      'founded after the status',
      venue(featureWith({ founded: '2025-11' })),
      'properties.founded',
      '"2025-11"',
      'not after the date of the status, 2025-10',
    ],
    [
      'closed after the status',
      venue(featureWith({ closed: '2025-11', status: 'closed' })),
      'properties.closed',
      '"2025-11"',
      'not after the date of the status, 2025-10',
    ],
    [
      'closing date on an open venue',
      venue(featureWith({ closed: '2020' })),
      'properties.status',
      '"active"',
      '"closed"',
    ],
    [
      'status in the future',
      venue(featureWith({ status_as_of: '2026-02' })),
      'properties.status_as_of',
      '"2026-02"',
      'the date of the data, 2026-01-31',
    ],
    [
      'source in the future',
      venue(featureWith({ sources: [{ ...source, date: '2026-02-01' }] })),
      'properties.sources.0.date',
      '"2026-02-01"',
      'the date of the data',
    ],
    [
      'founded in the future',
      venue(featureWith({ founded: '2027', status_as_of: null })),
      'properties.founded',
      '"2027"',
      'the date of the data',
    ],
    [
      'source listed twice',
      venue(featureWith({ sources: [source, source] })),
      'properties.sources.1',
      'example.org/9',
      'not listed before',
    ],
    [
      'language listed twice',
      venue(featureWith({ languages: ['ru', 'ru'] })),
      'properties.languages.1',
      '"ru"',
      'not listed before',
    ],
    [
      'account listed twice',
      venue(featureWith({ social: ['https://x.org', 'https://x.org'] })),
      'properties.social.1',
      'x.org',
      'not listed before',
    ],
    [
      'summary in no language of the atlas',
      venue(featureWith({ summary: { en: 'A', title: 'B' } })),
      'properties.summary.title',
      '"title"',
      'one of en, ru',
    ],
  ])('%s', (_name, changes, field, found, expected) => {
    const { faults, inventory } = check(changes);
    expect(inventory).toBeNull();
    expect(faults).toEqual([
      {
        file: VENUE_PATH,
        field,
        found: expect.stringContaining(found),
        expected: expect.stringContaining(expected),
      },
    ]);
  });

  it('in the wrong folder', () => {
    const path = 'venues/bb/aa-hub.geojson';
    const { faults } = check({ [VENUE_PATH]: null, [path]: FEATURE });
    expect(faults).toEqual([
      { file: path, field: 'properties.country', found: '"AA"', expected: 'the country of the folder, bb' },
    ]);
  });

  it('of an unknown country', () => {
    const path = 'venues/cc/cc-hub.geojson';
    const { faults } = check({ [path]: featureWith({ country: 'CC', place: null }, 'cc-hub') });
    expect(faults).toEqual([
      { file: path, field: 'properties.country', found: '"CC"', expected: 'a country of countries.json' },
    ]);
  });

  it('whose id belongs to another country, or to another file', () => {
    const path = 'venues/bb/aa-hub.geojson';
    const elsewhere = { ...featureWith({ country: 'BB', place: null, precision: null }), geometry: null };
    const { faults } = check({ [path]: elsewhere });
    expect(faults).toEqual([
      { file: path, field: 'id', found: '"aa-hub"', expected: 'an id that begins with bb-' },
      { file: path, field: 'id', found: '"aa-hub"', expected: `an id that ${VENUE_PATH} does not have` },
    ]);
  });

  it.each(['venues/aa-hub.geojson', 'venues/aa/aa-hub.json', 'venues/aa/deep/aa-hub.geojson'])(
    'at a path that is none: %s',
    (path) => {
      const { faults } = check({ [VENUE_PATH]: null, [path]: FEATURE });
      expect(faults).toEqual([
        {
          file: path,
          field: 'file',
          found: `"${path}"`,
          expected: 'a path like venues/<country>/<id>.geojson',
        },
      ]);
    },
  );

  it('does not hide another one', () => {
    const { faults } = check({
      [VENUE_PATH]: raw({
        kind: 'school',
        founded: '2016',
        closed: '2015',
        website: 7,
        sources: [],
        place: 'bb-town',
      }),
      'venues/aa/aa-two.geojson': '[',
    });
    expect(faults.map(({ file, field }) => `${file} ${field}`)).toEqual([
      `${VENUE_PATH} properties.kind`,
      `${VENUE_PATH} properties.website`,
      `${VENUE_PATH} properties.sources`,
      `${VENUE_PATH} properties.place`,
      `${VENUE_PATH} properties.founded`,
      `${VENUE_PATH} properties.status`,
      'venues/aa/aa-two.geojson file',
    ]);
  });
});

describe('a fault of the gazetteer', () => {
  const second = (fields: object): object => ({ ...PLACES[1], ...fields });
  it.each<[string, string, unknown, string, string, string]>([
    ['no title', 'meta.json', { ...META, title: '' }, 'title', '', 'at least 1 characters'],
    [
      'date of the data to the month',
      'meta.json',
      { ...META, dataDate: '2026-01' },
      'dataDate',
      '"2026-01"',
      'YYYY-MM-DD',
    ],
    [
      'reports to a script',
      'meta.json',
      { ...META, corrections: 'javascript:alert({id})' },
      'corrections',
      '"javascript:alert({id})"',
      'http(s) or mailto',
    ],
    [
      'an embed steered from no origin',
      'meta.json',
      { ...META, embedOrigins: ['*', 'unesco.org'] },
      'embedOrigins.1',
      '"unesco.org"',
      'an origin, as https://*.example.org, or *',
    ],
    ['no country', 'countries.json', [], 'file', '[]', 'at least one country'],
    [
      'unknown field of a country',
      'countries.json',
      firstWith(COUNTRIES, { capital: 'x' }),
      '0.capital',
      '"capital"',
      'no field',
    ],
    [
      'figure without a source',
      'countries.json',
      firstWith(COUNTRIES, { areaKm2: { value: 1, year: 2024 } }),
      '0.areaKm2.source',
      'nothing',
      'to be there',
    ],
    [
      'country listed twice',
      'countries.json',
      [...COUNTRIES, { ...COUNTRIES[0], numeric: '902' }],
      '2.id (AA)',
      '"AA"',
      'AA does not have',
    ],
    [
      'country without an outline',
      'countries.json',
      firstWith(COUNTRIES, { numeric: '999' }),
      '0.numeric',
      '"999"',
      'has an outline',
    ],
    [
      'division of an unknown country',
      'divisions.json',
      firstWith(DIVISIONS, { country: 'CC', iso: null, seat: null, id: 'cc-north' }),
      '0.country (cc-north)',
      '"CC"',
      'a country of countries.json',
    ],
    [
      'id of another country',
      'divisions.json',
      [...DIVISIONS, { ...DIVISIONS[1], id: 'aa-south' }],
      '2.id (aa-south)',
      '"aa-south"',
      'begins with bb-',
    ],
    [
      'division listed twice',
      'divisions.json',
      [...DIVISIONS, DIVISIONS[1]],
      '2.id (bb-south)',
      '"bb-south"',
      'bb-south does not have',
    ],
    [
      'ISO code of another country',
      'divisions.json',
      firstWith(DIVISIONS, { iso: 'BB-1' }),
      '0.iso (aa-north)',
      '"BB-1"',
      'begins with AA-',
    ],
    [
      'seat that is no place',
      'divisions.json',
      firstWith(DIVISIONS, { seat: 'aa-nowhere' }),
      '0.seat (aa-north)',
      '"aa-nowhere"',
      'a place of AA',
    ],
    [
      'seat in another country',
      'divisions.json',
      firstWith(DIVISIONS, { seat: 'bb-town' }),
      '0.seat (aa-north)',
      '"bb-town"',
      'a place of AA',
    ],
    [
      'place in another division',
      'places.json',
      firstWith(PLACES, { division: 'bb-south' }),
      '0.division (aa-town)',
      '"bb-south"',
      'a division of AA',
    ],
    [
      'place outside its country',
      'places.json',
      firstWith(PLACES, { lon: 3.5 }),
      '0.lon (aa-town)',
      '167 km outside',
      'inside Aland',
    ],
    [
      'place listed twice',
      'places.json',
      [...PLACES, second({ lon: 1.6 })],
      '3.id (aa-port)',
      '"aa-port"',
      'aa-port does not have',
    ],
    [
      'two places on one point',
      'places.json',
      [...PLACES, second({ id: 'aa-quay' })],
      '3.lon (aa-quay)',
      '"1.5, 0.5"',
      'aa-port does not have',
    ],
    [
      'two capitals',
      'places.json',
      [...PLACES, second({ id: 'aa-quay', lon: 1.6, capital: true })],
      '3.capital (aa-quay)',
      '"AA"',
      'aa-town does not have',
    ],
    [
      'id of another country',
      'places.json',
      [...PLACES, second({ id: 'bb-quay', lon: 1.6 })],
      '3.id (bb-quay)',
      '"bb-quay"',
      'begins with aa-',
    ],
    [
      'year without a population',
      'places.json',
      firstWith(PLACES, { population: null }),
      '0.populationYear (aa-town)',
      '2024',
      'no year',
    ],
  ])('%s', (_name, file, content, field, found, expected) => {
    const { faults, inventory } = check({ [file]: content });
    expect(inventory).toBeNull();
    expect(faults).toContainEqual({
      file,
      field,
      found: expect.stringContaining(found),
      expected: expect.stringContaining(expected),
    });
  });

  it.each(['meta.json', 'countries.json', 'divisions.json', 'places.json'])('%s is not there', (file) => {
    const { faults } = check({ [file]: null });
    expect(faults).toEqual([{ file, field: 'file', found: 'nothing', expected: 'a file of this name' }]);
  });
});

describe('names of waters', () => {
  const water = { id: 'blue-lake', kind: 'lake', names: COUNTRIES[0]?.names, lat: 0, lon: 1, minZoom: 5 };

  it('may be missing, and are part of the inventory where they are not', () => {
    expect(check({}).inventory?.waters).toEqual([]);
    expect(check({ 'waters.json': [water] }).inventory?.waters).toEqual([water]);
  });

  it.each<[string, unknown, string]>([
    ['no list', water, 'file'],
    ['unknown kind', [{ ...water, kind: 'pond' }], '0.kind'],
    ['unknown field', [{ ...water, area: 1 }], '0.area'],
    ['listed twice', [water, water], '1.id (blue-lake)'],
  ])('refused: %s', (_name, content, field) => {
    expect(check({ 'waters.json': content }).faults).toMatchObject([{ file: 'waters.json', field }]);
  });
});

describe('texts of faults', () => {
  it('are bounded and on one line', () => {
    const long = 'x\n'.repeat(5000);
    const { faults } = check({ [VENUE_PATH]: raw({ name: long, [long]: 1, kind: long, website: [long] }) });
    expect(faults.length).toBeGreaterThanOrEqual(4);
    for (const { field, found, expected } of faults) {
      expect(field.length).toBeLessThanOrEqual(100);
      expect(found.length).toBeLessThanOrEqual(100);
      expect(expected.length).toBeLessThanOrEqual(400);
      expect(field + found + expected).not.toContain('\n');
    }
  });

  it('make a report by file', () => {
    const fault = (file: string, field: string) => ({ file, field, found: '1', expected: '2' });
    expect(formatReport([fault('a', 'x'), fault('a', 'y'), fault('b', 'z')], 'data')).toBe(
      '3 faults in data\n\na\n  x: found 1; expected 2\n  y: found 1; expected 2\n\nb\n  z: found 1; expected 2\n',
    );
    expect(formatReport([fault('a', 'x')], 'data')).toMatch(/^1 fault in data\n/);
  });
});

describe('distanceOutsideKm', () => {
  const [aland] = COUNTRIES;
  it.each([
    ['inside', 1, 0, 0],
    ['on the border', 0, 0, 0],
    ['one degree west', -1, 0, 111.2],
    ['one degree north', 1, 2, 111.2],
  ])('%s', (_name, lon, lat, km) => {
    if (!aland) throw new Error('no country');
    expect(distanceOutsideKm(lon, lat, aland, outlineOf)).toBeCloseTo(km, 0);
  });
});

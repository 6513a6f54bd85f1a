import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { area, booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Country } from '../../src/domain/gazetteer';
import { decodeBasemap, type Basemap } from '../../src/map/basemap';
import { buildBasemap, type BuiltBasemap } from '../../vite/basemap';
import { ownerOf, readWorld } from '../../vite/naturalearth';

const countries: Country[] = JSON.parse(readFileSync('data/countries.json', 'utf8'));
const MINUTE = 60_000;

let built: BuiltBasemap;
let maps: Record<'basemap' | 'outlines', Basemap>;

beforeAll(() => {
  built = buildBasemap(countries);
  maps = { basemap: decodeBasemap(built.basemap), outlines: decodeBasemap(built.outlines) };
}, MINUTE);

const country = (id: string, numeric: string): Country => ({
  ...(countries[0] as Country),
  id,
  numeric,
});

/** Ids of the atlas's countries that hold a point. */
function holders(map: Basemap, point: [number, number]): string[] {
  return map.countries.features
    .filter((shape) => booleanPointInPolygon(point, shape))
    .map((shape) => shape.properties.id);
}

const inAny = (point: [number, number], shapes: readonly Feature<Polygon | MultiPolygon>[]): boolean =>
  shapes.some((shape) => booleanPointInPolygon(point, shape));

describe.each(['basemap', 'outlines'] as const)('%s', (name) => {
  it.each<[place: string, point: [number, number], id: string]>([
    ['Sokh', [71.1, 39.98], 'UZ'],
    ['between Sokh and Uzbekistan', [71.1, 40.2], 'KG'],
    ['Shohimardon', [71.73, 39.94], 'UZ'],
    ['between Shohimardon and Uzbekistan', [71.75, 40.08], 'KG'],
    ['Vorukh', [70.6, 39.84], 'TJ'],
    ['between Vorukh and Tajikistan', [70.75, 39.9], 'KG'],
    ['Sarvan', [70.59, 41.0], 'TJ'],
    ['east of Sarvan', [70.75, 40.95], 'UZ'],
    ['Baikonur', [63.3, 45.8], 'KZ'],
    ['Astana', [71.43, 51.13], 'KZ'],
    ['Khorog’s hinterland', [72.3, 38.0], 'TJ'],
  ])('%s lies in its country and in no other', (_, point, id) => {
    expect(holders(maps[name], point)).toEqual([id]);
  });

  it('keeps the area of every country within 1 %', () => {
    const world = readWorld();
    for (const { id, numeric } of countries) {
      const source = world.objects.countries.geometries.filter((shape) => ownerOf(shape) === numeric);
      const shape = maps[name].countries.features.find((candidate) => candidate.properties.id === id);
      const share = area(shape as Feature<MultiPolygon>) / area(merge(world, source));
      expect(share, id).toBeGreaterThan(0.99);
      expect(share, id).toBeLessThan(1.01);
    }
  });

  it.each<[water: string, point: [number, number], dry: [number, number]]>([
    ['Lake Balkhash', [74.2, 45.7], [74.2, 44.6]],
    ['Issyk-Kul', [77.2, 42.4], [77.2, 41.9]],
    ['the North Aral Sea', [60.5, 46.4], [60.0, 44.9]],
  ])('has %s, and not more of it than there is', (_, wet, dry) => {
    const { lakes } = maps[name];
    expect(inAny(wet, lakes.features)).toBe(true);
    expect(inAny(dry, lakes.features)).toBe(false);
  });

  it.each<[sea: string, point: [number, number]]>([
    ['Caspian Sea', [50.5, 42]],
    ['Black Sea', [35, 43]],
    ['Persian Gulf', [51.5, 27]],
  ])('leaves the %s free of land', (_, point) => {
    expect(booleanPointInPolygon(point, maps[name].land)).toBe(false);
  });

  it('draws no line of Kashmir, nor any other between countries that are not neighbours of the atlas', () => {
    const points = maps[name].neighbourBorders.geometry.coordinates.flat();
    expect(points.length).toBeGreaterThan(10);
    expect(points.filter(([lon = 0, lat = 0]) => lat < 36.5 && lon > 65)).toEqual([]);
    expect(points.filter(([lon = 0, lat = 0]) => lat < 47 && lon < 52)).toEqual([]);
  });

  it('gives every country places for its name, inside it', () => {
    for (const { geometry, properties } of maps[name].countries.features) {
      expect(properties.anchors.length).toBeGreaterThan(8);
      for (const { lon, lat } of properties.anchors) {
        expect(booleanPointInPolygon([lon, lat], geometry), `${properties.id} ${lon},${lat}`).toBe(true);
      }
    }
  });
});

it('is right far from the atlas too, across the 180th meridian', () => {
  const { land } = maps.basemap;
  const isLand = (point: [number, number]): boolean => booleanPointInPolygon(point, land);
  expect(
    [
      [100, 66],
      [-100, 40],
      [134, -25],
      [20, 5],
    ].map((point) => isLand(point as [number, number])),
  ).toEqual(Array(4).fill(true));
  expect(
    [
      [150, 55],
      [65, 74],
      [-30, 40],
      [90, -5],
    ].map((point) => isLand(point as [number, number])),
  ).toEqual(Array(4).fill(false));
  // Chukotka runs on beyond 180° E.
  expect([isLand([178, 67]), isLand([186, 66.5])]).toEqual([true, true]);
});

it.each(['basemap', 'outlines'] as const)('has no line across the map (%s)', (name) => {
  const rings = maps[name].land.geometry.coordinates.flat();
  const strides = rings.flatMap((ring) =>
    ring.map(([lon = 0], i) => Math.abs(lon - (ring[i - 1]?.[0] ?? lon))),
  );
  expect(strides.filter((stride) => stride > 40)).toEqual([]);
});

it('frames the countries', () => {
  const { west, south, east, north } = built.frame;
  expect([west, south, east, north].map(Math.round)).toEqual([46, 37, 87, 55]);
});

it('keeps to its budget in bytes', () => {
  const bytes = (topology: object): number => brotliCompressSync(JSON.stringify(topology)).length;
  expect(bytes(built.basemap)).toBeLessThan(60 * 1024);
  expect(bytes(built.outlines)).toBeLessThan(12 * 1024);
});

it(
  'comes out the same every time',
  () => {
    expect(JSON.stringify(buildBasemap(countries))).toBe(JSON.stringify(built));
  },
  MINUTE,
);

it(
  'builds other atlases: Georgia and Armenia',
  () => {
    const other = buildBasemap([country('GE', '268'), country('AM', '051')]);
    const map = decodeBasemap(other.basemap);
    expect(holders(map, [44.79, 41.72])).toEqual(['GE']);
    expect(holders(map, [44.51, 40.18])).toEqual(['AM']);
    expect(inAny([45.3, 40.35], map.lakes.features)).toBe(true);
    expect(Math.round(other.frame.west)).toBe(40);
  },
  MINUTE,
);

it(
  'builds an atlas of an island, which has no borders',
  () => {
    const map = decodeBasemap(buildBasemap([country('IS', '352')]).basemap);
    expect(holders(map, [-18.5, 64.8])).toEqual(['IS']);
    expect(map.borders.geometry.coordinates).toEqual([]);
  },
  MINUTE,
);

it('says which country has no outline', () => {
  expect(() => buildBasemap([country('XX', '999')])).toThrow('no outline for XX (999)');
});

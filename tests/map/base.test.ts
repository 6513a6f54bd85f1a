import { describe, expect, it } from 'vitest';
import { basePaint, baseTransform, buildBase, interpolateStops } from '../../src/map/base';
import type { Basemap } from '../../src/map/basemap';
import { project } from '../../src/map/camera';
import { DARK, LIGHT } from '../../src/theme/palette';

const CORNERS: [number, number][] = [
  [60, 40],
  [70.123456, 40],
  [70.123456, 44.5],
  [60, 40],
];
const line = {
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiLineString', coordinates: [CORNERS] },
};
const lake = (minZoom: number) => ({
  type: 'Feature',
  properties: { minZoom },
  geometry: { type: 'Polygon', coordinates: [CORNERS] },
});
const BASEMAP = {
  countries: { type: 'FeatureCollection', features: [] },
  land: { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[CORNERS]] } },
  borders: line,
  neighbourBorders: line,
  lakes: { type: 'FeatureCollection', features: [lake(2), lake(5), lake(2)] },
  rivers: { type: 'FeatureCollection', features: [] },
} as unknown as Basemap;

describe('the base of the light map', () => {
  const base = buildBase(BASEMAP, 66, 45);
  const size = { width: 690, height: 850 };

  it.each([
    { lon: 66, lat: 45, zoom: 3.5 },
    { lon: 70.1, lat: 44.4, zoom: 12 },
  ])('lies under the glyphs to the pixel at zoom $zoom', (camera) => {
    const [, x = NaN, y = NaN, scale = NaN] =
      /translate\((\S+) (\S+)\) scale\((\S+)\)/.exec(baseTransform(base, camera, size))?.map(Number) ?? [];
    const land = base.paths.find((path) => path.layer === 'land');
    const points = [...(land?.d ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, px, py]) => ({
      x: x + Number(px) * scale,
      y: y + Number(py) * scale,
    }));
    expect(points.length).toBeGreaterThanOrEqual(3);
    CORNERS.slice(0, 3).forEach(([lon, lat], i) => {
      const expected = project(camera, size, lon, lat);
      expect(points[i]?.x).toBeCloseTo(expected.x, camera.zoom > 10 ? 0 : 2);
      expect(points[i]?.y).toBeCloseTo(expected.y, camera.zoom > 10 ? 0 : 2);
    });
  });

  it('draws waters together that show from the same zoom on, and land below all', () => {
    const lakes = base.paths.filter((path) => path.layer === 'lakes').map((path) => path.minZoom);
    expect(lakes.toSorted()).toEqual([2, 5]);
    expect(base.paths[0]?.layer).toBe('land');
    expect(base.paths.at(-1)?.layer).toBe('borders');
  });

  it('paints in the colours of the theme', () => {
    expect(basePaint('land', LIGHT, 4)).toMatchObject({ fill: LIGHT.ground, stroke: 'none' });
    expect(basePaint('borders', DARK, 4)).toMatchObject({ fill: 'none', stroke: DARK.outline });
  });
});

describe('interpolateStops', () => {
  const stops = [
    [3, 1],
    [5, 2],
    [10, 4],
  ] as const;

  it.each([
    [0, 1],
    [3, 1],
    [4, 1.5],
    [5, 2],
    [7.5, 3],
    [12, 4],
  ])('at %d gives %d', (at, expected) => {
    expect(interpolateStops(stops, at)).toBeCloseTo(expected, 9);
  });
});

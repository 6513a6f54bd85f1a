import { area, polygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { boxAreaKm2, circleAreaKm2, inBox, inCircle, kilometresBetween } from '../../src/domain/area';

const ALMATY = { lon: 76.92861, lat: 43.25667 };
const BISHKEK = { lon: 74.59, lat: 42.87 };

describe('kilometresBetween', () => {
  it('agrees with the haversine formula worked out by other means', () => {
    const radians = Math.PI / 180;
    const a =
      Math.sin(((BISHKEK.lat - ALMATY.lat) * radians) / 2) ** 2 +
      Math.cos(ALMATY.lat * radians) *
        Math.cos(BISHKEK.lat * radians) *
        Math.sin(((BISHKEK.lon - ALMATY.lon) * radians) / 2) ** 2;
    expect(kilometresBetween(ALMATY, BISHKEK)).toBeCloseTo(2 * 6371.0088 * Math.asin(Math.sqrt(a)), 3);
  });

  it('is a quarter of the meridian from equator to pole', () => {
    expect(kilometresBetween({ lon: 70, lat: 0 }, { lon: 70, lat: 90 })).toBeCloseTo(10007.557, 2);
  });
});

describe('areas', () => {
  it.each([
    { lon: 60, lat: 40, inside: true },
    { lon: 70, lat: 45, inside: true },
    { lon: 59.999, lat: 42, inside: false },
    { lon: 65, lat: 45.001, inside: false },
  ])('a box holds its edges: $lon $lat', ({ lon, lat, inside }) => {
    expect(inBox({ lon, lat }, { west: 60, south: 40, east: 70, north: 45 })).toBe(inside);
  });

  it('a circle holds what is no farther than its radius', () => {
    const km = kilometresBetween(ALMATY, BISHKEK);
    expect(inCircle(BISHKEK, { ...ALMATY, km: km + 0.001 })).toBe(true);
    expect(inCircle(BISHKEK, { ...ALMATY, km: km - 0.001 })).toBe(false);
  });
});

describe('the size of an area', () => {
  it.each([
    { west: 60, south: 40, east: 70, north: 45 },
    { west: -10, south: -5, east: 10, north: 5 },
    { west: 69.2, south: 41.2, east: 69.3, north: 41.3 },
  ])('of a rectangle agrees with turf for $west $south', (box) => {
    // Turf's sides are great circles: with many corners along the parallels both are the same.
    const steps = 400;
    const along = (lat: number): [number, number][] =>
      Array.from({ length: steps + 1 }, (_, i) => [box.west + ((box.east - box.west) * i) / steps, lat]);
    const ring = [...along(box.south), ...along(box.north).reverse(), [box.west, box.south]];
    const km2 = area(polygon([ring])) / 1e6;
    expect(boxAreaKm2(box) / km2).toBeCloseTo(1, 3);
  });

  it('of a circle is π r² where the earth is flat, and the whole sphere at half its girth', () => {
    expect(circleAreaKm2({ km: 1 })).toBeCloseTo(Math.PI, 5);
    expect(circleAreaKm2({ km: Math.PI * 6371.0088 })).toBeCloseTo(4 * Math.PI * 6371.0088 ** 2, -1);
  });
});

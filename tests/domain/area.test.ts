import { describe, expect, it } from 'vitest';
import { inBox, inCircle, kilometresBetween } from '../../src/domain/area';

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

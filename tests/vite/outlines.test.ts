import { describe, expect, it } from 'vitest';
import { distanceOutsideKm } from '../../src/domain/checkGazetteer';
import type { Country } from '../../src/domain/gazetteer';
import { readOutlines } from '../../vite/outlines';

const outlineOf = readOutlines();
const names = { en: 'x', ru: null, kk: null, ky: null, uz: null, tg: null };
const figure = { value: 1, year: 2024, source: 'x' };
const country = (numeric: string): Country => ({
  id: 'XX',
  numeric,
  names,
  population: figure,
  areaKm2: figure,
});

describe('readOutlines', () => {
  it('gives each country once, and null for what is none', () => {
    expect(outlineOf('762')?.geometry.type).toBe('MultiPolygon');
    expect(outlineOf('762')).toBe(outlineOf('762'));
    expect(outlineOf('999')).toBeNull();
  });

  it.each([
    ['Almaty in Kazakhstan', '398', 76.93, 43.26, 0],
    ['Baikonur in Kazakhstan', '398', 63.31, 45.62, 0],
    ['Sokh in Uzbekistan', '860', 71.13, 39.96, 0],
    ['Shohimardon, near its enclave of Uzbekistan', '860', 71.8, 39.98, 3],
    ['Vorukh, near its enclave of Tajikistan', '762', 70.58, 39.84, 3],
  ])('%s', (_name, numeric, lon, lat, atMostKm) => {
    expect(distanceOutsideKm(lon, lat, country(numeric), outlineOf)).toBeLessThanOrEqual(atMostKm);
  });

  it.each([
    ['Sokh is not Kyrgyzstan', '417', 71.13, 39.96],
    ['Bishkek is not Kazakhstan', '398', 74.6, 42.87],
    ['Khiva is not Turkmenistan', '795', 60.36, 41.38],
  ])('%s', (_name, numeric, lon, lat) => {
    expect(distanceOutsideKm(lon, lat, country(numeric), outlineOf)).toBeGreaterThan(0);
  });
});

import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { area } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { Country } from '../../src/domain/gazetteer';
import { HEAT_LIMITS, heatBands, KERNEL_KM } from '../../src/map/heat';
import { countryShades, countryShading, heatClasses, heatShades, shadeFeatures } from '../../src/map/shades';
import { DARK, LIGHT, PALETTES, THEME_NAMES } from '../../src/theme/palette';
import { COUNTRIES, VENUE } from '../fixtures/records';
import { sampleBasemap } from './sampleBasemap';

const FRAME = { west: 46, south: 36, east: 88, north: 56 };
const people = (country: Country, value: number): Country => ({
  ...country,
  population: { value, year: 2024, source: 'invented' },
});
const countries = COUNTRIES.map((country) => people(country, 2e6));
const venues = (id: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...VENUE, id: `${id.toLowerCase()}-${i}`, country: id }));
const all = [...venues('AA', 40), ...venues('BB', 20)];
const shapes = sampleBasemap().countries;

describe('countries by density', () => {
  it('have the colour of their class, and keep it under a filter', () => {
    const whole = countryShading(all, all, countries, LIGHT);
    expect(whole.classes.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [5, 10],
      [10, 15],
      [15, null],
    ]);
    const [aa, bb] = countryShades(whole, shapes, LIGHT);
    expect(aa).toMatchObject({ id: 'AA', colour: LIGHT.density[5], hatched: false });
    expect(bb).toMatchObject({ id: 'BB', hatched: false, colour: whole.classes[2]?.colour });
    const half = countryShading(venues('AA', 20), all, countries, LIGHT);
    expect(half.classes).toEqual(whole.classes);
    expect(countryShades(half, shapes, LIGHT)[0]?.colour).toBe(whole.classes[2]?.colour);
  });

  it('are hatched where there are too few venues for a stable rate', () => {
    const few = countryShading(venues('AA', 15), all, countries, DARK);
    expect(countryShades(few, shapes, DARK).map(({ hatched }) => hatched)).toEqual([true, true]);
  });

  it('become features with their paint', () => {
    const { features } = shadeFeatures(
      countryShades(countryShading(all, all, countries, LIGHT), shapes, LIGHT),
    );
    expect(features.map(({ properties }) => properties.hatched)).toEqual([false, false]);
    expect(features[0]?.geometry).toBe(shapes.features[0]?.geometry);
  });
});

describe('heat', () => {
  const ALMATY = { lon: 76.93, lat: 43.26 };

  it('has no bands without venues', () => {
    expect(heatBands([], FRAME)).toEqual([]);
  });

  it('of one venue peaks between the first and the second limit, as the kernel says', () => {
    expect(heatBands([{ ...ALMATY, count: 1 }], FRAME).map(({ limit }) => limit)).toEqual([1]);
  });

  it.each([5, 20, 72])('of %i venues at a point has bands as wide as the Gaussian', (count) => {
    const bands = heatBands([{ ...ALMATY, count }], FRAME);
    const peak = (count * 10_000) / (2 * Math.PI * KERNEL_KM ** 2);
    expect(bands.map(({ limit }) => limit)).toEqual(HEAT_LIMITS.filter((limit) => limit < peak));
    const [lowest] = bands;
    // Density falls to the limit at r² = 2 σ² ln(peak / limit); the area inside is π r².
    const expected = Math.PI * 2 * KERNEL_KM ** 2 * Math.log(peak / (lowest?.limit ?? 1));
    const found = lowest ? area(lowest.area) / 1e6 : 0;
    expect(found / expected).toBeGreaterThan(0.85);
    expect(found / expected).toBeLessThan(1.15);
    for (const band of bands) {
      expect(booleanPointInPolygon([ALMATY.lon, ALMATY.lat], band.area)).toBe(true);
    }
  });

  it('gives the same area in the north as in the south: the grid is equal-area', () => {
    const size = (lat: number): number =>
      heatBands([{ lon: 68, lat, count: 30 }], FRAME).reduce((sum, band) => sum + area(band.area), 0);
    expect(size(54) / size(37.5)).toBeCloseTo(1, 1);
  });

  it('does not depend on the order of the spots', () => {
    const spot = fc.record({
      lon: fc.double({ min: 50, max: 85, noNaN: true }),
      lat: fc.double({ min: 37, max: 54, noNaN: true }),
      count: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 6 }), (spots) => {
        const size = (list: typeof spots): number[] =>
          heatBands(list, FRAME).map((band) => Math.round(area(band.area) / 1e6));
        const [a, b] = [size(spots), size(spots.toReversed())];
        expect(b.length).toBe(a.length);
        a.forEach((km2, i) => expect(Math.abs((b[i] ?? 0) - km2)).toBeLessThanOrEqual(km2 * 0.01 + 5));
      }),
      { numRuns: 20 },
    );
  });

  it.each(THEME_NAMES)('has a class and a colour for each band in the %s theme', (theme) => {
    const palette = PALETTES[theme];
    const classes = heatClasses(palette);
    expect(new Set(classes.map(({ colour }) => colour)).size).toBe(HEAT_LIMITS.length);
    const stack = {
      key: '',
      ...ALMATY,
      precision: 'city' as const,
      place: null,
      venues: venues('AA', 72),
    };
    expect(heatShades([stack], FRAME, palette).map(({ colour }) => colour)).toEqual(
      classes.map(({ colour }) => colour),
    );
  });
});

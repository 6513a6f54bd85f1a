import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, classStep, CLASSES_MAX, densityLimits } from '../../src/domain/densityClasses';
import type { Country } from '../../src/domain/gazetteer';
import { COUNTRIES, VENUE } from '../fixtures/records';

const country = (id: string, people: number): Country => ({
  ...(COUNTRIES[0] as Country),
  id,
  population: { value: people, year: 2024, source: 'invented' },
});
const venues = (id: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...VENUE, id: `${id.toLowerCase()}-${i}`, country: id }));

describe('densityLimits', () => {
  it.each([
    { count: 156, people: 10e6, limits: [0, 5, 10, 15] },
    { count: 100, people: 100e6, limits: [0, 0.2, 0.4, 0.6, 0.8] },
    { count: 20, people: 1e6, limits: [0, 5, 10, 15] },
  ])('of $count venues for $people people are round', ({ count, people, limits }) => {
    expect(densityLimits(venues('AA', count), [country('AA', people)], 'per-million')).toEqual(limits);
  });

  it('leave rates out that are not stable', () => {
    const two = [country('AA', 1e6), country('BB', 1000)];
    expect(densityLimits([...venues('AA', 20), ...venues('BB', 3)], two, 'per-million')).toEqual([
      0, 5, 10, 15,
    ]);
  });

  it('are one class where no rate can be given', () => {
    expect(densityLimits([], [country('AA', 1e6)], 'per-million')).toEqual([0]);
  });

  it('are few, ascending, begin at 0 and hold every stable rate, for any counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 400 }), fc.integer({ min: 1e3, max: 1e9 }), (count, people) => {
        const limits = densityLimits(venues('AA', count), [country('AA', people)], 'per-million');
        expect(limits.length).toBeLessThanOrEqual(CLASSES_MAX);
        expect(limits[0]).toBe(0);
        expect([...limits].sort((a, b) => a - b)).toEqual(limits);
        expect(classOf((count * 1e6) / people, limits)).toBe(limits.length - 1);
      }),
    );
  });
});

describe('classStep', () => {
  it.each([
    [1, [5]],
    [2, [1, 5]],
    [3, [1, 3, 5]],
    [4, [1, 2, 4, 5]],
    [5, [1, 2, 3, 4, 5]],
  ])('spreads %i classes over all colours', (count, steps) => {
    expect(Array.from({ length: count }, (_, i) => classStep(i, count))).toEqual(steps);
  });
});

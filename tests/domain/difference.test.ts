import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInterval, furthestApart, normalPoint, tailFor } from '../../src/domain/difference';
import { exactShareInterval } from '../../src/domain/exactShare';
import { wilsonInterval } from '../../src/domain/interval';
import { rateRatio } from '../../src/domain/rateRatio';

const share = (count: number, total: number, z?: number) => ({
  value: count / total,
  interval: wilsonInterval(count, total, z),
});

describe('differenceInterval', () => {
  // R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17
  // (1998) 873–890, table II, method 10 (score, no continuity correction).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i and %i/%i is %f to %f as published', (a, n, b, m, low, high) => {
    const interval = differenceInterval(share(a, n), share(b, m));
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  const estimate = fc
    .tuple(fc.nat(60), fc.nat(60))
    .filter(([a, b]) => a + b > 0)
    .map(([a, b]) => [a, a + b] as const);

  it('holds the difference, stays within −1 and 1, and turns with its sides', () => {
    fc.assert(
      fc.property(estimate, estimate, (first, second) => {
        const [a, b] = [share(...first), share(...second)];
        const { low, high } = differenceInterval(a, b);
        expect(low).toBeLessThanOrEqual(a.value - b.value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(a.value - b.value - 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        const turned = differenceInterval(b, a);
        expect(turned.low).toBeCloseTo(-high, 12);
        expect(turned.high).toBeCloseTo(-low, 12);
      }),
    );
  });
});

describe('the price of choosing among pairs', () => {
  // Upper points of the standard normal distribution at 0.025 / k, computed with Python's statistics.NormalDist.
  it.each([
    [1, 1.959_963_984_540_054],
    [2, 2.241_402_727_604_946],
    [3, 2.393_979_799_818_51],
    [4, 2.497_705_474_412_374],
    [5, 2.575_829_303_548_9],
    [6, 2.638_257_273_476_751],
  ])('of %i is the point %f', (pairs, point) => {
    expect(normalPoint(tailFor(pairs))).toBeCloseTo(point, 6);
  });

  it('widens every interval', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 6 }),
        (a, b, pairs) => {
          const total = a + b;
          const wide = exactShareInterval(a, total, tailFor(pairs));
          const plain = exactShareInterval(a, total);
          expect(wide.low).toBeLessThanOrEqual(plain.low);
          expect(wide.high).toBeGreaterThan(plain.high);
          const z = normalPoint(tailFor(pairs));
          expect(wilsonInterval(a, total, z).high).toBeGreaterThan(wilsonInterval(a, total).high);
          const rates = [
            { count: a + 1, exposure: 1 },
            { count: b, exposure: 2 },
          ] as const;
          const ratio = rateRatio(...rates, tailFor(pairs)).interval;
          expect(ratio?.low).toBeLessThan(rateRatio(...rates).interval?.low ?? 0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('may take the certainty from a difference', () => {
    const [a, b] = [
      { count: 113, exposure: 1 },
      { count: 84, exposure: 1 },
    ] as const;
    expect(rateRatio(a, b).differs).toBe(true);
    expect(rateRatio(a, b, tailFor(6)).differs).toBe(false);
  });
});

describe('furthestApart', () => {
  const any = (): boolean => true;
  const value = (n: number): number => n;

  it.each<[string, number[], (a: number, b: number) => boolean, unknown]>([
    ['the ends of several', [3, 9, 1, 4], any, { more: 9, less: 1, pairs: 6 }],
    ['the only pair', [3, 9], any, { more: 9, less: 3, pairs: 1 }],
    ['the earlier of equals', [5, 5], any, { more: 5, less: 5, pairs: 1 }],
    ['nothing of one', [3], any, null],
    ['nothing where none may be compared', [3, 9], () => false, null],
    [
      'the ends of what may be compared',
      [3, 9, 1],
      (a, b) => a !== 1 && b !== 1,
      { more: 9, less: 3, pairs: 1 },
    ],
  ])('finds %s', (_case, items, comparable, expected) => {
    expect(furthestApart(items, value, comparable)).toEqual(expected);
  });
});

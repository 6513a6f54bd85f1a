import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalsOverlap, poissonInterval, wilsonInterval } from '../../src/domain/interval';

describe('poissonInterval', () => {
  // E. S. Pearson, H. O. Hartley, Biometrika Tables for Statisticians, vol. 1 (3rd ed. 1966), table 40:
  // confidence limits for the expectation of a Poisson variable, 1 - 2α = 0.95.
  it.each([
    [0, 0, 3.69],
    [1, 0.0253, 5.57],
    [2, 0.242, 7.22],
    [3, 0.619, 8.77],
    [4, 1.09, 10.24],
    [5, 1.62, 11.67],
    [6, 2.2, 13.06],
    [7, 2.81, 14.42],
    [8, 3.45, 15.76],
    [9, 4.12, 17.08],
    [10, 4.8, 18.39],
    [12, 6.2, 20.96],
    [15, 8.4, 24.74],
    [20, 12.22, 30.89],
    [25, 16.18, 36.9],
    [30, 20.24, 42.83],
    [40, 28.58, 54.47],
    [50, 37.11, 65.92],
  ])('of %i is %f to %f as in the published table', (count, low, high) => {
    const interval = poissonInterval(count);
    expect(Math.abs(interval.low - low)).toBeLessThan(0.0051);
    expect(Math.abs(interval.high - high)).toBeLessThan(0.0051);
  });

  // Computed with SciPy 1.17 (chi2.ppf), an implementation of its own (Boost).
  it.each([
    [16, 9.145382453641524, 25.98299759756094],
    [100, 81.36399125092314, 121.62679379242638],
    [471, 429.4187426318499, 515.5204137970809],
    [799, 744.5516551742824, 856.3771425047613],
    [1000, 938.9730184076952, 1063.952136016302],
    [10000, 9804.952467260184, 10197.951624661473],
  ])('of %i agrees with an independent implementation', (count, low, high) => {
    const interval = poissonInterval(count);
    expect(Math.abs(interval.low / low - 1)).toBeLessThan(1e-9);
    expect(Math.abs(interval.high / high - 1)).toBeLessThan(1e-9);
  });

  it('holds the count, and grows with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (count) => {
        const [here, next] = [poissonInterval(count), poissonInterval(count + 1)];
        expect(here.low).toBeLessThanOrEqual(count);
        expect(here.high).toBeGreaterThan(count);
        expect(next.low).toBeGreaterThan(here.low);
        expect(next.high).toBeGreaterThan(here.high);
      }),
    );
  });

  it('is the definition: the tail beyond each limit holds 2.5 %', () => {
    // P(X <= n) under a mean, summed term by term.
    const atMost = (n: number, mean: number): number => {
      let term = Math.exp(-mean);
      let sum = term;
      for (let k = 1; k <= n; k++) {
        term *= mean / k;
        sum += term;
      }
      return sum;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const { low, high } = poissonInterval(count);
        expect(atMost(count, high)).toBeCloseTo(0.025, 8);
        expect(1 - atMost(count - 1, low)).toBeCloseTo(0.025, 8);
      }),
    );
  });

  it.each([-1, 1.5, NaN, Infinity])('refuses %f', (count) => {
    expect(() => poissonInterval(count)).toThrow(RangeError);
  });
});

describe('wilsonInterval', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998)
  // 857–872, table I, method 3 (score, no continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f as published', (successes, total, low, high) => {
    const interval = wilsonInterval(successes, total);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  const shares = fc
    .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }))
    .map(([a, b]): [number, number] => [a, a + b]);

  it('stays within 0 and 1, holds the share, and mirrors', () => {
    fc.assert(
      fc.property(shares, ([successes, total]) => {
        const { low, high } = wilsonInterval(successes, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThan(high);
        if (total > 0) {
          expect(low).toBeLessThanOrEqual(successes / total);
          expect(high).toBeGreaterThanOrEqual(successes / total);
        }
        const mirrored = wilsonInterval(total - successes, total);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        expect(mirrored.high).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  it('narrows with more venues at the same share', () => {
    fc.assert(
      fc.property(shares, ([successes, total]) => {
        fc.pre(total > 0);
        const width = (factor: number): number => {
          const { low, high } = wilsonInterval(successes * factor, total * factor);
          return high - low;
        };
        expect(width(2)).toBeLessThan(width(1));
      }),
    );
  });

  it('says nothing where nothing was counted', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it.each([
    [-1, 3],
    [4, 3],
    [NaN, 3],
  ])('refuses %f of %f', (successes, total) => {
    expect(() => wilsonInterval(successes, total)).toThrow(RangeError);
  });
});

describe('intervalsOverlap', () => {
  it.each([
    [1, 2, 3, 4, false],
    [1, 3, 3, 4, true],
    [1, 4, 2, 3, true],
    [3, 4, 1, 2, false],
  ])('%f–%f and %f–%f: %s', (a, b, c, d, expected) => {
    expect(intervalsOverlap({ low: a, high: b }, { low: c, high: d })).toBe(expected);
  });
});

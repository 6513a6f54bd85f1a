import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactShareInterval } from '../../src/domain/exactShare';
import { rateRatio } from '../../src/domain/rateRatio';

describe('exactShareInterval', () => {
  // Stata's manual, entry ci: exact binomial intervals; 0 of n: 1 − 0.025^(1/n).
  it.each([
    [0, 10, 0, 0.308_497],
    [1, 10, 0.002_529, 0.445_016],
    [5, 10, 0.187_086, 0.812_914],
    [10, 10, 0.691_503, 1],
    [0, 20, 0, 0.168_433],
    [2, 20, 0.012_349, 0.316_983],
  ])('%i of %i: %d to %d', (successes, total, low, high) => {
    const interval = exactShareInterval(successes, total);
    expect(interval.low).toBeCloseTo(low, 5);
    expect(interval.high).toBeCloseTo(high, 5);
  });

  it('is the whole range where nothing was counted, and refuses what is no share', () => {
    expect(exactShareInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(() => exactShareInterval(3, 2)).toThrow(RangeError);
    expect(() => exactShareInterval(0.5, 2)).toThrow(RangeError);
  });

  it('holds the share, mirrors, and narrows with the total', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (a, b) => {
        const total = a + b;
        const { low, high } = exactShareInterval(a, total);
        const mirrored = exactShareInterval(b, total);
        expect(low).toBeCloseTo(1 - mirrored.high, 9);
        if (total === 0) return;
        expect(low).toBeLessThanOrEqual(a / total);
        expect(high).toBeGreaterThanOrEqual(a / total);
        const tenfold = exactShareInterval(10 * a, 10 * total);
        expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
      }),
      { numRuns: 50 },
    );
  });
});

describe('rateRatio', () => {
  it('agrees with the published example', () => {
    // Breast cancers after fluoroscopies: 41 in 28,010 person-years, 15 in 19,017 (Boice and Monson 1977; Rothman and
    // Greenland 1998). Stata's manual, entry epitab: ratio 1.855759, exact interval 1.005684 to 3.6093.
    const { ratio, interval, differs } = rateRatio(
      { count: 41, exposure: 28_010 },
      { count: 15, exposure: 19_017 },
    );
    expect(ratio).toBeCloseTo(1.855_759, 5);
    expect(interval?.low).toBeCloseTo(1.005_684, 4);
    expect(interval?.high).toBeCloseTo(3.6093, 3);
    expect(differs).toBe(true);
  });

  it('agrees with the example of the issue', () => {
    const { ratio, interval } = rateRatio({ count: 113, exposure: 7.22 }, { count: 76, exposure: 10.59 });
    expect(ratio).toBeCloseTo(2.18, 2);
    expect([interval?.low.toFixed(1), interval?.high.toFixed(1)]).toEqual(['1.6', '3.0']);
  });

  it('copes with none', () => {
    expect(rateRatio({ count: 0, exposure: 1 }, { count: 0, exposure: 1 })).toEqual({
      ratio: null,
      interval: null,
      differs: false,
    });
    const { ratio, interval } = rateRatio({ count: 8, exposure: 1 }, { count: 0, exposure: 1 });
    expect(ratio).toBeNull();
    expect(interval?.low).toBeGreaterThan(1);
    expect(interval?.high).toBe(Infinity);
  });

  it('is the inverse the other way round', () => {
    const rate = fc.record({
      count: fc.integer({ min: 1, max: 80 }),
      exposure: fc.double({ min: 0.5, max: 50, noNaN: true }),
    });
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const one = rateRatio(a, b);
        const other = rateRatio(b, a);
        expect((one.ratio ?? 0) * (other.ratio ?? 0)).toBeCloseTo(1, 9);
        expect((one.interval?.low ?? 0) * (other.interval?.high ?? 0)).toBeCloseTo(1, 6);
        expect(one.differs).toBe(other.differs);
        expect(one.interval?.low).toBeLessThanOrEqual(one.ratio ?? 0);
        expect(one.interval?.high).toBeGreaterThanOrEqual(one.ratio ?? 0);
      }),
    );
  });
});

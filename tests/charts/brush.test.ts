import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brushedRange, rangeEnds, readField, valueAt, type Stop } from '../../src/charts/brush';

const YEARS: Stop[] = [
  { value: 2002, x: 100 },
  { value: 2027, x: 350 },
];
const LASTED: Stop[] = [0, 1, 3, 5, 10, 20, 40].map((value, i) => ({ value, x: 50 * i }));

describe('a brush', () => {
  it.each([
    [YEARS, 100, 2002],
    [YEARS, 350, 2027],
    [YEARS, 150, 2007],
    [YEARS, 0, 2002],
    [YEARS, 999, 2027],
    [LASTED, 75, 2],
    [LASTED, 225, 15],
  ])('reads values between its stops: %#', (stops, x, value) => {
    expect(valueAt(x, stops)).toBeCloseTo(value, 9);
  });

  it.each([
    ['whole years, both ends included', 2007.3, 2010.6, YEARS, true, { from: 2007, to: 2010 }],
    ['either way round', 2010.6, 2007.3, YEARS, true, { from: 2007, to: 2010 }],
    ['one year where it is only touched', 2015.4, 2015.4, YEARS, true, { from: 2015, to: 2015 }],
    ['everything before, from the left end', 2002, 2005.5, YEARS, true, { from: null, to: 2005 }],
    ['everything after, to the right end', 2020.5, 2027, YEARS, true, { from: 2020, to: null }],
    ['all of the scale, as far as it goes', 2002, 2027, YEARS, true, { from: 2002, to: null }],
    ['the last year', 2027, 2027, YEARS, true, { from: 2026, to: null }],
    ['years lasted, without the upper end', 3.2, 9.5, LASTED, false, { from: 3, to: 10 }],
    ['the shortest', 0, 0.4, LASTED, false, { from: null, to: 1 }],
  ])('gives %s', (_case, a, b, stops, inclusive, expected) => {
    expect(brushedRange(a, b, stops, inclusive)).toEqual(expected);
  });

  it('stands over what it means', () => {
    expect(rangeEnds({ from: 2007, to: 2010 }, YEARS, true)).toEqual({ left: 150, right: 190 });
    expect(rangeEnds({ from: null, to: 3 }, LASTED, false)).toEqual({ left: 0, right: 100 });
    expect(rangeEnds({ from: 10, to: null }, LASTED, false)).toEqual({ left: 200, right: 300 });
  });

  it('always holds both ends of the stroke', () => {
    const at = fc.double({ min: -50, max: 400, noNaN: true });
    fc.assert(
      fc.property(at, at, fc.boolean(), (a, b, inclusive) => {
        const stops = inclusive ? YEARS : LASTED;
        const range = brushedRange(valueAt(a, stops), valueAt(b, stops), stops, inclusive);
        const { left, right } = rangeEnds(range, stops, inclusive);
        const [first, last] = [stops[0]?.x ?? 0, stops.at(-1)?.x ?? 0];
        for (const x of [a, b]) {
          const inside = Math.min(Math.max(x, first), last);
          expect(left).toBeLessThanOrEqual(inside + 1e-9);
          expect(right).toBeGreaterThanOrEqual(inside - 1e-9);
        }
        expect(right).toBeGreaterThan(left);
      }),
    );
  });

  it.each([
    ['2015', 2015],
    [' 2015 ', 2015],
    ['', null],
    ['0', undefined],
    ['2015.5', undefined],
    ['-3', undefined],
    ['1e3', undefined],
    ['20150', undefined],
    ['abc', undefined],
  ])('reads the field "%s" as %s', (text, expected) => {
    expect(readField(text, { min: 1, max: 9999, whole: true })).toBe(expected);
  });

  it('reads half years where they are meant', () => {
    expect(readField('2.5', { min: 0, max: 999, whole: false })).toBe(2.5);
  });
});

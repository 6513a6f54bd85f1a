import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageOf,
  dateRange,
  isPartialDate,
  isSurelyAfter,
  midYear,
  spanOf,
  type Span,
} from '../../src/domain/partialDate';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const yearText = fc.integer({ min: 1, max: 9999 }).map((year) => pad(year, 4));
const monthText = fc
  .tuple(yearText, fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${pad(month, 2)}`);
const dayText = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partialDate = fc.oneof(yearText, monthText, dayText);

describe('dateRange', () => {
  it.each([
    ['2018', 2018, 2019, 'year'],
    ['2019-01', 2019, 2019 + 31 / 365, 'month'],
    ['2020-02', 2020 + 31 / 366, 2020 + 60 / 366, 'month'],
    ['2019-12', 2019 + 334 / 365, 2020, 'month'],
    ['2019-12-31', 2019 + 364 / 365, 2020, 'day'],
    ['2020-02-29', 2020 + 59 / 366, 2020 + 60 / 366, 'day'],
    ['0050', 50, 51, 'year'],
    ['0050-01-01', 50, 50 + 1 / 365, 'day'],
  ])('%s', (text, start, end, precision) => {
    const range = dateRange(text);
    expect(range?.precision).toBe(precision);
    expect(range?.start).toBeCloseTo(start, 9);
    expect(range?.end).toBeCloseTo(end, 9);
  });

  it.each([
    '',
    '18',
    '2018-',
    '2018-13',
    '2018-00',
    '2018-1',
    '2019-02-29',
    '2018-04-31',
    '2018-04-00',
    '2018/04',
    ' 2018',
    '2018-04-01T00',
  ])('refuses "%s"', (text) => {
    expect(dateRange(text)).toBeNull();
    expect(isPartialDate(text)).toBe(false);
    expect(midYear(text)).toBeNull();
  });

  it('ends after it starts, and lies within the range of the date cut short', () => {
    fc.assert(
      fc.property(partialDate, (text) => {
        const range = dateRange(text);
        const year = dateRange(text.slice(0, 4));
        if (!range || !year) throw new Error(`no range: ${text}`);
        expect(range.start).toBeLessThan(range.end);
        expect(range.start).toBeGreaterThanOrEqual(year.start);
        expect(range.end).toBeLessThanOrEqual(year.end + 1e-9);
      }),
    );
  });
});

describe('midYear', () => {
  it.each([
    ['2018', 2018.5],
    ['2018-01', 2018 + 15.5 / 365],
    [null, null],
  ])('%s', (text, expected) => {
    const found = midYear(text);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 9);
  });
});

describe('isSurelyAfter', () => {
  it.each([
    ['2019', '2018', true],
    ['2019', '2018-12-31', true],
    ['2019-01', '2018-12', true],
    ['2018-12', '2018', false],
    ['2018', '2018-12', false],
    ['2018-06', '2018-06-01', false],
    ['2018-06-02', '2018-06-01', true],
    ['2018', '2019', false],
    ['nonsense', '2018', false],
    ['2018', 'nonsense', false],
  ])('%s after %s: %s', (a, b, expected) => {
    expect(isSurelyAfter(a, b)).toBe(expected);
  });

  it('never holds both ways, nor between a date and itself cut short', () => {
    fc.assert(
      fc.property(partialDate, partialDate, (a, b) => {
        expect(isSurelyAfter(a, b) && isSurelyAfter(b, a)).toBe(false);
        expect(isSurelyAfter(a, a.slice(0, 4))).toBe(false);
        expect(isSurelyAfter(a.slice(0, 4), a)).toBe(false);
      }),
    );
  });
});

describe('spanOf', () => {
  it.each<[number, boolean, Span]>([
    [0, false, { n: 0, unit: 'months' }],
    [-3, false, { n: 0, unit: 'months' }],
    [1 / 12, false, { n: 1, unit: 'months' }],
    [1.16, false, { n: 14, unit: 'months' }],
    [1.99, false, { n: 2, unit: 'years' }],
    [1.95, false, { n: 23, unit: 'months' }],
    [7.6, false, { n: 8, unit: 'years' }],
    [0.4, true, { n: 0, unit: 'years' }],
    [1.4, true, { n: 1, unit: 'years' }],
  ])('%s years, rough: %s', (years, rough, expected) => {
    expect(spanOf(years, rough)).toEqual(expected);
  });
});

describe('ageOf', () => {
  it.each<[string, Span | null]>([
    ['2025-09', { n: 14, unit: 'months' }],
    ['2025-09-20', { n: 14, unit: 'months' }],
    ['2025', { n: 1, unit: 'years' }],
    ['2026', { n: 0, unit: 'years' }],
    ['2019-01', { n: 8, unit: 'years' }],
    ['2026-11-22', { n: 0, unit: 'months' }],
    ['2027-01', { n: 0, unit: 'months' }],
    ['nonsense', null],
  ])('%s before 2026-11-22', (date, expected) => {
    expect(ageOf(date, '2026-11-22')).toEqual(expected);
  });
});

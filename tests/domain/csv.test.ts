import { describe, expect, it } from 'vitest';
import { formatCsv, formatTextCell } from '../../src/domain/csv';

const BYTE_ORDER_MARK = '\uFEFF';

describe('formatTextCell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00A0=1',
    '\uFF1D1',
    '\uFF0B1',
    '\uFF0D1',
    '\uFF201',
    '\ttabbed',
  ])('puts an apostrophe before %j', (text) => {
    expect(formatTextCell(text)).toBe(`'${text}`);
  });

  it.each(['', 'plain', 'a=b', '2018-10', '1', "'quoted", '«Целинный»', '–dash'])(
    'leaves %j alone',
    (text) => {
      expect(formatTextCell(text)).toBe(text);
    },
  );
});

describe('formatCsv', () => {
  it.each<[string, (string | number | null)[], string]>([
    ['plain text', ['a', 'b'], 'a,b'],
    ['separator', ['a,b', 'c'], '"a,b",c'],
    ['quotes', ['say "x"', 'c'], '"say ""x""",c'],
    ['line break', ['a\nb', 'c'], '"a\nb",c'],
    ['nothing', [null, ''], ','],
    ['negative number', [-43.25, 76.9], '-43.25,76.9'],
    ['formula', ['=HYPERLINK("x")', ''], '"\'=HYPERLINK(""x"")",'],
  ])('%s', (_name, row, line) => {
    expect(formatCsv([row])).toBe(`${BYTE_ORDER_MARK}${line}\r\n`);
  });
});

import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, formatTextCell } from '../../src/domain/csv';

const BYTE_ORDER_MARK = '\uFEFF';
const read = (csv: string): string[][] => csvParseRows(csv.replace(/^\uFEFF/, ''));

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

  it('gives back every cell through an independent parser, and no cell of text starts a formula', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', ';', 'a', '＝'),
      }),
    );
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        const found = read(formatCsv(table));
        expect(found).toEqual(table.map((row) => row.map(formatTextCell)));
        for (const cell of found.flat()) expect(cell).not.toMatch(/^([\t\r\n]|\s*[=+\-@＝＋－＠])/);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackBars } from '../../src/charts/barStacks';
import { formatScales } from '../../src/charts/formatScales';
import { placeDots } from '../../src/charts/intervalDots';
import { layoutLives, nearestMark, paintLives } from '../../src/charts/lifeMarks';
import { estimateWidth, fitText, layoutRows } from '../../src/charts/rowLayout';
import { scaleTop } from '../../src/charts/scaleTop';
import { barsPath, trendScale, yearBars } from '../../src/charts/trendBars';
import { formatRows } from '../../src/domain/formatShares';
import type { Life } from '../../src/domain/life';
import type { LifeBin } from '../../src/domain/lifespan';
import { trendRows } from '../../src/domain/trend';
import { COUNTRIES } from './sample';
import { VENUE } from '../fixtures/records';

const PLOT = { left: 90, right: 290 };

describe('scaleTop', () => {
  it.each([
    [19, 19, 20],
    [6, 19, 20],
    [5, 19, 5],
    [4, 19, 5],
    [1, 19, 1.5],
    [0, 19, 20],
    [0, 0, 1],
    [30, 19, 30],
  ])('%f of %f: %f', (needed, whole, top) => {
    expect(scaleTop(needed, whole)).toBe(top);
  });

  it('holds what is needed and leaves no more than three quarters empty', () => {
    const amount = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [needed, whole] = [Math.min(a, b), Math.max(a, b)];
        const top = scaleTop(needed, whole);
        expect(top).toBeGreaterThanOrEqual(needed);
        expect(needed).toBeGreaterThan(top / 4);
      }),
    );
  });
});

describe('layoutRows', () => {
  it('stacks rows and keeps the figures free', () => {
    const layout = layoutRows(['Aland', 'Beland'], 376, { rowHeight: 24, figures: 90, top: 10 });
    expect(layout.tops).toEqual([10, 34]);
    expect(layout.bottom).toBe(58);
    expect(layout.plot).toEqual({ left: layout.labelWidth, right: 286 });
  });

  it('gives labels at most a third of the width, and no plot a negative width', () => {
    const long = layoutRows(['A country with a very long name indeed'], 280, { rowHeight: 24, figures: 90 });
    expect(long.labelWidth).toBeLessThanOrEqual(280 * 0.34 + 1);
    const narrow = layoutRows(['Aland'], 60, { rowHeight: 24, figures: 90 });
    expect(narrow.plot.right).toBeGreaterThan(narrow.plot.left);
  });
});

describe('fitText', () => {
  it('cuts what does not fit, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 20, max: 300 }), (text, width) => {
        const fitted = fitText(text, width);
        if (estimateWidth(text) <= width) expect(fitted).toBe(text);
        else expect(fitted.endsWith('…')).toBe(true);
      }),
    );
    expect(fitText('Kazakhstan', 60)).toMatch(/^Kaza.*…$/);
  });
});

describe('placeDots', () => {
  const at = (value: number, low: number, high: number, tone: 'dot' | 'grey' | 'text' = 'dot') => ({
    value,
    interval: { low, high },
    tone,
  });

  it('keeps dots and intervals on the plot, in order', () => {
    const { dots, ticks } = placeDots([at(5, 2, 9), null, at(15, 10, 40)], PLOT, 20, 60);
    expect(dots[1]).toBeNull();
    for (const dot of dots.flatMap((found) => (found ? [found] : []))) {
      expect(dot.x1).toBeLessThanOrEqual(dot.x);
      expect(dot.x).toBeLessThanOrEqual(dot.x2);
      expect(dot.x1).toBeGreaterThanOrEqual(PLOT.left);
      expect(dot.x2).toBeLessThanOrEqual(PLOT.right);
    }
    expect(ticks.map(({ value }) => value)).toEqual([0, 5, 10, 15, 20]);
  });

  it.each([
    ['after the interval', at(2, 1, 3, 'grey'), 'start', 'after'],
    ['before it, where there is no room after', at(18, 16, 20, 'grey'), 'end', 'before'],
    ['on its longer half, where there is room nowhere', at(3, 0, 20, 'grey'), 'start', 'on'],
    ['at the left, without a dot', at(1, 0, 20, 'text'), 'start', 'left'],
  ] as const)('puts a word %s', (_name, value, anchor, where) => {
    const dot = placeDots([value], PLOT, 20, 60).dots[0];
    if (!dot) throw new Error('no dot');
    expect(dot.note.anchor).toBe(anchor);
    const span = { after: dot.note.x > dot.x2, before: dot.note.x < dot.x1 };
    expect(span.after).toBe(where === 'after');
    expect(span.before).toBe(where === 'before');
    const end = dot.note.anchor === 'start' ? dot.note.x + 60 : dot.note.x - 60;
    expect(end).toBeGreaterThanOrEqual(PLOT.left);
    expect(end).toBeLessThanOrEqual(PLOT.right);
  });
});

describe('stackBars', () => {
  it('draws lengths true to the numbers, end to end, without the empty ones', () => {
    const [segments, none] = stackBars([{ a: 50, b: 0, c: 30 }, null], ['a', 'b', 'c'], PLOT, 100);
    expect(segments).toEqual([
      { key: 'a', x: 90, width: 99, value: 50 },
      { key: 'c', x: 190, width: 59, value: 30 },
    ]);
    expect(none).toEqual([]);
  });
});

describe('layoutLives', () => {
  const life = (id: string, event: Life['event'], years: number): Life => ({
    id,
    country: 'AA',
    event,
    years,
    closedBy: false,
    start: { start: 2000, end: 2001, precision: 'year' },
    end: { start: 2010, end: 2011, precision: 'year' },
  });
  const bin = (closed: number, atLeast: number): LifeBin => ({
    from: 0,
    to: 1,
    closed: Array.from({ length: closed }, (_, i) => life(`c${i}`, 'closed', 1)),
    atLeast: Array.from({ length: atLeast }, (_, i) => life(`o${i}`, 'censored', 1)),
  });

  it('gives every venue one mark inside its cell, none upon another', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(12), fc.nat(24)), { minLength: 6, maxLength: 6 }), (counts) => {
        const bins = counts.map(([closed, atLeast]) => bin(closed, atLeast));
        const grid = layoutLives([bins], { left: 90, right: 376 }, [14], 27);
        grid.rows[0]?.forEach((cell, i) => {
          const [closed, atLeast] = counts[i] ?? [0, 0];
          expect(cell.bar).toBeNull();
          expect(cell.marks).toHaveLength(closed + atLeast);
          expect(cell.marks.filter((mark) => mark.closed)).toHaveLength(closed);
          expect(new Set(cell.marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(cell.marks.length);
          for (const { x, y } of cell.marks) {
            expect(x).toBeGreaterThanOrEqual(grid.edges[i] ?? NaN);
            expect(x + grid.size).toBeLessThanOrEqual(grid.edges[i + 1] ?? NaN);
            expect(y).toBeGreaterThanOrEqual(14);
            expect(y + grid.size).toBeLessThanOrEqual(14 + 27);
          }
        });
      }),
    );
  });

  it('draws bars where there are too many to tell apart', () => {
    const grid = layoutLives([[bin(100, 300), bin(0, 200)]], { left: 90, right: 200 }, [0], 20);
    expect(grid.rows[0]?.map(({ marks, bar }) => [marks.length, bar])).toEqual([
      [0, { closed: 5, atLeast: 15 }],
      [0, { closed: 0, atLeast: 10 }],
    ]);
  });

  it('paints what is chosen in its colour and the rest pale', () => {
    const count = (path: string): number => path.split('z').length - 1;
    const whole = bin(3, 5);
    const grid = layoutLives([[whole]], { left: 0, right: 100 }, [0], 27);
    const some: LifeBin = { ...whole, closed: whole.closed.slice(1), atLeast: whole.atLeast.slice(0, 1) };
    const { pale, atLeast, closed } = paintLives(grid, [[some]]);
    expect([count(pale), count(atLeast), count(closed)]).toEqual([5, 1, 2]);
    expect(count(paintLives(grid, []).pale)).toBe(8);
  });

  it('paints bars on the scale of the whole, where marks would be too small', () => {
    const grid = layoutLives([[bin(100, 300)]], { left: 90, right: 200 }, [0], 20);
    expect(paintLives(grid, [[bin(40, 100)]])).toEqual({
      pale: 'M93 20h102v-20h-102z',
      closed: 'M93 20h102v-2h-102z',
      atLeast: 'M93 18h102v-5h-102z',
    });
  });

  it('finds the nearest mark within reach', () => {
    const grid = layoutLives([[bin(1, 1)]], { left: 0, right: 100 }, [0], 27);
    const [closed, open] = grid.rows[0]?.[0]?.marks ?? [];
    if (!closed || !open) throw new Error('two marks expected');
    const marks = [closed, open];
    expect(nearestMark(marks, grid.size, closed.x, closed.y, 12)?.id).toBe('c0');
    expect(nearestMark(marks, grid.size, open.x + grid.size, open.y, 12)?.id).toBe('o0');
    expect(nearestMark(marks, grid.size, 90, 0, 12)).toBeNull();
  });
});

describe('formatScales', () => {
  const venues = (country: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      ...VENUE,
      id: `${country}-${i}`,
      country,
      format: i % 2 === 0 ? ('online' as const) : ('offline' as const),
    }));
  const all = [...venues('AA', 38), ...venues('BB', 10)];
  const whole = formatRows(all, COUNTRIES);

  it('keeps the scales of the whole inventory for a part of it', () => {
    const part = formatRows(all.slice(0, 30), COUNTRIES);
    const [{ counts, shares }, unfiltered] = [formatScales(part, whole), formatScales(whole, whole)];
    expect(counts).toEqual({ top: 40, holdsWhole: true });
    expect([counts.top, shares.top]).toEqual([unfiltered.counts.top, unfiltered.shares.top]);
  });

  it('says so where the scale has shrunk below the whole', () => {
    const few = formatRows(all.slice(0, 4), COUNTRIES);
    expect(formatScales(few, whole).counts).toEqual({ top: 10, holdsWhole: false });
  });

  it('never has shares above one', () => {
    const online = all.map((venue) => ({ ...venue, format: 'online' as const }));
    expect(formatScales(whole, formatRows(online, COUNTRIES)).shares.top).toBe(1);
  });
});

describe('bars of openings and closings', () => {
  const venue = (id: string, founded: string, closed: string | null = null) => ({
    ...VENUE,
    id,
    country: 'AA',
    founded,
    closed,
    status: closed === null ? ('active' as const) : ('closed' as const),
  });
  const rows = trendRows(
    [venue('a', '2020'), venue('b', '2020-03'), venue('c', '2021', '2022'), venue('d', '2021')],
    COUNTRIES,
    { from: 2020, to: 2022 },
  );
  // Two open in a year at most, one closes: three venues share 36 px.
  const scale = trendScale(rows, 44);
  const years = rows[0]?.years ?? [];
  const frame = { left: 100, step: 11, base: 50 };

  it('share the height of a row', () => {
    expect(scale).toEqual({ unit: 12, base: 28 });
  });

  it('rise for openings and hang for closings, where there are any', () => {
    expect(yearBars(years, frame, scale)).toEqual([
      { year: 2020, event: 'opened', x: 100.5, y: 26, width: 10, height: 24 },
      { year: 2021, event: 'opened', x: 111.5, y: 26, width: 10, height: 24 },
      { year: 2022, event: 'closed', x: 122.5, y: 50, width: 10, height: 12 },
    ]);
  });

  it('are the same as one path', () => {
    expect(barsPath(years, frame, scale)).toBe(
      'M100.5 26h10V50h-10zM111.5 26h10V50h-10zM122.5 50h10V62h-10z',
    );
  });
});

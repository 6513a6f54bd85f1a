import { describe, expect, it } from 'vitest';
import { RING_FACETS } from '../../src/domain/mapModes';
import { KINDS, PRECISIONS } from '../../src/domain/vocabulary';
import {
  composeVenues,
  FILLS,
  ringColour,
  ringValues,
  sharesOf,
  sumCompositions,
} from '../../src/map/composition';
import { drawGlyph, drawShape, glyphKey, type GlyphSpec } from '../../src/map/glyph';
import { HATCH_LINES, outlineOf } from '../../src/map/hatch';
import {
  figureHalfWidth,
  figureSize,
  glyphRadius,
  glyphScale,
  MAX_RADIUS,
  ringWidth,
} from '../../src/map/size';
import { KIND_PATH } from '../../src/theme/glyphs';
import { DARK, LIGHT } from '../../src/theme/palette';
import { makeVenue } from './venues';

const MIXED = [
  makeVenue('a', { kind: 'creative-hub', status: 'active', format: null }),
  makeVenue('b', { kind: 'creative-hub', status: 'unknown', format: 'online' }),
  makeVenue('c', { kind: 'venue', status: 'closed', format: 'offline' }),
  makeVenue('d', { kind: 'venue', status: 'closed', format: null }),
];

const ring = (count: number, composition = composeVenues(MIXED, 'kind')): GlyphSpec => ({
  form: 'ring',
  facet: 'kind',
  composition,
  count,
  radius: 20,
  precision: 'city',
});

describe('composition', () => {
  it.each([
    [
      'kind',
      [
        ['creative-hub', 'solid', 1],
        ['creative-hub', 'hatched', 1],
        ['venue', 'hollow', 2],
      ],
    ],
    [
      'format',
      [
        ['offline', 'hollow', 1],
        ['online', 'solid', 1],
        ['unknown', 'hatched', 1],
        ['unknown', 'hollow', 1],
      ],
    ],
    [
      'status',
      [
        ['active', 'solid', 1],
        ['closed', 'hollow', 2],
        ['unknown', 'hatched', 1],
      ],
    ],
  ] as const)('by %s: closed is hollow, unknown is hatched', (facet, expected) => {
    const shares = sharesOf(composeVenues(MIXED, facet), facet);
    expect(shares.map(({ value, fill, count }) => [value, fill, count])).toEqual(expected);
  });

  it.each(RING_FACETS)('of a sum is the sum of compositions, by %s', (facet) => {
    const each = MIXED.map((venue) => composeVenues([venue], facet));
    expect(sumCompositions(each)).toEqual(composeVenues(MIXED, facet));
  });

  it.each(RING_FACETS)('has a colour for every value of %s in both themes', (facet) => {
    for (const palette of [LIGHT, DARK]) {
      for (const value of ringValues(facet))
        expect(ringColour(palette, facet, value)).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});

describe('size', () => {
  const scale = glyphScale(58, false);

  it('is true to the count by area beyond the least size', () => {
    const [small, large] = [glyphRadius(50, scale), glyphRadius(100, scale)];
    expect((large / small) ** 2).toBeCloseTo(2, 6);
  });

  it('leaves room for the figure', () => {
    for (const count of [2, 9, 10, 46, 99, 100, 471, 10_000]) {
      for (const which of [scale, glyphScale(58, true), glyphScale(10_000, false)]) {
        const radius = glyphRadius(count, which);
        expect(figureHalfWidth(count, radius)).toBeLessThanOrEqual(radius);
        expect(figureSize(radius)).toBeGreaterThanOrEqual(11);
      }
    }
  });

  it('has a bound, also for 10,000 venues at one point', () => {
    expect(glyphRadius(10_000, glyphScale(10_000, false))).toBeCloseTo(22, 6);
    expect(glyphRadius(10_000, scale)).toBe(MAX_RADIUS);
  });

  it('never shrinks as the count grows', () => {
    for (let count = 1; count < 500; count++) {
      expect(glyphRadius(count + 1, scale)).toBeGreaterThanOrEqual(glyphRadius(count, scale));
    }
  });

  it('keeps rings thin enough to read', () => {
    expect(ringWidth(8)).toBeLessThan(4);
    expect(ringWidth(40)).toBe(5);
  });
});

describe('drawGlyph', () => {
  it('writes the count into a ring and none beside a single venue', () => {
    expect(drawGlyph(ring(4), LIGHT).figure).toMatchObject({ text: '4', colour: LIGHT.ink });
    const point: GlyphSpec = {
      form: 'point',
      kind: 'venue',
      facet: 'kind',
      value: 'venue',
      fill: 'solid',
      precision: 'exact',
    };
    expect(drawGlyph(point, LIGHT).figure).toBeNull();
  });

  it('gives every share of the ring its own arc, and a whole circle to a ring of one share', () => {
    const colours = drawGlyph(ring(4), LIGHT).marks.map((mark) => mark.stroke);
    expect(colours.filter((colour) => colour === LIGHT.kind['creative-hub'])).toHaveLength(3);
    expect(colours.filter((colour) => colour === LIGHT.kind.venue)).toHaveLength(1);
    const one = drawGlyph(ring(3, [3, ...new Array<number>(14).fill(0)]), LIGHT).marks.at(-1);
    expect(one?.d.endsWith('Z')).toBe(true);
  });

  it('tells solid, hatched and hollow apart by more than colour', () => {
    const looks = FILLS.map((fill) => drawShape('venue', fill, '#000000', '#ffffff', 7));
    expect(looks.map((marks) => marks.length)).toEqual([2, 3, 2]);
    expect(looks[0]?.[1]?.fill).toBe('#000000');
    expect(looks[2]?.[1]?.fill).toBe('none');
  });

  it('tells the city level and clusters from points', () => {
    const marks = (precision: 'city' | 'exact' | null): number =>
      drawGlyph({ ...ring(4), precision } as GlyphSpec, LIGHT).marks.length;
    expect(marks('city')).toBe(marks('exact') + 1);
    expect(marks(null)).toBe(marks('exact') + 1);
    expect(glyphKey({ ...ring(4), precision: null } as GlyphSpec)).not.toBe(glyphKey(ring(4)));
  });

  it('holds all it draws within its extent', () => {
    for (const precision of [...PRECISIONS, null]) {
      const { extent, marks } = drawGlyph({ ...ring(4), precision } as GlyphSpec, LIGHT);
      for (const { d, strokeWidth } of marks) {
        const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
        expect(Math.max(...numbers.map(Math.abs)) + strokeWidth / 2).toBeLessThanOrEqual(extent + 1e-6);
      }
    }
  });
});

describe('hatch', () => {
  it.each(KINDS)('stays inside the shape of %s', (kind) => {
    const corners = outlineOf(KIND_PATH[kind]);
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const ends = [...HATCH_LINES[kind].matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(ends.length).toBeGreaterThanOrEqual(4);
    for (const [x = NaN, y = NaN] of ends) {
      expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - 1e-3);
      expect(x).toBeLessThanOrEqual(Math.max(...xs) + 1e-3);
      expect(y).toBeGreaterThanOrEqual(Math.min(...ys) - 1e-3);
      expect(y).toBeLessThanOrEqual(Math.max(...ys) + 1e-3);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestAhead } from '../../src/map/direction';
import { FAN_MAX, fitsAsFan, layoutFan } from '../../src/map/fan';
import { wheelZoom } from '../../src/map/gestures';
import { placeList } from '../../src/map/listPlace';

describe('nearestAhead', () => {
  const points = [
    { x: 100, y: 100 },
    { x: 150, y: 105 },
    { x: 130, y: 60 },
    { x: 400, y: 100 },
    { x: 100, y: 300 },
  ];

  it.each([
    ['ArrowRight', 1],
    ['ArrowUp', 2],
    ['ArrowDown', 4],
    ['ArrowLeft', null],
  ] as const)('%s from the first goes to %s', (key, expected) => {
    expect(nearestAhead(points, { x: 100, y: 100 }, key)).toBe(expected);
  });

  it('never stays where it is', () => {
    expect(nearestAhead([{ x: 5, y: 5 }], { x: 5, y: 5 }, 'ArrowRight')).toBeNull();
  });

  it('reaches every point in the end', () => {
    const grid = Array.from({ length: 25 }, (_, i) => ({ x: (i % 5) * 40, y: Math.floor(i / 5) * 40 }));
    const seen = new Set([0]);
    const queue = [0];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'] as const) {
        const next = nearestAhead(grid, grid[at] ?? { x: 0, y: 0 }, key);
        if (next === null || seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    expect(seen.size).toBe(25);
  });
});

describe('layoutFan', () => {
  const size = { width: 690, height: 850 };
  const middle = { anchor: { x: 345, y: 425 }, radius: 10, size, line: 28 };

  it.each([
    [3, 3, 0],
    [4, 4, 0],
    [5, 3, 2],
    [8, 4, 4],
  ])('spreads %d over %d at the right and %d at the left', (count, right, left) => {
    const sides = layoutFan({ ...middle, count }).items.map((item) => item.side);
    expect(sides.filter((side) => side === 'right')).toHaveLength(right);
    expect(sides.filter((side) => side === 'left')).toHaveLength(left);
  });

  it('turns to the side where there is room', () => {
    const items = layoutFan({ ...middle, anchor: { x: 660, y: 425 }, count: 6 }).items;
    expect(items.map((item) => item.side)).toEqual(new Array(6).fill('left'));
  });

  it.each([
    ['more than fan out', { count: FAN_MAX + 1 }],
    ['a map too narrow', { count: 3, size: { width: 150, height: 400 }, anchor: { x: 75, y: 200 } }],
    ['a map too low', { count: 8, size: { width: 400, height: 100 }, anchor: { x: 200, y: 50 }, line: 44 }],
  ])('gives way to the list: %s', (_, change) => {
    expect(fitsAsFan({ ...middle, ...change })).toBe(false);
  });

  it('keeps lines apart and on the map, wherever the stack is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 690 }),
        fc.integer({ min: 0, max: 850 }),
        fc.integer({ min: 2, max: FAN_MAX }),
        fc.constantFrom(28, 44),
        (x, y, count, line) => {
          const options = { anchor: { x, y }, radius: 12, count, size, line };
          fc.pre(fitsAsFan(options));
          const layout = layoutFan(options);
          expect(layout.items).toHaveLength(count);
          for (const [i, item] of layout.items.entries()) {
            expect(item.y).toBeGreaterThanOrEqual(line / 2);
            expect(item.y).toBeLessThanOrEqual(size.height - line / 2);
            for (const other of layout.items.slice(i + 1)) {
              if (other.side === item.side)
                expect(Math.abs(other.y - item.y)).toBeGreaterThanOrEqual(line - 1e-9);
            }
          }
        },
      ),
    );
  });
});

describe('placeList', () => {
  const size = { width: 690, height: 850 };
  const at = (x: number, y: number) => ({ point: { x, y }, radius: 20 });

  it('stands at the right of the glyph, else at the left', () => {
    expect(placeList(size, at(200, 400))).toMatchObject({ left: 232, width: 320 });
    expect(placeList(size, at(500, 400))).toMatchObject({ left: 148, width: 320 });
  });

  it('is narrower rather than over its glyph', () => {
    expect(placeList(size, at(345, 400))).toMatchObject({ left: 377, width: 301 });
  });

  it('stands at the foot where it belongs to no glyph', () => {
    expect(placeList(size, null)).toEqual({ left: 12, top: 398, width: 320, height: 440 });
  });

  it('stays on the map, wherever the glyph is', () => {
    const side = fc.integer({ min: 100, max: 900 });
    fc.assert(
      fc.property(side, side, fc.double({ min: 0, max: 1, noNaN: true }), (width, height, share) => {
        const place = placeList({ width, height }, at(share * width, share * height));
        expect(place.left).toBeGreaterThanOrEqual(12);
        expect(place.top).toBeGreaterThanOrEqual(12);
        expect(place.left + place.width).toBeLessThanOrEqual(width - 12 + 1e-9);
        expect(place.top + place.height).toBeLessThanOrEqual(height - 12 + 1e-9);
      }),
    );
  });
});

describe('wheelZoom', () => {
  it('turns the way of the wheel and stays below one step', () => {
    expect(wheelZoom(-1)).toBeCloseTo(0.548, 3);
    expect(wheelZoom(1)).toBeCloseTo(-0.548, 3);
    expect(wheelZoom(-100)).toBeLessThanOrEqual(1);
    expect(wheelZoom(0)).toBeCloseTo(0, 9);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ZOOM, mercator, worldSize } from '../../src/map/camera';
import {
  aloneZoom,
  buildTree,
  expansionZoom,
  levelOf,
  nodeOf,
  nodesAt,
  zoomOf,
  type Node,
  type Spot,
} from '../../src/map/clusters';
import { ALONE_ZOOM, joinDistance, TOUCHING_PX } from '../../src/map/joining';
import { glyphScale } from '../../src/map/size';

const scale = glyphScale(58, false);
const OPENING = { homeZoom: 3.51, minZoom: 2.5, scale };

const TASHKENT = { lon: 69.279, lat: 41.311, count: 58 };
const BISHKEK = { lon: 74.604, lat: 42.876, count: 55 };
const ALMATY = { lon: 76.945, lat: 43.238, count: 45 };
const OSH = { lon: 72.8, lat: 40.53, count: 15 };
const NAMANGAN = { lon: 71.673, lat: 40.998, count: 5 };
const ANDIJAN = { lon: 72.344, lat: 40.783, count: 2 };
const FERGHANA = { lon: 71.784, lat: 40.386, count: 2 };

const spots = fc
  .array(
    fc.record({
      lon: fc.double({ min: 50, max: 80, noNaN: true }),
      lat: fc.double({ min: 37, max: 54, noNaN: true }),
      count: fc.integer({ min: 1, max: 70 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((list) => list.toSorted((a, b) => b.count - a.count));
const zooms = fc.double({ min: 2.5, max: MAX_ZOOM, noNaN: true });

describe('buildTree', () => {
  it('keeps Almaty and Bishkek apart in the opening view, on a wide map and on a phone', () => {
    const both = [BISHKEK, ALMATY];
    expect(nodesAt(buildTree(both, OPENING), 0)).toHaveLength(2);
    const phone = { homeZoom: 2.64, minZoom: 2.14, scale: glyphScale(58, true) };
    expect(nodesAt(buildTree(both, phone), 0)).toHaveLength(2);
  });

  it('keeps the cities of the Ferghana valley apart in the opening view, but for Osh and Andijan', () => {
    const valley = [TASHKENT, OSH, NAMANGAN, ANDIJAN, FERGHANA];
    const names = nodesAt(buildTree(valley, OPENING), 0).map((node) => node.stacks);
    expect(names).toEqual([[0], [1, 3], [2], [4]]);
  });

  it('draws a joined glyph at its largest stack, not between its parts', () => {
    const [first] = nodesAt(buildTree([TASHKENT, { ...TASHKENT, lat: 41.4, count: 2 }], OPENING), 0);
    expect(first).toMatchObject({ anchor: 0, count: 60, stacks: [0, 1] });
  });

  it('lets every stack stand alone in the end, unless two can hardly be told apart', () => {
    const near = { ...TASHKENT, lon: 69.2815, count: 1 };
    const same = { ...TASHKENT, lon: 69.27909, count: 1 };
    const apart = buildTree([TASHKENT, near], OPENING);
    expect(nodesAt(apart, levelOf(apart, MAX_ZOOM))).toHaveLength(2);
    expect(aloneZoom(apart, 1)).toBeLessThanOrEqual(MAX_ZOOM);
    const joined = buildTree([TASHKENT, same], OPENING);
    const [only] = nodesAt(joined, levelOf(joined, MAX_ZOOM));
    expect(only?.count).toBe(59);
    expect(only && expansionZoom(joined, only)).toBeNull();
  });

  it('shows every venue exactly once at every zoom', () => {
    fc.assert(
      fc.property(spots, zooms, (list, zoom) => {
        const tree = buildTree(list, OPENING);
        const nodes = nodesAt(tree, levelOf(tree, zoom));
        const shown = nodes.flatMap((node) => node.stacks).toSorted((a, b) => a - b);
        expect(shown).toEqual(list.map((_, i) => i));
        for (const node of nodes) {
          expect(node.count).toBe(node.stacks.reduce((sum, i) => sum + (list[i] as Spot).count, 0));
          expect(node.stacks.every((i) => nodeOf(tree, i, zoom) === node)).toBe(true);
        }
      }),
    );
  });

  it('never parts on the way out what was joined farther in', () => {
    fc.assert(
      fc.property(spots, zooms, zooms, (list, a, b) => {
        const [out, inn] = [Math.min(a, b), Math.max(a, b)];
        const tree = buildTree(list, OPENING);
        for (const node of nodesAt(tree, levelOf(tree, inn))) {
          expect(new Set(node.stacks.map((i) => nodeOf(tree, i, out)?.id)).size).toBe(1);
        }
      }),
    );
  });

  it('covers no figure: glyphs of a level keep their distance', () => {
    fc.assert(
      fc.property(spots, fc.integer({ min: -2, max: 16 }), (list, level) => {
        const tree = buildTree(list, OPENING);
        const world = worldSize(zoomOf(tree, level));
        const nodes = nodesAt(tree, level);
        const points = nodes.map((node) => {
          const { lon, lat } = list[node.anchor] as Spot;
          return mercator(lon, lat);
        });
        nodes.forEach((node, i) => {
          for (let j = i + 1; j < nodes.length; j++) {
            const [a, b] = [points[i], points[j]];
            if (!a || !b) throw new Error('a point for every node expected');
            const distance = Math.hypot(a.x - b.x, a.y - b.y) * world;
            const reach = joinDistance(node.count, (nodes[j] as Node).count, scale);
            expect(distance).toBeGreaterThan(
              Math.min(reach, zoomOf(tree, level) < ALONE_ZOOM ? Infinity : TOUCHING_PX) - 1e-6,
            );
          }
        });
      }),
    );
  });

  it('breaks a cluster up at its expansion zoom and not before', () => {
    fc.assert(
      fc.property(spots, (list) => {
        const tree = buildTree(list, OPENING);
        for (const node of tree.nodes.filter((candidate) => candidate.stacks.length > 1)) {
          const zoom = expansionZoom(tree, node);
          if (zoom === null) continue;
          const [first = 0] = node.stacks;
          expect(nodeOf(tree, first, zoom)?.id).not.toBe(node.id);
          expect(nodeOf(tree, first, zoom - 0.01)?.id).toBe(node.id);
        }
      }),
    );
  });
});

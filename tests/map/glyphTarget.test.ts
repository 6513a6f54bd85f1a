import { describe, expect, it } from 'vitest';
import { buildDrawing, glyphsAtLevel, type Glyph } from '../../src/map/drawing';
import { glyphTarget } from '../../src/map/glyphTarget';
import { glyphScale } from '../../src/map/size';
import { buildStacks } from '../../src/map/stacks';
import { makeVenue } from './venues';

const at = (lon: number, lat: number) => ({ position: { lon, lat, precision: 'exact' as const } });

function draw(...positions: [number, number][]) {
  const venues = positions.map(([lon, lat], i) => makeVenue(`v-${i}`, at(lon, lat)));
  return buildDrawing(buildStacks(venues).stacks, 'kind', {
    homeZoom: 3.5,
    minZoom: 2.5,
    scale: glyphScale(58, false),
  });
}
/** The one glyph of the farthest view. */
const whole = (drawing: ReturnType<typeof draw>): Glyph => {
  const [glyph, ...others] = glyphsAtLevel(drawing, 0);
  if (!glyph || others.length > 0) throw new Error('not one glyph');
  return glyph;
};

describe('glyphTarget', () => {
  it('is the venue of a glyph that holds one', () => {
    const drawing = draw([69.28, 41.31]);
    expect(glyphTarget(drawing, whole(drawing))).toEqual({ venue: 'v-0' });
  });

  it('is the stack where several venues share a position', () => {
    const drawing = draw([69.28, 41.31], [69.28, 41.31]);
    const glyph = whole(drawing);
    expect(glyphTarget(drawing, glyph)).toEqual({ stacks: [glyph.stack] });
  });

  it('is the zoom from which a cluster is several glyphs', () => {
    const drawing = draw([69.28, 41.31], [69.4, 41.4]);
    const target = glyphTarget(drawing, whole(drawing));
    expect(target).toEqual({ zoom: expect.any(Number) });
  });

  it('is all stacks, the one in sight first, where they never come apart', () => {
    const drawing = draw([69.28, 41.31], [69.28, 41.31], [69.28001, 41.31]);
    const glyph = whole(drawing);
    const target = glyphTarget(drawing, glyph);
    if (!('stacks' in target)) throw new Error('no stacks');
    expect(target.stacks[0]).toBe(glyph.stack);
    expect(target.stacks.map((stack) => stack.venues.length)).toEqual([2, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Venue } from '../../src/domain/venue';
import { limitsAround, openingView, project } from '../../src/map/camera';
import { levelOf } from '../../src/map/clusters';
import { buildDrawing, glyphsAtLevel } from '../../src/map/drawing';
import { placeFirst } from '../../src/map/firstDrawing';
import { glyphScale, isCompact } from '../../src/map/size';
import { buildStacks } from '../../src/map/stacks';
import { VENUE } from '../fixtures/records';

const FRAME = { west: 46, south: 36, east: 88, north: 56 };
const SIZE = { width: 680, height: 790 };
const at = (id: string, lon: number, lat: number): Venue => ({
  ...VENUE,
  id,
  position: { lon, lat, precision: 'city' },
});
const VENUES = [
  ...Array.from({ length: 40 }, (_, i) => at(`aa-${i}`, 69.28, 41.31)),
  ...Array.from({ length: 12 }, (_, i) => at(`ab-${i}`, 76.93, 43.26)),
  at('ac-1', 51.37, 51.2),
];

describe('placeFirst', () => {
  it('places what the map itself will draw', () => {
    const home = openingView(FRAME, SIZE);
    const { stacks } = buildStacks(VENUES);
    const drawing = buildDrawing(stacks, 'kind', {
      homeZoom: home.zoom,
      minZoom: limitsAround(home, FRAME).minZoom,
      scale: glyphScale(40, isCompact(SIZE)),
    });
    const expected = glyphsAtLevel(drawing, levelOf(drawing.tree, home.zoom)).map(({ key, stack }) => ({
      key,
      point: project(home, SIZE, stack.lon, stack.lat),
    }));
    expect(
      placeFirst(VENUES, FRAME, SIZE, null).map(({ glyph, point }) => ({ key: glyph.key, point })),
    ).toEqual(expected);
  });

  it('looks where a link looks, within the limits', () => {
    const [largest] = placeFirst(VENUES, FRAME, SIZE, { lon: 69.28, lat: 41.31, zoom: 9 });
    expect(largest?.point.x).toBeCloseTo(SIZE.width / 2, 6);
    expect(largest?.point.y).toBeCloseTo(SIZE.height / 2, 6);
  });

  it('leaves out what cannot be read, and never throws for it', () => {
    const odd = [
      { position: { lon: 999, lat: 41, precision: 'city' } },
      { position: { lon: 70, lat: 41, precision: 'about' } },
      { position: 'Almaty' },
      { position: null },
      { kind: 'castle' },
      { status: 7 },
    ].map((fields, i) => ({ ...at(`zz-${i}`, 60, 50), ...fields }) as unknown as Venue);
    expect(placeFirst([...VENUES, ...odd], FRAME, SIZE, null)).toHaveLength(
      placeFirst(VENUES, FRAME, SIZE, null).length,
    );
  });
});

import {
  createPropertyExpression,
  featureFilter,
  v8,
  validateStyleMin,
  type CircleLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, OWN_PRECISIONS, STATUSES } from '../../src/domain/vocabulary';
import { aimAtCluster, aimAtVenue, stackOf } from '../../src/map/aim';
import { fitBounds, MAX_ZOOM, project } from '../../src/map/camera';
import { expansionZoom } from '../../src/map/clusters';
import { buildDrawing, doubtRadius, glyphFeatures, glyphsAt, type Drawing } from '../../src/map/drawing';
import { hitGlyph } from '../../src/map/hit';
import { markFeatures } from '../../src/map/markFeatures';
import { glyphScale } from '../../src/map/size';
import { buildStacks } from '../../src/map/stacks';
import {
  buildVenueLayers,
  EMPHASIS,
  imageName,
  MARK_SOURCE,
  parseImageName,
} from '../../src/map/venueLayers';
import type { Venue } from '../../src/domain/venue';
import { makeVenue } from './venues';

const OPTIONS = { homeZoom: 3.51, minZoom: 2.5, scale: glyphScale(58, false) };
const draw = (venues: readonly Venue[], facet: 'kind' | 'format' | 'status' = 'kind'): Drawing =>
  buildDrawing(buildStacks(venues).stacks, facet, OPTIONS);

const ALMATY = { lon: 76.945, lat: 43.238, precision: 'city' as const };
const STREET = { lon: 76.95, lat: 43.262, precision: 'street' as const };
const ASTANA = { lon: 71.43, lat: 51.128, precision: 'city' as const };
const VENUES = [
  makeVenue('a', { position: ALMATY, kind: 'creative-hub' }),
  makeVenue('b', { position: ALMATY, kind: 'venue', status: 'closed' }),
  makeVenue('c', { position: STREET, kind: 'venue' }),
  makeVenue('d', { position: ASTANA, place: 'kz-astana', kind: 'business-hub', status: 'unknown' }),
  makeVenue('e', { position: null }),
];

const anyVenue = fc.record({
  kind: fc.constantFrom(...KINDS),
  status: fc.constantFrom(...STATUSES),
  position: fc.option(
    fc.record({
      lon: fc.integer({ min: 500, max: 800 }).map((tenths) => tenths / 10),
      lat: fc.integer({ min: 370, max: 540 }).map((tenths) => tenths / 10),
      precision: fc.constantFrom(...OWN_PRECISIONS, 'city' as const),
    }),
  ),
});

describe('buildDrawing', () => {
  it('joins what is close at the opening view and takes it apart farther in', () => {
    const drawing = draw(VENUES);
    const shown = (zoom: number): [number, string][] =>
      glyphsAt(drawing, zoom).map(({ node, spec }) => [node.count, spec.form]);
    expect(shown(3.51)).toEqual([
      [3, 'ring'],
      [1, 'point'],
    ]);
    expect(shown(MAX_ZOOM)).toEqual([
      [2, 'ring'],
      [1, 'point'],
      [1, 'point'],
    ]);
  });

  it('shows every placed venue once at every zoom, in rings that add up', () => {
    fc.assert(
      fc.property(
        fc.array(anyVenue, { maxLength: 50 }),
        fc.double({ min: 2.5, max: 12, noNaN: true }),
        (fields, zoom) => {
          const venues = fields.map((each, i) => makeVenue(`v-${i}`, each));
          const { stacks, tray } = buildStacks(venues);
          const glyphs = glyphsAt(buildDrawing(stacks, 'kind', OPTIONS), zoom);
          const counted = glyphs.reduce((sum, glyph) => sum + glyph.node.count, 0);
          expect(counted + tray.length).toBe(venues.length);
          for (const { spec, node } of glyphs) {
            if (spec.form === 'ring') expect(spec.composition.reduce((a, b) => a + b, 0)).toBe(node.count);
            else expect(node.count).toBe(1);
          }
        },
      ),
    );
  });

  it('is the same whatever order the venues come in', () => {
    const keys = (venues: readonly Venue[]): string[] => glyphsAt(draw(venues), 5).map((glyph) => glyph.key);
    expect(keys(VENUES.toReversed())).toEqual(keys(VENUES));
  });

  it('knows the stack of every placed venue', () => {
    const drawing = draw(VENUES);
    const placed = VENUES.filter(({ id }) => stackOf(drawing, id) >= 0);
    expect(placed.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(drawing.stacks[stackOf(drawing, 'b')]?.venues.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('holds 10,000 venues at one point as one glyph', () => {
    const crowd = Array.from({ length: 10_000 }, (_, i) => makeVenue(`v-${i}`, { position: ALMATY }));
    const scale = glyphScale(10_000, false);
    const drawing = buildDrawing(buildStacks(crowd).stacks, 'kind', { ...OPTIONS, scale });
    const [only, ...others] = glyphsAt(drawing, 8);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ node: { count: 10_000 }, isCluster: false });
  });

  it('has nothing to draw where there is nothing', () => {
    expect(glyphsAt(draw([]), 5)).toEqual([]);
    expect(glyphFeatures(glyphsAt(draw([]), 5))).toEqual([]);
  });
});

describe('doubt', () => {
  const glyphOf = (precision: 'exact' | 'landmark' | 'street' | 'city') => {
    const [glyph] = glyphsAt(draw([makeVenue('a', { position: { lon: 70, lat: 0, precision } })]), 12);
    if (!glyph) throw new Error('a glyph expected');
    return glyph;
  };

  it.each([
    ['exact', 0],
    ['landmark', 300],
    ['street', 700],
    ['city', 0],
  ] as const)('of %s is %d m on the ground', (precision, metres) => {
    // At the equator a pixel of zoom 12 is 19.09 m.
    expect(doubtRadius(glyphOf(precision), 12) * 19.087).toBeCloseTo(metres, 0);
  });

  it('doubles with every zoom step', () => {
    const glyph = glyphOf('street');
    expect(doubtRadius(glyph, 9) / doubtRadius(glyph, 8)).toBeCloseTo(2, 9);
  });
});

describe('the MapLibre layers', () => {
  const drawing = draw(VENUES);
  const label = { kind: 'place', text: 'Almaty', dot: false };
  const { doubt, emphasis, glyphs } = buildVenueLayers('light', true);
  const featuresAt = (zoom: number) => glyphFeatures(glyphsAt(drawing, zoom));
  const evaluate = (
    property: 'circle-radius' | 'circle-stroke-width',
    layer: CircleLayerSpecification,
    zoom: number,
    feature: object,
    state: object = {},
  ): unknown => {
    const expression = createPropertyExpression(
      layer.paint?.[property],
      property,
      v8.paint_circle[property] as never,
    );
    if (expression.result === 'error') throw new Error('a valid expression expected');
    return expression.value.evaluate({ zoom }, { ...feature, type: 1 } as never, state);
  };

  it('are valid in a style', () => {
    const style = {
      version: 8 as const,
      sources: { [MARK_SOURCE]: { type: 'geojson' as const, data: markFeatures(glyphsAt(drawing, 5), []) } },
      layers: [doubt, emphasis, glyphs],
    };
    expect(validateStyleMin(style)).toEqual([]);
  });

  it.each([2.5, 3.51, 5.2, 8.8, 12])('show every glyph, and no name, at zoom %d', (zoom) => {
    for (const layer of [emphasis, glyphs]) {
      const { filter } = featureFilter(layer.filter, 'filter');
      const isShown = (properties: object): boolean => filter({ zoom }, { type: 1, properties } as never);
      expect(featuresAt(zoom).filter(({ properties }) => isShown(properties))).toEqual(featuresAt(zoom));
      expect(isShown(label)).toBe(false);
    }
    expect(featuresAt(zoom).map(({ id }) => id)).toEqual(glyphsAt(drawing, zoom).map(({ node }) => node.id));
  });

  it('draw a radius of doubt only where there is doubt', () => {
    const { filter } = featureFilter(doubt.filter, 'filter');
    const shown = featuresAt(12).filter(({ properties }) =>
      filter({ zoom: 12 }, { type: 1, properties } as never),
    );
    const doubtful = glyphsAt(drawing, 12).filter(({ stack }) => stack.precision === 'street');
    expect(shown.map(({ id }) => id)).toEqual(doubtful.map(({ node }) => node.id));
    expect(filter({ zoom: 12 }, { type: 1, properties: label } as never)).toBe(false);
  });

  it('emphasise what is hovered or selected, and nothing else', () => {
    const [feature] = featuresAt(5);
    const size = (state: object): unknown[] =>
      (['circle-radius', 'circle-stroke-width'] as const).map((property) =>
        evaluate(property, emphasis, 5, feature ?? {}, state),
      );
    const around = (feature?.properties.radius ?? 0) + EMPHASIS.gap;
    expect(size({})).toEqual([0, 0]);
    expect(size({ hovered: true })).toEqual([around, EMPHASIS.width - 1]);
    expect(size({ hovered: true, selected: true })).toEqual([around, EMPHASIS.width]);
    expect(emphasis.layout?.visibility).toBe('visible');
    expect(buildVenueLayers('light', false).emphasis.layout?.visibility).toBe('none');
  });

  it('draw the radius of doubt in the size of the light map', () => {
    const glyph = glyphsAt(drawing, 10.3).find(({ stack }) => stack.precision === 'street');
    const feature = featuresAt(10.3).find(({ id }) => id === glyph?.node.id);
    if (!glyph || !feature) throw new Error('the venue on its street expected');
    const radius = evaluate('circle-radius', doubt, 10.3, feature);
    expect(radius).toBeCloseTo(doubtRadius(glyph, 10.3), 6);
  });

  it('ask for images by names that lead back to theme and look', () => {
    const [first] = featuresAt(5);
    const name = imageName('dark', first?.properties.key ?? '');
    expect(parseImageName(name)).toEqual({ theme: 'dark', key: first?.properties.key });
    expect(parseImageName('other/thing')).toBeNull();
  });

  it('put larger glyphs below smaller ones, as the light map does', () => {
    const counts = glyphsAt(drawing, 12).map((glyph) => glyph.node.count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(glyphs.layout?.['symbol-sort-key']).toEqual(['-', 0, ['get', 'count']]);
  });
});

describe('hitGlyph', () => {
  const size = { width: 690, height: 850 };
  const camera = { lon: 76.945, lat: 43.238, zoom: 11 };
  const placed = glyphsAt(draw(VENUES), 11).map((glyph) => ({
    glyph,
    point: project(camera, size, glyph.stack.lon, glyph.stack.lat),
  }));
  const counts = (x: number, y: number, slack = 2): number | undefined =>
    hitGlyph(placed, { x, y }, slack)?.node.count;

  it('finds what lies under the pointer, and near it within the slack', () => {
    expect(counts(345, 425)).toBe(2);
    expect(counts(345 + 12, 425, 14)).toBe(2);
    expect(counts(345 + 12, 425, 2)).toBeUndefined();
    expect(counts(10, 10, 14)).toBeUndefined();
  });

  it('takes the topmost where two cover the point', () => {
    const twice = placed.slice(0, 2).map(({ glyph }) => ({ glyph, point: { x: 50, y: 50 } }));
    expect(hitGlyph(twice, { x: 50, y: 50 }, 0)).toBe(twice[1]?.glyph);
  });
});

describe('aiming', () => {
  const drawing = draw(VENUES);
  const size = { width: 690, height: 850 };
  const venue = (id: string): Venue => VENUES.find((each) => each.id === id) as Venue;

  it('goes where the stack of a venue stands alone, and never farther out', () => {
    const near = aimAtVenue(drawing, venue('c'), 3.5);
    expect(near).toMatchObject({ lon: STREET.lon, lat: STREET.lat });
    const alone = glyphsAt(drawing, near?.zoom ?? 0).find(({ stack }) => stack.precision === 'street');
    expect(alone?.node.count).toBe(1);
    expect(aimAtVenue(drawing, venue('a'), 11.7)?.zoom).toBe(11.7);
    expect(aimAtVenue(drawing, venue('e'), 5)).toBeNull();
  });

  it('breaks a cluster up with all its parts in view', () => {
    const [cluster] = glyphsAt(drawing, 3.51);
    const expansion = cluster && expansionZoom(drawing.tree, cluster.node);
    if (!cluster || typeof expansion !== 'number') throw new Error('a cluster expected');
    const aim = aimAtCluster(drawing, cluster, expansion, size, 9);
    expect(aim.zoom).toBeGreaterThanOrEqual(expansion);
    for (const { lon, lat } of [ALMATY, STREET]) {
      const { x, y } = project(aim, size, lon, lat);
      expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true);
    }
  });

  it('opens on a view that fits', () => {
    expect(fitBounds({ west: 46, south: 36, east: 88, north: 56 }, size, 14).zoom).toBeGreaterThan(3);
  });
});

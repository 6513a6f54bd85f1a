/**
 * The venue drawing: every glyph that any zoom shows, with its place, size and look. Both renderers draw the glyphs of
 * their zoom's level; MapLibre gets them as GeoJSON.
 */
import type { Feature, Point } from 'geojson';
import type { RingFacet } from '../domain/mapModes';
import { metresPerPixel } from './camera';
import {
  buildTree,
  expansionZoom,
  levelOf,
  nodesAt,
  type ClusterTree,
  type TreeOptions,
  type Node,
} from './clusters';
import { sumCompositions, composeVenues, fillOf, ringValueOf, type Composition } from './composition';
import { glyphKey, type GlyphSpec } from './glyph';
import { glyphRadius, type GlyphScale } from './size';
import { DOUBT_METRES, type Stack } from './stacks';

export interface Glyph {
  node: Node;
  /** The stack at whose position it is drawn; for a cluster its largest. */
  stack: Stack;
  isCluster: boolean;
  radius: number;
  spec: GlyphSpec;
  /** Names the look. */
  key: string;
}

export interface Drawing {
  stacks: readonly Stack[];
  tree: ClusterTree;
  /** By node id. */
  glyphs: readonly Glyph[];
}

export interface GlyphProperties {
  key: string;
  radius: number;
  count: number;
  /** Radius of doubt in px at zoom 0; 0 for none. */
  doubt: number;
}

export function buildDrawing(
  stacks: readonly Stack[],
  facet: RingFacet,
  options: TreeOptions & { scale: GlyphScale },
): Drawing {
  const spots = stacks.map(({ lon, lat, venues }) => ({ lon, lat, count: venues.length }));
  const tree = buildTree(spots, options);
  const compositions: Composition[] = [];
  const glyphs = tree.nodes.map((node): Glyph => {
    const stack = stacks[node.anchor] as Stack;
    const composition =
      node.parts.length === 0
        ? composeVenues(stack.venues, facet)
        : sumCompositions(node.parts.map((part) => compositions[part] ?? []));
    compositions.push(composition);
    return toGlyph(tree, node, stack, composition, facet, options.scale);
  });
  return { stacks, tree, glyphs };
}

function toGlyph(
  tree: ClusterTree,
  node: Node,
  stack: Stack,
  composition: Composition,
  facet: RingFacet,
  scale: GlyphScale,
): Glyph {
  // Positions that never come apart are as one.
  const isCluster = expansionZoom(tree, node) !== null;
  const radius = glyphRadius(node.count, scale);
  const [only] = stack.venues;
  const spec: GlyphSpec =
    node.count === 1 && only
      ? {
          form: 'point',
          kind: only.kind,
          facet,
          value: ringValueOf(only, facet),
          fill: fillOf(only, facet),
          precision: stack.precision,
        }
      : {
          form: 'ring',
          facet,
          composition,
          count: node.count,
          radius,
          precision: isCluster ? null : stack.precision,
        };
  return { node, stack, isCluster, radius, spec, key: glyphKey(spec) };
}

/** The glyphs of a zoom, largest first: later ones lie on top. */
export function glyphsAt(drawing: Drawing, zoom: number): Glyph[] {
  return glyphsAtLevel(drawing, levelOf(drawing.tree, zoom));
}

export function glyphsAtLevel(drawing: Drawing, level: number): Glyph[] {
  return nodesAt(drawing.tree, level).flatMap((node) => drawing.glyphs[node.id] ?? []);
}

/** The radius of doubt in px at a zoom; 0 where there is none to draw. */
export function doubtRadius(glyph: Glyph, zoom: number): number {
  const metres = glyph.isCluster ? 0 : (DOUBT_METRES[glyph.stack.precision] ?? 0);
  return metres / metresPerPixel(glyph.stack.lat, zoom);
}

/** Feature ids are node ids. */
export function glyphFeatures(glyphs: readonly Glyph[]): Feature<Point, GlyphProperties>[] {
  return glyphs.map((glyph) => ({
    type: 'Feature',
    id: glyph.node.id,
    geometry: { type: 'Point', coordinates: [glyph.stack.lon, glyph.stack.lat] },
    properties: {
      key: glyph.key,
      radius: glyph.radius,
      count: glyph.node.count,
      doubt: doubtRadius(glyph, 0),
    },
  }));
}

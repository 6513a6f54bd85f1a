/** The opening view as a picture of its own: ground, borders, glyphs and names, by the same functions as the map. */
import { geoIdentity, geoPath, geoTransform, type GeoPermissibleObjects } from 'd3';
import type { Dataset } from '../domain/dataset';
import { language } from '../i18n/locale.svelte';
import { basePaint, type BasePaint } from '../map/base';
import type { Basemap } from '../map/basemap';
import { limitsAround, openingView, project, type Bounds, type Point, type Size } from '../map/camera';
import { buildDrawing, glyphsAt } from '../map/drawing';
import { drawGlyph, type GlyphDrawing } from '../map/glyph';
import { obstaclesOf, placeLabels, type PlacedLabel } from '../map/labelPlacing';
import { buildLabels } from '../map/labels';
import { glyphScale } from '../map/size';
import { buildStacks } from '../map/stacks';
import type { LayerId } from '../map/style';
import { cssVar, LIGHT, type Palette } from '../theme/palette';

/** About the room of the map on a wide screen: there it has the size that the map will have. */
export const MAP_SIZE: Size = { width: 680, height: 640 };
/** Drawn beyond the edges, for rooms of other proportions, in px. */
const MARGIN = 240;

export interface MapPicture {
  paths: readonly { d: string; paint: BasePaint }[];
  glyphs: readonly { at: Point; drawing: GlyphDrawing }[];
  labels: readonly { at: Point; label: PlacedLabel }[];
}

/** Colours as custom properties, so that one picture serves both themes. */
const PALETTE = Object.fromEntries(
  Object.entries(LIGHT).map(([name, colour]) => {
    const key = name as keyof Palette;
    const named = (value: string): [string, string] => [value, cssVar(key, value)];
    return [
      name,
      typeof colour === 'string' ? cssVar(key) : Object.fromEntries(Object.keys(colour).map(named)),
    ];
  }),
) as unknown as Palette;

export function drawMap(dataset: Dataset, basemap: Basemap, frame: Bounds): MapPicture {
  const camera = openingView(frame, MAP_SIZE);
  const { stacks } = buildStacks(dataset.venues);
  const drawing = buildDrawing(stacks, 'kind', {
    homeZoom: camera.zoom,
    minZoom: limitsAround(camera, frame).minZoom,
    scale: glyphScale(stacks[0]?.venues.length ?? 1, false),
  });
  const at = ({ lon, lat }: { lon: number; lat: number }): Point => project(camera, MAP_SIZE, lon, lat);
  const labels = buildLabels({
    countries: dataset.countries,
    shapes: basemap.countries,
    places: dataset.places.values(),
    waters: dataset.waters,
    language: language(),
  });
  const path = pathThrough(at);
  const layers: [LayerId, GeoPermissibleObjects][] = [
    ['land', basemap.land],
    ['countries', basemap.countries],
    ['lakes', basemap.lakes],
    ['neighbour-borders', basemap.neighbourBorders],
  ];
  const edge = basePaint('borders', PALETTE, camera.zoom);
  return {
    paths: layers.map(([layer, shape]) => {
      const paint = basePaint(layer, PALETTE, camera.zoom);
      // Outlined here, so that no border has to be said twice.
      const { stroke, width } = layer === 'countries' ? edge : paint;
      return { d: path(shape) ?? '', paint: { ...paint, stroke, width } };
    }),
    glyphs: glyphsAt(drawing, camera.zoom).map((glyph) => ({
      at: at(glyph.stack),
      drawing: drawGlyph(glyph.spec, PALETTE),
    })),
    labels: placeLabels(labels, obstaclesOf(drawing, camera.zoom), camera.zoom)
      .map((label) => ({ at: at(label), label }))
      .filter(({ at }) => at.x > 0 && at.x < MAP_SIZE.width && at.y > 0 && at.y < MAP_SIZE.height),
  };
}

/** Draws what lies in the picture and a margin around it, to the pixel. */
function pathThrough(
  at: (place: { lon: number; lat: number }) => Point,
): (shape: GeoPermissibleObjects) => string | null {
  const clip = geoIdentity().clipExtent([
    [-MARGIN, -MARGIN],
    [MAP_SIZE.width + MARGIN, MAP_SIZE.height + MARGIN],
  ]);
  let last: Point | null = null;
  const plane = geoTransform({
    point(lon, lat) {
      const { x, y } = at({ lon, lat });
      const next = { x: Math.round(x), y: Math.round(y) };
      if (next.x === last?.x && next.y === last.y) return;
      last = next;
      this.stream.point(next.x, next.y);
    },
    lineStart() {
      last = null;
      this.stream.lineStart();
    },
  });
  return geoPath({ stream: (sink) => plane.stream(clip.stream(sink)) }).digits(0);
}

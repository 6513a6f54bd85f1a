/** The basemap as SVG paths for the light map, in a plane of their own that is moved and scaled as one. */
import { geoPath, geoTransform, group, type GeoPermissibleObjects } from 'd3';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Palette } from '../theme/palette';
import type { Basemap, WaterProperties } from './basemap';
import { mercator, worldSize, type Camera, type Size } from './camera';
import { LINE_WIDTHS, RIVER_OPACITY, type LayerId } from './style';

/** The plane is Mercator at this zoom: two decimals are exact enough at every zoom of the atlas. */
const PLANE = worldSize(6);

export interface BasePath {
  layer: LayerId;
  /** Shown from this zoom on. */
  minZoom: number;
  d: string;
}

export interface Base {
  /** Where the plane has its origin, on the unit square. */
  origin: { x: number; y: number };
  /** In drawing order. */
  paths: readonly BasePath[];
}

/** Draws shapes in the plane that has its origin there. */
function pathIn(origin: Base['origin']): (shape: GeoPermissibleObjects) => string {
  const plane = geoTransform({
    point(lon, lat) {
      const { x, y } = mercator(lon, lat);
      this.stream.point((x - origin.x) * PLANE, (y - origin.y) * PLANE);
    },
  });
  const path = geoPath(plane).digits(2);
  return (shape) => path(shape) ?? '';
}

/** Any areas as paths in the plane of a base. */
export function drawAreas(base: Base, areas: readonly (Polygon | MultiPolygon)[]): string[] {
  return areas.map(pathIn(base.origin));
}

/** `lon`, `lat`: a point near the middle of what will be looked at. */
export function buildBase(basemap: Basemap, lon: number, lat: number): Base {
  const origin = mercator(lon, lat);
  const path = pathIn(origin);
  const draw = (layer: LayerId, shape: GeoPermissibleObjects, minZoom = 0): BasePath => ({
    layer,
    minZoom,
    d: path(shape),
  });
  const waters = (layer: LayerId, features: readonly Feature<Geometry, WaterProperties>[]): BasePath[] =>
    [...group(features, (feature) => feature.properties.minZoom)].map(([minZoom, alike]) =>
      draw(layer, { type: 'FeatureCollection', features: alike }, minZoom),
    );
  const land = draw('land', basemap.land);
  const lakes = waters('lakes', basemap.lakes.features);
  return {
    origin,
    paths: [
      land,
      draw('countries', basemap.countries),
      ...waters('rivers', basemap.rivers.features),
      ...lakes,
      ...[land, ...lakes].map((shape) => ({ ...shape, layer: 'shores' as const })),
      draw('neighbour-borders', basemap.neighbourBorders),
      draw('borders', basemap.borders),
    ],
  };
}

export interface BasePaint {
  fill: string;
  stroke: string;
  width: number;
  opacity: number;
}

/** Paint of a layer at a zoom, in the colours and widths of the style. */
export function basePaint(layer: LayerId, palette: Palette, zoom: number): BasePaint {
  const fills: Partial<Record<LayerId, string>> = {
    land: palette.ground,
    countries: palette.country,
    lakes: palette.water,
  };
  const strokes: Partial<Record<LayerId, string>> = {
    rivers: palette.river,
    shores: palette.river,
    'neighbour-borders': palette.border,
    borders: palette.outline,
  };
  const stops = (LINE_WIDTHS as Partial<Record<LayerId, readonly (readonly [number, number])[]>>)[layer];
  const width = stops ? interpolateStops(stops, zoom) : 0;
  return {
    fill: fills[layer] ?? 'none',
    stroke: strokes[layer] ?? 'none',
    width,
    opacity: layer === 'rivers' ? interpolateStops(RIVER_OPACITY, zoom) : 1,
  };
}

/** Straight between stops, level before the first and after the last. */
export function interpolateStops(stops: readonly (readonly [number, number])[], at: number): number {
  const next = stops.findIndex(([stop]) => stop > at);
  const [from, to] = next < 0 ? [stops.at(-1), undefined] : [stops[next - 1], stops[next]];
  if (!from || !to) return (from ?? to)?.[1] ?? 0;
  return from[1] + ((at - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
}

/** Pixels of the screen to a pixel of the plane. */
export function baseScale(camera: Camera): number {
  return worldSize(camera.zoom) / PLANE;
}

/** The SVG transform that puts the plane under a camera. */
export function baseTransform(base: Base, camera: Camera, size: Size): string {
  const world = worldSize(camera.zoom);
  const centre = mercator(camera.lon, camera.lat);
  const x = size.width / 2 + (base.origin.x - centre.x) * world;
  const y = size.height / 2 + (base.origin.y - centre.y) * world;
  return `translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${baseScale(camera).toPrecision(9)})`;
}

/**
 * The camera both renderers share: Web Mercator in MapLibre's measure (the world is 512 px wide at zoom 0), fitting
 * and bounds. Longitudes and latitudes are degrees (WGS 84), screen positions CSS pixels from the top left corner.
 */

export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** In degrees. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** How far the reader may go. */
export interface Limits {
  minZoom: number;
  maxZoom: number;
  /** The middle of the map stays inside. */
  centre: Bounds;
}

/** Beyond this zoom the embedded basemap has nothing to show. */
export const MAX_ZOOM = 12;
const WORLD_PX = 512;
/** Latitude at which the Mercator square ends. */
const MAX_LAT = 85.051129;
const EARTH_CIRCUMFERENCE_M = 2 * Math.PI * 6_371_008.8;
const RADIANS = Math.PI / 180;

/** A position on the unit square of Web Mercator; y grows southwards. */
export function mercator(lon: number, lat: number): Point {
  const clamped = clamp(lat, -MAX_LAT, MAX_LAT);
  return {
    x: (180 + lon) / 360,
    y: (180 - Math.log(Math.tan(Math.PI / 4 + (clamped * RADIANS) / 2)) / RADIANS) / 360,
  };
}

export function inverseMercator({ x, y }: Point): { lon: number; lat: number } {
  return { lon: x * 360 - 180, lat: (2 * Math.atan(Math.exp((180 - y * 360) * RADIANS))) / RADIANS - 90 };
}

/** Width of the world at a zoom, in CSS pixels. */
export function worldSize(zoom: number): number {
  return WORLD_PX * 2 ** zoom;
}

export function project(camera: Camera, size: Size, lon: number, lat: number): Point {
  const world = worldSize(camera.zoom);
  const centre = mercator(camera.lon, camera.lat);
  const point = mercator(lon, lat);
  return {
    x: size.width / 2 + (point.x - centre.x) * world,
    y: size.height / 2 + (point.y - centre.y) * world,
  };
}

export function unproject(camera: Camera, size: Size, point: Point): { lon: number; lat: number } {
  const world = worldSize(camera.zoom);
  const centre = mercator(camera.lon, camera.lat);
  return inverseMercator({
    x: centre.x + (point.x - size.width / 2) / world,
    y: centre.y + (point.y - size.height / 2) / world,
  });
}

/** The closest camera that shows all of `bounds` with `padding` px of room at every edge. */
export function fitBounds(bounds: Bounds, size: Size, padding: number, maxZoom = MAX_ZOOM): Camera {
  const topLeft = mercator(bounds.west, bounds.north);
  const bottomRight = mercator(bounds.east, bounds.south);
  const room = (length: number): number => Math.max(length - 2 * padding, 1);
  const zoom = Math.log2(
    Math.min(
      room(size.width) / (WORLD_PX * Math.max(bottomRight.x - topLeft.x, 1e-9)),
      room(size.height) / (WORLD_PX * Math.max(bottomRight.y - topLeft.y, 1e-9)),
    ),
  );
  const middle = { x: (topLeft.x + bottomRight.x) / 2, y: (topLeft.y + bottomRight.y) / 2 };
  return { ...inverseMercator(middle), zoom: Math.min(zoom, maxZoom) };
}

/** Room around the countries in the opening view, in px. */
const OPENING_PX = 14;
/** How much of the room above the region the opening view gives to the foot. */
const LIFT_SHARE = 0.25;

/** All of the bounds; where a tall map leaves room, a little above the middle, since legend and tray stand at the foot. */
export function openingView(bounds: Bounds, size: Size): Camera {
  const fitted = fitBounds(bounds, size, OPENING_PX);
  const top = project(fitted, size, bounds.west, bounds.north).y;
  return panBy(fitted, size, 0, -LIFT_SHARE * Math.max(top - OPENING_PX, 0));
}

/** Limits around an opening view: a little farther out than it, and not far beyond its bounds. */
export function limitsAround(home: Camera, bounds: Bounds, maxZoom = MAX_ZOOM): Limits {
  const overLon = (bounds.east - bounds.west) * 0.15;
  const overLat = (bounds.north - bounds.south) * 0.15;
  return {
    minZoom: Math.max(0, Math.min(2.5, home.zoom - 0.5)),
    maxZoom,
    centre: {
      west: bounds.west - overLon,
      south: bounds.south - overLat,
      east: bounds.east + overLon,
      north: bounds.north + overLat,
    },
  };
}

export function clampCamera(camera: Camera, limits: Limits): Camera {
  const { west, south, east, north } = limits.centre;
  return {
    lon: clamp(camera.lon, west, east),
    lat: clamp(camera.lat, south, north),
    zoom: clamp(camera.zoom, limits.minZoom, limits.maxZoom),
  };
}

/** Moves the map's content: positive `dx` shows what lies west, positive `dy` what lies north. */
export function panBy(camera: Camera, size: Size, dx: number, dy: number): Camera {
  const centre = unproject(camera, size, { x: size.width / 2 - dx, y: size.height / 2 - dy });
  return { ...centre, zoom: camera.zoom };
}

/** Changes the zoom so that what lies under `anchor` stays there. */
export function zoomAround(camera: Camera, size: Size, anchor: Point, zoom: number): Camera {
  const fixed = unproject(camera, size, anchor);
  const moved = project({ ...camera, zoom }, size, fixed.lon, fixed.lat);
  return panBy({ ...camera, zoom }, size, anchor.x - moved.x, anchor.y - moved.y);
}

export function sameCamera(a: Camera, b: Camera): boolean {
  return Math.abs(a.zoom - b.zoom) < 1e-6 && Math.abs(a.lon - b.lon) < 1e-7 && Math.abs(a.lat - b.lat) < 1e-7;
}

/** What is in view, widened by `margin` px. */
export function viewBounds(camera: Camera, size: Size, margin = 0): Bounds {
  const topLeft = unproject(camera, size, { x: -margin, y: -margin });
  const bottomRight = unproject(camera, size, { x: size.width + margin, y: size.height + margin });
  return { west: topLeft.lon, south: bottomRight.lat, east: bottomRight.lon, north: topLeft.lat };
}

/** Ground length of a CSS pixel at a latitude. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_M * Math.cos(lat * RADIANS)) / worldSize(zoom);
}

/** The longest round length (1, 2 or 5 times a power of ten, in metres) that fits in `maxPx`. */
export function scaleBar(camera: Camera, maxPx: number): { metres: number; px: number } {
  const perPixel = metresPerPixel(camera.lat, camera.zoom);
  const longest = perPixel * maxPx;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * ([5, 2].find((factor) => factor * power <= longest) ?? 1);
  return { metres, px: metres / perPixel };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

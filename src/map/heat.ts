/**
 * Where placed venues crowd: a kernel density estimate (Gaussian kernel, Silverman 1986, chapter 4) on an equal-area
 * projection, as bands in venues per 10,000 km². d3's estimate approximates the Gaussian by repeated box blurs.
 */
import { contourDensity, geoConicEqualArea } from 'd3';
import type { MultiPolygon, Position } from 'geojson';
import type { Bounds } from './camera';

/** Standard deviation of the kernel: about an hour's way by road. */
export const KERNEL_KM = 30;
/** Lower limits of the bands, in venues per 10,000 km². One venue alone reaches 10,000 / (2π · 30²) = 1.8. */
export const HEAT_LIMITS = [1, 3, 10, 30, 100] as const;

const EARTH_KM = 6371.0088;
/** Side of a cell of the grid. */
const PIXEL_KM = 6;
/** Beyond this many standard deviations the kernel gives nothing. */
const REACH = 4;

export interface HeatSpot {
  lon: number;
  lat: number;
  /** Number of venues. */
  count: number;
}

export interface HeatBand {
  /** Venues per 10,000 km², at least. */
  limit: number;
  /** In degrees; it holds all higher bands. */
  area: MultiPolygon;
}

/** The bands that are reached, lowest first. `frame` is what the projection is made for. */
export function heatBands(spots: readonly HeatSpot[], frame: Bounds): HeatBand[] {
  if (spots.length === 0) return [];
  const projection = geoConicEqualArea()
    .parallels([frame.south + (frame.north - frame.south) / 6, frame.north - (frame.north - frame.south) / 6])
    .rotate([-(frame.west + frame.east) / 2, 0])
    .center([0, (frame.south + frame.north) / 2])
    .scale(EARTH_KM / PIXEL_KM)
    .translate([0, 0])
    .precision(0);
  const placed = spots.flatMap(({ lon, lat, count }) => {
    const point = projection([lon, lat]);
    return point ? [{ x: point[0], y: point[1], count }] : [];
  });
  const margin = (REACH * KERNEL_KM) / PIXEL_KM;
  const left = Math.min(...placed.map(({ x }) => x)) - margin;
  const top = Math.min(...placed.map(({ y }) => y)) - margin;
  const width = Math.max(...placed.map(({ x }) => x)) + margin - left;
  const height = Math.max(...placed.map(({ y }) => y)) + margin - top;
  const perPixel = PIXEL_KM ** 2 / 10_000;
  const contours = contourDensity<(typeof placed)[number]>()
    .x(({ x }) => x - left)
    .y(({ y }) => y - top)
    .weight(({ count }) => count)
    .size([Math.ceil(width), Math.ceil(height)])
    // Larger cells would blur more than the bandwidth says.
    .cellSize(1)
    .bandwidth(KERNEL_KM / PIXEL_KM)
    .thresholds(HEAT_LIMITS.map((limit) => limit * perPixel))(placed);
  const toDegrees = ([x = 0, y = 0]: Position): Position =>
    projection.invert?.([x + left, y + top])?.map((degrees) => Math.round(degrees * 1e4) / 1e4) ?? [0, 0];
  return contours.flatMap(({ coordinates }, i) => {
    const limit = HEAT_LIMITS[i];
    if (limit === undefined || coordinates.length === 0) return [];
    return [
      {
        limit,
        area: {
          type: 'MultiPolygon' as const,
          coordinates: coordinates.map((polygon) => polygon.map((ring) => ring.map(toDegrees))),
        },
      },
    ];
  });
}

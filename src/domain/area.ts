/** Areas on the ground as filters: a rectangle of degrees, or all within some kilometres of a point. */
import { distance } from '@turf/turf';

/** Bounds in degrees, WGS 84; it never crosses the 180th meridian: `west` is less than `east`. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** All within `km` kilometres (great circle) of a point. */
export interface Circle {
  lon: number;
  lat: number;
  km: number;
}

export interface LonLat {
  lon: number;
  lat: number;
}

export function inBox({ lon, lat }: LonLat, { west, south, east, north }: Box): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

export function inCircle(position: LonLat, circle: Circle): boolean {
  return kilometresBetween(position, circle) <= circle.km;
}

/** Great-circle distance on the mean sphere (turf: haversine, radius 6,371.0088 km). */
export function kilometresBetween(a: LonLat, b: LonLat): number {
  return distance([a.lon, a.lat], [b.lon, b.lat], { units: 'kilometers' });
}

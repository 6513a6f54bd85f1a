/** Areas on the ground as filters: a rectangle of degrees, or all within some kilometres of a point. */
import { distance, earthRadius } from '@turf/turf';

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

/** Within `km` kilometres of a point, or of a place by id. */
export type Near = Circle | { place: string; km: number };

export const NEAR_MIN_KM = 0.1;
export const NEAR_MAX_KM = 2000;

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

const EARTH_KM = earthRadius / 1000;
const RADIANS = Math.PI / 180;

/** Area of a rectangle of degrees on the sphere: R² Δλ (sin φ₂ − sin φ₁). */
export function boxAreaKm2({ west, south, east, north }: Box): number {
  return EARTH_KM ** 2 * (east - west) * RADIANS * (Math.sin(north * RADIANS) - Math.sin(south * RADIANS));
}

/** Area of a cap of the sphere: 2π R² (1 − cos(r / R)). */
export function circleAreaKm2({ km }: { km: number }): number {
  return 2 * Math.PI * EARTH_KM ** 2 * (1 - Math.cos(km / EARTH_KM));
}

/** A circle on the ground as a ring of positions. */
import { bbox, circle as turfCircle } from '@turf/turf';
import type { Box, Circle } from '../domain/area';

const STEPS = 96;

/** Positions at the same great-circle distance from the middle, the first again at the end. */
export function circleRing(circle: Circle): [lon: number, lat: number][] {
  return (polygon(circle).geometry.coordinates[0] ?? []).map(([x = 0, y = 0]) => [x, y]);
}

export function circleBounds(circle: Circle): Box {
  const [west, south, east, north] = bbox(polygon(circle));
  return { west, south, east, north };
}

const polygon = ({ lon, lat, km }: Circle) =>
  turfCircle([lon, lat], km, { steps: STEPS, units: 'kilometers' });

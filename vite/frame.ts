/** Bounding boxes in degrees, of shapes and around them. */
import { bbox } from '@turf/turf';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { collect } from './arcs';

export interface Frame {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** One that crosses the 180th meridian is taken to span the world. */
export function frameOf(topology: Topology, ...shapes: GeometryObject[]): Frame {
  const [west, south, east, north] = bbox(feature(topology, collect(shapes)));
  return { west, south, east, north };
}

/** Wider at every side by a share of its own width and height. */
export function widen({ west, south, east, north }: Frame, share: number): Frame {
  const dx = (east - west) * share;
  const dy = (north - south) * share;
  return { west: west - dx, south: south - dy, east: east + dx, north: north + dy };
}

export function meets(a: Frame, b: Frame): boolean {
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
}

/** Degrees from the frame to a point outside it; 0 within. */
export function distanceTo({ west, south, east, north }: Frame, lon: number, lat: number): number {
  return Math.max(0, west - lon, lon - east, south - lat, lat - north);
}

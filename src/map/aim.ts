/** Where the camera goes when the reader asks for a venue, a cluster or their own place. */
import { fitBounds, type Bounds, type Camera, type Size } from './camera';
import { aloneZoom } from './clusters';
import type { Drawing, Glyph } from './drawing';
import type { Venue } from '../domain/venue';

/** A venue is shown from at least so near. */
const VENUE_ZOOM = 7;
/** One step into a cluster goes no farther than this. */
const MOST_STEPS = 4;
/** Room around the parts of a cluster: px, and share of the map's lesser side. */
const ROOM_PX = 90;
const ROOM_SHARE = 0.25;

/** Index of the stack that holds a venue; -1 where none does. Looked for when it is asked for: a filter asks for none. */
export function stackOf({ stacks }: Drawing, id: string): number {
  return stacks.findIndex(({ venues }) => venues.some((venue) => venue.id === id));
}

/** Where a venue's stack stands alone; `null` for one without a place. */
export function aimAtVenue(drawing: Drawing, venue: Venue, zoom: number): Camera | null {
  if (!venue.position) return null;
  const { lon, lat } = venue.position;
  const stack = stackOf(drawing, venue.id);
  const alone = stack < 0 ? 0 : aloneZoom(drawing.tree, stack);
  return { lon, lat, zoom: Math.max(zoom, alone, VENUE_ZOOM) };
}

/** Where a cluster has broken up (from zoom `expansion` on) and, where that is near enough, all its parts are seen. */
export function aimAtCluster(
  drawing: Drawing,
  glyph: Glyph,
  expansion: number,
  size: Size,
  zoom: number,
): Camera {
  const stacks = glyph.node.stacks.flatMap((i) => drawing.stacks[i] ?? []);
  const lons = stacks.map((stack) => stack.lon);
  const lats = stacks.map((stack) => stack.lat);
  const bounds: Bounds = {
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
  const padding = Math.min(ROOM_PX, ROOM_SHARE * Math.min(size.width, size.height));
  const fit = fitBounds(bounds, size, padding);
  if (fit.zoom >= expansion)
    return { ...fit, zoom: Math.max(Math.min(fit.zoom, zoom + MOST_STEPS), expansion) };
  return { lon: glyph.stack.lon, lat: glyph.stack.lat, zoom: expansion };
}

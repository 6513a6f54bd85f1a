/** What the pages beside the atlas share: the box of the map, the bounds they open on, and the data. */
import type { FeatureCollection, Point } from 'geojson';
import type { PointProperties } from '../synthetic';

export type Points = FeatureCollection<Point, PointProperties>;

/** West, south, east, north of the countries, in degrees; put in by the build. */
declare const FRAME: readonly [number, number, number, number];

/** Corners of what the map opens on. */
export const CORNERS = {
  southWest: { lon: FRAME[0], lat: FRAME[1] },
  northEast: { lon: FRAME[2], lat: FRAME[3] },
};
/** Room around it, in px: the atlas's. */
export const PADDING = 14;

/** The element for the map, as large as the address says (`?width=680&height=800`). */
export function mapBox(): HTMLElement {
  const box = document.getElementById('map');
  if (!box) throw new Error('the page has no #map');
  const asked = new URLSearchParams(location.search);
  box.style.width = `${asked.get('width') ?? '680'}px`;
  box.style.height = `${asked.get('height') ?? '800'}px`;
  return box;
}

export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return response.json() as Promise<T>;
}

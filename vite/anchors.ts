/**
 * Places for a country's name: points around which a wide, low box fits inside the outline, the roomiest first. A
 * renderer takes the first that no glyph covers.
 */
import type { MultiPolygon } from 'geojson';
import { ROOM_FLATNESS, type LabelAnchor } from '../src/map/basemap';
import { inverseMercator, mercator } from '../src/map/camera';

/** Columns of the raster that an outline is looked at through. */
const COLUMNS = 180;
/** As many of the roomiest places, and as many more spread over the outline for closer views. */
const ROOMIEST = 9;
const SPREAD = 9;
/** Places closer than this share of their own room are no alternatives: in width, and in height. */
const APART = { x: 0.45, y: 0.16 };
/** A room of this many cells counts half of an unlimited one when places are spread. */
const HALF_ROOM = 6;

interface Spot {
  column: number;
  row: number;
  /** Half the width of the box, in cells. */
  room: number;
}

/** In degrees, rounded to two decimals. */
export function labelAnchors(outline: MultiPolygon): LabelAnchor[] {
  // Mercator in degrees: a box that is flat on the map is flat here.
  const rings = outline.coordinates.flatMap((polygon) =>
    polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, mercator(lon, lat).y * 360] as const)),
  );
  const xs = rings.flatMap((ring) => ring.map(([x]) => x));
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  const west = Math.min(...xs);
  const top = Math.min(...ys);
  const cell = (Math.max(...xs) - west) / COLUMNS;
  const rows = Math.ceil((Math.max(...ys) - top) / cell);
  const reach = Array.from({ length: rows }, (_, row) =>
    reachOfRow(rings, top + (row + 0.5) * cell, west, cell),
  );

  const spots: Spot[] = reach
    .flatMap((line, row) => Array.from(line, (_, column) => ({ column, row, room: roomAt(reach, column, row) })))
    .filter(({ room }) => room > 0)
    .sort((a, b) => b.room - a.room || a.row - b.row || a.column - b.column);
  const chosen: Spot[] = [];
  for (const spot of spots) {
    if (chosen.length === ROOMIEST) break;
    if (chosen.every((other) => areApart(spot, other))) chosen.push(spot);
  }
  for (let i = 0; i < SPREAD; i++) {
    const [next] = spots
      .map((spot) => ({ spot, worth: (remoteness(spot, chosen) * spot.room) / (spot.room + HALF_ROOM) }))
      .sort((a, b) => b.worth - a.worth);
    if (next && next.worth > 0) chosen.push(next.spot);
  }
  const round = (value: number): number => Math.round(value * 100) / 100;
  return chosen.map(({ column, row, room }) => ({
    lon: round(west + (column + 0.5) * cell),
    lat: round(latitude(top + (row + 0.5) * cell)),
    room: round(room * cell),
  }));
}

/** For each cell of a row the distance in cells to the nearer edge of the outline, 0 outside. */
function reachOfRow(
  rings: readonly (readonly (readonly [number, number])[])[],
  y: number,
  west: number,
  cell: number,
): number[] {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([x1, y1], i) => {
        const [x0, y0] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [x1, y1];
        return y0 <= y === y1 <= y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
      }),
    )
    .sort((a, b) => a - b);
  return Array.from({ length: COLUMNS }, (_, column) => {
    const x = west + (column + 0.5) * cell;
    const passed = crossings.filter((crossing) => crossing <= x).length;
    if (passed % 2 === 0) return 0;
    return Math.min(x - (crossings[passed - 1] ?? x), (crossings[passed] ?? x) - x) / cell;
  });
}

/** Half the width of the widest box around a cell. */
function roomAt(reach: readonly (readonly number[])[], column: number, row: number): number {
  let room = reach[row]?.[column] ?? 0;
  for (let away = 1; away <= room * ROOM_FLATNESS + 1; away++) {
    room = Math.min(room, reach[row - away]?.[column] ?? 0, reach[row + away]?.[column] ?? 0);
  }
  return room;
}

/** Distance in cells to the nearest of the others. */
function remoteness(spot: Spot, others: readonly Spot[]): number {
  return Math.min(...others.map((other) => Math.hypot(spot.column - other.column, spot.row - other.row)));
}

function areApart(a: Spot, b: Spot): boolean {
  const room = Math.max(a.room, b.room);
  return Math.abs(a.column - b.column) > APART.x * room || Math.abs(a.row - b.row) > APART.y * room;
}

/** The latitude of a Mercator ordinate in degrees. */
function latitude(y: number): number {
  return inverseMercator({ x: 0, y: y / 360 }).lat;
}

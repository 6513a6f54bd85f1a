/**
 * Places for a country's name: points around which a wide, low box fits inside the outline, the roomiest first. A
 * renderer takes the first that no glyph covers.
 */
import type { Polygon } from 'geojson';
import { ROOM_FLATNESS, type LabelAnchor } from '../src/map/basemap';
import { inverseMercator, mercator } from '../src/map/camera';

/** Columns of the raster that an outline is looked at through. */
const COLUMNS = 180;
const EXCLAVE_COLUMNS = 40;
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

/** The roomiest places of an outline and others all over it, in degrees, rounded to two decimals. */
export function labelAnchors(outline: Polygon): LabelAnchor[] {
  const { spots, toAnchor } = rasterise(outline, COLUMNS);
  const chosen: Spot[] = [];
  for (const spot of spots) {
    if (chosen.length === ROOMIEST) break;
    if (chosen.every((other) => areApart(spot, other))) chosen.push(spot);
  }
  for (let i = 0; i < SPREAD; i++) {
    const worth = (spot: Spot): number => (remoteness(spot, chosen) * spot.room) / (spot.room + HALF_ROOM);
    const next = greatest(spots, worth);
    if (next) chosen.push(next);
  }
  return chosen.map(toAnchor);
}

/** The roomiest place of a small outline. */
export function exclaveAnchor(outline: Polygon): LabelAnchor[] {
  const { spots, toAnchor } = rasterise(outline, EXCLAVE_COLUMNS);
  return spots.slice(0, 1).map(toAnchor);
}

/** The cells of an outline that have room around, the roomiest first. */
function rasterise(
  outline: Polygon,
  columns: number,
): { spots: Spot[]; toAnchor: (spot: Spot) => LabelAnchor } {
  // Mercator in degrees: a box that is flat on the map is flat here.
  const rings = outline.coordinates.map((ring) =>
    ring.map(([lon = 0, lat = 0]) => [lon, mercator(lon, lat).y * 360] as const),
  );
  const xs = rings.flatMap((ring) => ring.map(([x]) => x));
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  const west = Math.min(...xs);
  const top = Math.min(...ys);
  const cell = (Math.max(...xs) - west) / columns;
  const rows = Math.ceil((Math.max(...ys) - top) / cell);
  const reach = Array.from({ length: rows }, (_, row) =>
    reachOfRow(rings, top + (row + 0.5) * cell, west, cell, columns),
  );
  const spots: Spot[] = reach
    .flatMap((line, row) => line.map((_, column) => ({ column, row, room: roomAt(reach, column, row) })))
    .filter(({ room }) => room > 0)
    .sort((a, b) => b.room - a.room || a.row - b.row || a.column - b.column);
  const round = (value: number): number => Math.round(value * 100) / 100;
  const toAnchor = ({ column, row, room }: Spot): LabelAnchor => ({
    lon: round(west + (column + 0.5) * cell),
    lat: round(inverseMercator({ x: 0, y: (top + (row + 0.5) * cell) / 360 }).lat),
    room: round(room * cell),
  });
  return { spots, toAnchor };
}

/** For each cell of a row the distance in cells to the nearer edge of the outline, 0 outside. */
function reachOfRow(
  rings: readonly (readonly (readonly [number, number])[])[],
  y: number,
  west: number,
  cell: number,
  columns: number,
): number[] {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([x1, y1], i) => {
        const [x0, y0] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [x1, y1];
        return y0 <= y === y1 <= y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
      }),
    )
    .sort((a, b) => a - b);
  return Array.from({ length: columns }, (_, column) => {
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

function greatest<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const item of items) {
    const value = measure(item);
    if (value > most) [best, most] = [item, value];
  }
  return best;
}

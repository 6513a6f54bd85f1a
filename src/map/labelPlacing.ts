/**
 * Where names stand at a zoom: beside the glyph of their place, never over a glyph or another name; who finds no room
 * is left out. The result does not depend on what part of the map is in view, so that both renderers, and every
 * moment of a pan, show the same names in the same places.
 */
import { ROOM_FLATNESS, type LabelAnchor } from './basemap';
import { inverseMercator, mercator, worldSize } from './camera';
import { nodeOf } from './clusters';
import { glyphsAt, type Drawing } from './drawing';
import type { Label } from './labels';
import { Occupancy, type Box, type Disc } from './occupancy';
import { textWidth } from './textWidth';

/** A glyph as an obstacle; `place` is the place that it stands for, where it stands for one. */
export interface LabelDisc {
  lon: number;
  lat: number;
  /** In px. */
  radius: number;
  /** Number of venues. */
  count: number;
  place: string | null;
}

export interface Obstacles {
  discs: readonly LabelDisc[];
  /** Places whose venues are drawn elsewhere at this zoom, in the cluster around a larger place. */
  absorbed: ReadonlySet<string>;
}

/** On which side of its point a name stands: columns to the right (1) or left (-1), rows below (1) or above (-1). */
export interface Side {
  column: -1 | 0 | 1;
  row: -1 | 0 | 1;
}

export interface PlacedLabel extends Label {
  lon: number;
  lat: number;
  side: Side;
  /** From the point to the anchor of the text (its middle, or the middle of the edge at the point), in px. */
  dx: number;
  dy: number;
  /** The place has no glyph and is marked by a dot. */
  dot: boolean;
}

export const DOT_RADIUS = 1.8;
/** Distance between lines, and from a line's middle to its baseline, in em: MapLibre sets text so. */
export const LINE_EM = 1.2;
export const BASELINE_EM = 0.42;
/** What letters reach above and below the baseline, in em. */
const ASCENT_EM = 0.76;
const DESCENT_EM = 0.22;
/** Lifts a line so that it looks centred on its point, in em. */
const LIFT_EM = 0.08;
/** What a glyph draws outside its radius and no name may cover, in px. */
const FRINGE = { cluster: 3.5, stack: 1.5 };
/** Between a glyph and its name, and around a name, in px. */
const GAP = 3;
const MARGIN = { x: 2.5, y: 1 };
const MIDDLE: Side = { column: 0, row: 0 };
/** With what each costs against the first, in px of distance. */
const SIDES: readonly (readonly [side: Side, cost: number])[] = [
  [{ column: 1, row: 0 }, 0],
  [{ column: -1, row: 0 }, 1],
  [{ column: 0, row: -1 }, 8],
  [{ column: 0, row: 1 }, 9],
  [{ column: 1, row: -1 }, 11],
  [{ column: 1, row: 1 }, 12],
  [{ column: -1, row: -1 }, 13],
  [{ column: -1, row: 1 }, 14],
];
/** Essential names may stand this much farther off, in px, unless they would be taken for another ring's: */
const DETACHED = [0, 6, 12, 18];
/** at most this many times as far from their own as from the other. */
const ASTRAY = 1.3;
/** Sides with distances, the best first. */
const NEAR = SIDES.map(([side]) => ({ side, extra: 0 }));
const NEAR_AND_FAR = SIDES.flatMap(([side, cost]) =>
  DETACHED.map((extra) => ({ side, extra, cost: cost + extra })),
).sort((a, b) => a.cost - b.cost);
/** A place with venues is named this much earlier; one with many, as early as the great cities. */
const GLYPH_BONUS = 1;
const MANY = 4;
const MANY_ZOOM = 3;
/** Shifts of a country's name from its anchor, in shares of the room there. */
const SHIFTS_UP = [0, 0.5, -0.5, 1, -1];
const SHIFTS_ALONG = [0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9, 1.2, -1.2, 1.5, -1.5];
/** At least this share of a country's name stands in the room it has inside the country. */
const LEAST_INSIDE = 0.3;
/** How a country's name is set that finds no room otherwise. */
const NARROW = { size: 11, spacing: 0.03 };
/** From this zoom on, when a country is larger than the view, its name stands in it at these distances, in px. */
const REPEAT_ZOOM = 6;
const REPEAT_PX = 420;

export function obstaclesOf(drawing: Drawing, zoom: number): Obstacles {
  const discs = glyphsAt(drawing, zoom).map(({ stack, radius, node, isCluster }) => ({
    lon: stack.lon,
    lat: stack.lat,
    radius: radius + (isCluster ? FRINGE.cluster : FRINGE.stack),
    count: node.count,
    place: stack.place,
  }));
  const absorbed = new Set<string>();
  drawing.stacks.forEach(({ place, precision }, i) => {
    if (place === null || precision !== 'city') return;
    const node = nodeOf(drawing.tree, i, zoom);
    if (node && node.anchor !== i) absorbed.add(place);
  });
  return { discs, absorbed };
}

/** The labels to draw at a zoom, in order of rank; a name that is repeated has a number after its id. */
export function placeLabels(
  labels: readonly Label[],
  { discs, absorbed }: Obstacles,
  zoom: number,
): PlacedLabel[] {
  const world = worldSize(zoom);
  const toPlane = (lon: number, lat: number): { x: number; y: number } => {
    const { x, y } = mercator(lon, lat);
    return { x: x * world, y: y * world };
  };
  const taken = new Occupancy(discs.map((disc) => ({ ...disc, ...toPlane(disc.lon, disc.lat) })));

  const ownGlyph = ({ id, anchors: [anchor] }: Label): PlaneDisc | null => {
    if (!anchor) return null;
    const { x, y } = toPlane(anchor.lon, anchor.lat);
    return taken.discsAt(x, y).find((disc) => disc.place === id) ?? null;
  };
  const candidatesOf = (label: Label, own: PlaneDisc | null): readonly Candidate[] => {
    const [anchor] = label.anchors;
    if (!anchor || absorbed.has(label.id)) return [];
    if (own) return zoom >= minZoomWith(own, label) ? besideGlyph(label, own) : [];
    if (zoom < label.minZoom) return [];
    if (label.kind === 'country') return countryCandidates(label, world);
    if (label.kind === 'water') return [{ ...anchor, side: MIDDLE, away: 0, dot: false }];
    const { x, y } = toPlane(anchor.lon, anchor.lat);
    if (!taken.isFree(around(x, y, DOT_RADIUS))) return [];
    return NEAR.map(({ side }) => ({ ...anchor, side, away: DOT_RADIUS + GAP, dot: true }));
  };
  const settle = (label: Label, own: PlaneDisc | null, candidates: readonly Candidate[]): PlacedLabel[] => {
    for (const { lon, lat, side, away, dot } of candidates) {
      const { dx, dy } = offsetOf(label, side, away);
      const { x, y } = toPlane(lon, lat);
      const box = boxOf(label, side, x + dx, y + dy);
      if (!taken.isFree(box) || (own && away > own.radius + GAP && isAstray(box, own, taken))) continue;
      taken.take(box);
      if (dot) taken.take(around(x, y, DOT_RADIUS));
      return [{ ...label, lon, lat, side, dx, dy, dot }];
    }
    return [];
  };

  const inOrder = labels
    .map((label) => ({ label, own: label.kind === 'place' ? ownGlyph(label) : null }))
    .sort(compare);
  const placed = inOrder.flatMap(({ label, own }) => {
    const settled = settle(label, own, candidatesOf(label, own));
    if (settled.length > 0 || label.kind !== 'country') return settled;
    const narrow = { ...label, ...NARROW };
    return settle(narrow, own, candidatesOf(narrow, own));
  });
  if (zoom < REPEAT_ZOOM) return placed.sort((a, b) => a.rank - b.rank);

  for (const label of labels.filter(({ kind }) => kind === 'country')) {
    const spots = placed.filter(({ id }) => id === label.id).map(({ lon, lat }) => toPlane(lon, lat));
    for (const { lon, lat } of roomyAnchors(label, world)) {
      const { x, y } = toPlane(lon, lat);
      if (spots.some((spot) => Math.hypot(spot.x - x, spot.y - y) < REPEAT_PX)) continue;
      const [repeated] = settle(label, null, [{ lon, lat, side: MIDDLE, away: 0, dot: false }]);
      if (!repeated) continue;
      placed.push({ ...repeated, id: `${label.id} ${spots.length + 1}` });
      spots.push({ x, y });
    }
  }
  return placed.sort((a, b) => a.rank - b.rank);
}

type PlaneDisc = LabelDisc & Disc;

interface Ranked {
  label: Label;
  own: PlaneDisc | null;
}

/** Essential names come first, then places with venues, the most first, then the others. */
function compare(a: Ranked, b: Ranked): number {
  const turn = ({ label, own }: Ranked): number => (label.isEssential ? 0 : own ? 1 : 2);
  const count = ({ label, own }: Ranked): number => (label.isEssential ? 0 : (own?.count ?? 0));
  return turn(a) - turn(b) || count(b) - count(a) || a.label.rank - b.label.rank;
}

function minZoomWith(own: LabelDisc, label: Label): number {
  const early = label.minZoom - GLYPH_BONUS;
  return own.count >= MANY ? Math.min(early, MANY_ZOOM) : early;
}

/** Whether a name that stands off its own glyph is rather that of another ring. */
function isAstray(box: Box, own: PlaneDisc, taken: Occupancy<PlaneDisc>): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const gap = (disc: Disc): number => Math.hypot(disc.x - x, disc.y - y) - disc.radius;
  return taken
    .discsNear(box, gap(own))
    .some((other) => other !== own && other.count > 1 && gap(own) > ASTRAY * gap(other));
}

interface Candidate {
  lon: number;
  lat: number;
  side: Side;
  /** From the point to the text, in px. */
  away: number;
  dot: boolean;
}

/** Half the width of a name in degrees. */
function halfWidth(label: Label, world: number): number {
  return (widthOf(label) / 2 / world) * 360;
}

/** Those that stand the most inside come first; of equals, the one with the most room around. */
function countryCandidates(label: Label, world: number): Candidate[] {
  const half = halfWidth(label, world);
  return label.anchors
    .flatMap(({ lon, lat, room }) => {
      const { x, y } = mercator(lon, lat);
      return SHIFTS_ALONG.flatMap((along) => {
        const left = Math.max(along * room - half, -room);
        const right = Math.min(along * room + half, room);
        const inside = (right - left) / (2 * half);
        return SHIFTS_UP.map((up) => {
          const shifted = { x: x + (along * room) / 360, y: y - (up * room * ROOM_FLATNESS) / 360 };
          return { ...inverseMercator(shifted), side: MIDDLE, away: 0, dot: false, inside };
        });
      });
    })
    .filter(({ inside }) => inside >= LEAST_INSIDE)
    .sort((a, b) => b.inside - a.inside);
}

/** Where a name stands wholly inside. */
function roomyAnchors(label: Label, world: number): readonly LabelAnchor[] {
  const half = halfWidth(label, world);
  return label.anchors.filter(({ room }) => room >= half);
}

function besideGlyph(label: Label, { lon, lat, radius }: LabelDisc): Candidate[] {
  return (label.isEssential ? NEAR_AND_FAR : NEAR).map(({ side, extra }) => ({
    lon,
    lat,
    side,
    away: radius + GAP + extra,
    dot: false,
  }));
}

/** Lines of a label with the offset of each one's baseline from the point, in px, for SVG text. */
export function baselines({ lines, size, side, dy }: PlacedLabel): { text: string; y: number }[] {
  const first = dy + firstBaseline(lines.length, side) * size;
  return lines.map((text, i) => ({ text, y: first + i * LINE_EM * size }));
}

function widthOf({ lines, size, spacing, face }: Label): number {
  return Math.max(...lines.map((line) => textWidth(line, { spacing, bold: face === 'semibold' }))) * size;
}

/** From the point to the anchor of the text, which stands `away` px off. */
function offsetOf({ size }: Label, { column, row }: Side, away: number): { dx: number; dy: number } {
  // In the corners as far off as at the sides.
  const reach = column !== 0 && row !== 0 ? away * Math.SQRT1_2 : away;
  const dx = column * reach;
  if (row === 0) return { dx, dy: -LIFT_EM * size };
  // The line's own leading is part of the gap; few names have descenders.
  const leading =
    row < 0 ? LINE_EM / 2 - BASELINE_EM - DESCENT_EM / 2 : LINE_EM / 2 + BASELINE_EM - ASCENT_EM;
  return { dx, dy: row < 0 ? -reach + leading * size : reach - leading * size };
}

/** From the anchor of a text to the baseline of its first line, in em. */
function firstBaseline(lines: number, { row }: Side): number {
  const above = row > 0 ? 0 : row < 0 ? lines : lines / 2;
  return (0.5 - above) * LINE_EM + BASELINE_EM;
}

/** The room that a text takes whose anchor is at `x`, `y`. */
function boxOf(label: Label, side: Side, x: number, y: number): Box {
  const { size, lines } = label;
  const width = widthOf(label);
  const left = x + ((side.column - 1) * width) / 2;
  const first = y + firstBaseline(lines.length, side) * size;
  return {
    left: left - MARGIN.x,
    right: left + width + MARGIN.x,
    top: first - ASCENT_EM * size - MARGIN.y,
    bottom: first + ((lines.length - 1) * LINE_EM + DESCENT_EM) * size + MARGIN.y,
  };
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

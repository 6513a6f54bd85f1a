/**
 * Where names stand at a zoom: beside the glyph of their place, never over a glyph or another name; who finds no room
 * is left out. The result does not depend on what part of the map is in view, so that both renderers, and every
 * moment of a pan, show the same names in the same places.
 */
import type { LabelAnchor } from './basemap';
import { mercator, worldSize } from './camera';
import { nodeOf } from './clusters';
import { nameSpots } from './countryNames';
import { glyphsAt, type Drawing } from './drawing';
import { around, boxOf, offsetOf, widthOf, type Side } from './labelBox';
import type { Label } from './labels';
import { Occupancy, type Box, type Disc } from './occupancy';

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
/** What a glyph draws outside its radius and no name may cover, in px. */
const FRINGE = { cluster: 3.5, stack: 1.5 };
/** Between a glyph and its name, in px. */
const GAP = 3;
/** On the point itself. */
const INSIDE = { side: { column: 0, row: 0 }, away: 0, nudge: 0, dot: false } as const;
/** A way to stand beside a point; `nudge` px lower, and `cost` px worse than the best. */
interface Stance {
  side: Side;
  nudge: number;
  cost: number;
}
const NEAR: readonly Stance[] = [
  ...[0, 4, -4, 8, -8].flatMap((nudge) => [
    { side: { column: 1, row: 0 } as const, nudge, cost: Math.abs(nudge) },
    { side: { column: -1, row: 0 } as const, nudge, cost: Math.abs(nudge) + 1 },
  ]),
  { side: { column: 0, row: -1 } as const, nudge: 0, cost: 6 },
  { side: { column: 0, row: 1 } as const, nudge: 0, cost: 7 },
  ...([1, -1] as const).flatMap((column) => [
    { side: { column, row: -1 } as const, nudge: 0, cost: 11 - column },
    { side: { column, row: 1 } as const, nudge: 0, cost: 12 - column },
  ]),
].sort((a, b) => a.cost - b.cost);
/** Essential names may stand this much farther off, in px, unless they would be taken for another ring's: */
const DETACHED = [0, 6, 12, 18, 24];
/** at most this many times as far from their own as from the other. */
const ASTRAY = 1.3;
const NEAR_AND_FAR = DETACHED.flatMap((extra) =>
  NEAR.map((stance) => ({ ...stance, extra, cost: stance.cost + extra })),
).sort((a, b) => a.cost - b.cost);
/** A place with venues is named this much earlier; one with many, as early as the great cities. */
const GLYPH_BONUS = 1;
const MANY = 4;
const MANY_ZOOM = 3;
/** Half the height of capitals, in em. */
const NAME_RISE_EM = 0.36;
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
  const candidatesOf = (label: Label, own: PlaneDisc | null): Iterable<Candidate> => {
    const [anchor] = label.anchors;
    if (!anchor || absorbed.has(label.id)) return [];
    if (own) return zoom >= minZoomWith(own, label) ? besideGlyph(label, own) : [];
    if (zoom < label.minZoom) return [];
    if (label.kind === 'country') return countryCandidates(label, world);
    if (label.kind === 'water') return [{ ...INSIDE, lon: anchor.lon, lat: anchor.lat }];
    const { x, y } = toPlane(anchor.lon, anchor.lat);
    if (!taken.isFree(around(x, y, DOT_RADIUS))) return [];
    return NEAR.map(({ side, nudge }) => ({ ...anchor, side, away: DOT_RADIUS + GAP, nudge, dot: true }));
  };
  const settle = (label: Label, own: PlaneDisc | null, candidates: Iterable<Candidate>): PlacedLabel[] => {
    const width = widthOf(label);
    for (const { lon, lat, side, away, nudge, dot } of candidates) {
      const { dx, dy } = offsetOf(label, side, away, nudge);
      const { x, y } = toPlane(lon, lat);
      const box = boxOf(label, width, side, x + dx, y + dy);
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
      const [repeated] = settle(label, null, [{ ...INSIDE, lon, lat }]);
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
  /** How much lower, in px. */
  nudge: number;
  dot: boolean;
}

/** Half the width of a name in degrees. */
function halfWidth(label: Label, world: number): number {
  return (widthOf(label) / 2 / world) * 360;
}

function* countryCandidates(label: Label, world: number): Generator<Candidate, undefined> {
  if (!label.ground) return;
  const rise = (NAME_RISE_EM * label.size) / world;
  for (const { lon, lat } of nameSpots(label.ground, halfWidth(label, world), rise)) {
    yield { ...INSIDE, lon, lat };
  }
}

/** Where a name stands wholly inside. */
function roomyAnchors(label: Label, world: number): readonly LabelAnchor[] {
  const half = halfWidth(label, world);
  return label.anchors.filter(({ room }) => room >= half);
}

function besideGlyph(label: Label, { lon, lat, radius }: LabelDisc): Candidate[] {
  const away = radius + GAP;
  return label.isEssential
    ? NEAR_AND_FAR.map(({ side, nudge, extra }) => ({
        lon,
        lat,
        side,
        nudge,
        away: away + extra,
        dot: false,
      }))
    : NEAR.map(({ side, nudge }) => ({ lon, lat, side, nudge, away, dot: false }));
}

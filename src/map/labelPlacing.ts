/**
 * Where names stand at a zoom: beside the glyph of their place, never over a glyph or another name; who finds no room
 * is left out. The result does not depend on what part of the map is in view, so that both renderers, and every
 * moment of a pan, show the same names in the same places.
 */
import { mercator, worldSize } from './camera';
import { nodeOf } from './clusters';
import { glyphsAt, type Drawing } from './drawing';
import type { Label } from './labels';
import { Occupancy, type Box } from './occupancy';
import { textWidth } from './textWidth';

/** A glyph as an obstacle; `place` is the place that it stands for, where it stands for one. */
export interface LabelDisc {
  lon: number;
  lat: number;
  /** In px. */
  radius: number;
  place: string | null;
}

export interface Obstacles {
  discs: readonly LabelDisc[];
  /** Places whose venues are drawn elsewhere at this zoom, in the cluster around a larger place. */
  absorbed: ReadonlySet<string>;
}

/** On which side of its point a name stands. */
export type Side = 'middle' | 'right' | 'left' | 'above' | 'below';

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
/** Between a glyph and its name, and around a name, in px. */
const GAP = 3.5;
const MARGIN = { x: 3, y: 1 };
const SIDES: readonly Side[] = ['right', 'left', 'above', 'below'];
/** A place with venues is named this much earlier. */
const GLYPH_BONUS = 1;
/** How far a country's name may outgrow the room it has, tried in this order. */
const OVERFLOWS = [1, 1.4, 2.2];

export function obstaclesOf(drawing: Drawing, zoom: number): Obstacles {
  const discs = glyphsAt(drawing, zoom).map(({ stack, radius }) => ({
    lon: stack.lon,
    lat: stack.lat,
    radius,
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

/** The labels to draw at a zoom, in order of rank. */
export function placeLabels(labels: readonly Label[], obstacles: Obstacles, zoom: number): PlacedLabel[] {
  const world = worldSize(zoom);
  const toPlane = (lon: number, lat: number): { x: number; y: number } => {
    const { x, y } = mercator(lon, lat);
    return { x: x * world, y: y * world };
  };
  const room = new Occupancy(obstacles.discs.map((disc) => ({ ...disc, ...toPlane(disc.lon, disc.lat) })));
  const placed: PlacedLabel[] = [];

  /** Sets a label at the first side with room. */
  const settle = (
    label: Label,
    lon: number,
    lat: number,
    sides: readonly Side[],
    radius: number,
  ): boolean => {
    const { x, y } = toPlane(lon, lat);
    for (const side of sides) {
      const { dx, dy } = offsetOf(label, side, radius);
      const box = boxOf(label, side, x + dx, y + dy);
      if (!room.isFree(box)) continue;
      room.take(box);
      placed.push({ ...label, lon, lat, side, dx, dy, dot: false });
      return true;
    }
    return false;
  };

  for (const label of labels) {
    if (zoom >= label.maxZoom) continue;
    if (label.kind !== 'place') {
      if (zoom < label.minZoom) continue;
      const half = widthOf(label) / 2 / (world / 360);
      OVERFLOWS.some((overflow) =>
        label.anchors.some(
          ([lon, lat, most]) => half <= most * overflow && settle(label, lon, lat, ['middle'], 0),
        ),
      );
      continue;
    }
    const [lon = 0, lat = 0] = label.anchors[0] ?? [];
    if (obstacles.absorbed.has(label.id)) continue;
    const { x, y } = toPlane(lon, lat);
    const covering = room.discsAt(x, y);
    const own = covering.find((disc) => disc.place === label.id);
    if (own) {
      if (zoom >= label.minZoom - GLYPH_BONUS) settle(label, own.lon, own.lat, SIDES, own.radius);
    } else if (zoom >= label.minZoom && room.isFree(around(x, y, DOT_RADIUS))) {
      if (!settle(label, lon, lat, SIDES, DOT_RADIUS)) continue;
      room.take(around(x, y, DOT_RADIUS));
      const last = placed.pop();
      if (last) placed.push({ ...last, dot: true });
    }
  }
  return placed;
}

/** Lines of a label with the offset of each one's baseline from the point, in px, for SVG text. */
export function baselines({ lines, size, side, dy }: PlacedLabel): { text: string; y: number }[] {
  const top = side === 'below' ? 0 : side === 'above' ? lines.length : lines.length / 2;
  return lines.map((text, i) => ({ text, y: dy + (i + 0.5 - top) * LINE_EM * size + BASELINE_EM * size }));
}

function widthOf({ lines, size, spacing, face }: Label): number {
  return Math.max(...lines.map((line) => textWidth(line, { spacing, bold: face === 'semibold' }))) * size;
}

function offsetOf({ size }: Label, side: Side, radius: number): { dx: number; dy: number } {
  const away = radius + GAP;
  const lift = -LIFT_EM * size;
  switch (side) {
    case 'middle':
      return { dx: 0, dy: lift };
    case 'right':
      return { dx: away, dy: lift };
    case 'left':
      return { dx: -away, dy: lift };
    // Above and below, the line's own leading is part of the gap; few names have descenders.
    case 'above':
      return { dx: 0, dy: -away + (LINE_EM / 2 - BASELINE_EM - DESCENT_EM / 2) * size };
    case 'below':
      return { dx: 0, dy: away - (LINE_EM / 2 + BASELINE_EM - ASCENT_EM) * size };
  }
}

/** The room that a text takes whose anchor is at `x`, `y`. */
function boxOf(label: Label, side: Side, x: number, y: number): Box {
  const { size, lines } = label;
  const width = widthOf(label);
  const left = side === 'right' ? x : side === 'left' ? x - width : x - width / 2;
  const above = side === 'below' ? 0 : side === 'above' ? lines.length : lines.length / 2;
  const firstBaseline = y + (0.5 - above) * LINE_EM * size + BASELINE_EM * size;
  return {
    left: left - MARGIN.x,
    right: left + width + MARGIN.x,
    top: firstBaseline - ASCENT_EM * size - MARGIN.y,
    bottom: firstBaseline + ((lines.length - 1) * LINE_EM + DESCENT_EM) * size + MARGIN.y,
  };
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Where the list of an opened stack stands: beside its glyph where there is room, without one at the foot of the map. */
import type { Point, Size } from './camera';

/** Between glyph and list, and at the map's edges, in px. */
const GAP = 12;
const WIDTH = 320;
const NARROWEST = 240;
const HEIGHT = 440;

/** A glyph in px. */
export interface Anchor {
  point: Point;
  radius: number;
}

export interface ListPlace {
  left: number;
  top: number;
  width: number;
  /** At most; the list takes what it needs. */
  height: number;
}

/** `size` is the room in which it has to stay. */
export function placeList(size: Size, anchor: Anchor | null): ListPlace {
  const height = Math.min(HEIGHT, size.height - 2 * GAP);
  const most = Math.min(WIDTH, size.width - 2 * GAP);
  if (!anchor) return { left: GAP, top: size.height - height - GAP, width: most, height };
  const { point, radius } = anchor;
  const right = point.x + radius + GAP;
  const left = point.x - radius - GAP;
  const room = { right: size.width - GAP - right, left: left - GAP };
  const isRight = room.right >= Math.min(room.left, NARROWEST) || room.right >= most;
  const width = clamp(isRight ? room.right : room.left, Math.min(NARROWEST, most), most);
  return {
    left: clamp(isRight ? right : left - width, GAP, size.width - width - GAP),
    top: clamp(point.y - height / 3, GAP, size.height - height - GAP),
    width,
    height,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(Math.min(value, high), low);
}

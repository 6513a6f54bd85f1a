/**
 * Where the venues of an opened stack stand: in one or two upright rows beside it, each name on its own line, joined
 * to the stack by legs. The order given is kept from top to bottom, right before left.
 */
import type { Point, Size } from './camera';

/** More than this open as a list. */
export const FAN_MAX = 8;
/** From the stack's rim to a venue's mark, in px. */
const LEG = 30;
const LABEL_MIN = 110;
const LABEL_MAX = 240;
const EDGE = 6;
/** Up to this many stand in one row. */
const ONE_ROW = 4;

export interface FanItem extends Point {
  side: 'left' | 'right';
}

export interface FanLayout {
  items: readonly FanItem[];
  /** Room for a name in px. */
  labelWidth: number;
}

export interface FanOptions {
  anchor: Point;
  /** Radius of the opened glyph. */
  radius: number;
  count: number;
  size: Size;
  /** Height of a line: the least target size. */
  line: number;
}

/** `null` where the fan does not fit: the venues are then shown as a list. */
export function layoutFan({ anchor, radius, count, size, line }: FanOptions): FanLayout | null {
  if (count > FAN_MAX) return null;
  const reach = radius + LEG;
  const room = {
    right: size.width - (anchor.x + reach) - line / 2 - EDGE,
    left: anchor.x - reach - line / 2 - EDGE,
  };
  const wider = room.right >= room.left ? 'right' : 'left';
  const both = Math.min(room.left, room.right) >= LABEL_MIN && count > ONE_ROW;
  if (room[wider] < LABEL_MIN) return null;
  const first = both ? Math.ceil(count / 2) : count;
  const rows = (n: number): number[] => spread(n, anchor.y, size.height, line);
  if (first * line + 2 * EDGE > size.height) return null;
  const firstSide = both ? 'right' : wider;
  const at = (side: 'left' | 'right', y: number): FanItem => ({
    x: side === 'right' ? anchor.x + reach : anchor.x - reach,
    y,
    side,
  });
  const items = [
    ...rows(first).map((y) => at(firstSide, y)),
    ...rows(count - first).map((y) => at('left', y)),
  ];
  const least = both ? Math.min(room.left, room.right) : room[wider];
  return { items, labelWidth: Math.min(least, LABEL_MAX) };
}

/** `n` lines around a height, kept inside the map. */
function spread(n: number, middle: number, height: number, line: number): number[] {
  const span = (n - 1) * line;
  const low = EDGE + line / 2;
  const top = Math.max(Math.min(middle - span / 2, height - low - span), low);
  return Array.from({ length: n }, (_, i) => top + i * line);
}

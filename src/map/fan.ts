/**
 * Where the venues of an opened stack stand: in one or two upright rows beside it, each name on its own line, joined
 * to the stack by legs. The order given is kept from top to bottom, right before left.
 */
import type { Point, Size } from './camera';

/** More than this open as a list. */
export const FAN_MAX = 8;
/** From the stack's rim to a venue's mark, in px. */
const LEG = 30;
/** Least and greatest room for a name, in px. */
export const LABEL_MIN = 110;
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

/** Whether there is room for a fan; where there is none, the venues are shown as a list. */
export function fitsAsFan(options: FanOptions): boolean {
  const { count, size, line } = options;
  if (count > FAN_MAX) return false;
  const { labelWidth, items } = layoutFan(options);
  const inOneRow = items.filter((item) => item.side === items[0]?.side).length;
  return labelWidth >= LABEL_MIN && inOneRow * line + 2 * EDGE <= size.height;
}

export function layoutFan({ anchor, radius, count, size, line }: FanOptions): FanLayout {
  const reach = radius + LEG;
  const room = {
    right: size.width - (anchor.x + reach) - line / 2 - EDGE,
    left: anchor.x - reach - line / 2 - EDGE,
  };
  const least = Math.min(room.left, room.right);
  const wider = room.right >= room.left ? 'right' : 'left';
  const both = least >= LABEL_MIN && count > ONE_ROW;
  const first = both ? Math.ceil(count / 2) : count;
  const row = (side: FanItem['side'], n: number): FanItem[] =>
    spread(n, anchor.y, size.height, line).map((y) => ({
      x: side === 'right' ? anchor.x + reach : anchor.x - reach,
      y,
      side,
    }));
  return {
    items: [...row(both ? 'right' : wider, first), ...row('left', count - first)],
    labelWidth: Math.min(both ? least : room[wider], LABEL_MAX),
  };
}

/** `n` lines around a height, kept inside the map. */
function spread(n: number, middle: number, height: number, line: number): number[] {
  const span = (n - 1) * line;
  const low = EDGE + line / 2;
  const top = Math.max(Math.min(middle - span / 2, height - low - span), low);
  return Array.from({ length: n }, (_, i) => top + i * line);
}

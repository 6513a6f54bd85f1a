/** Geometry of bars cut into segments, a row each, on one scale. */
import { linearScale } from './linearScale';

export interface Segment<Key extends string> {
  key: Key;
  x: number;
  width: number;
  value: number;
}

/** A sliver of the page between segments, where they are wide enough to lose it. */
const SEAM = 1;

/** Segments in the given order from the plot's left edge; empty ones are left out. `top` is the scale's upper end. */
export function stackBars<Key extends string>(
  rows: readonly (Readonly<Record<Key, number>> | null)[],
  order: readonly Key[],
  { left, right }: { left: number; right: number },
  top: number,
): Segment<Key>[][] {
  const scale = linearScale([0, top], [0, right - left]);
  return rows.map((row) => {
    if (!row) return [];
    let before = 0;
    return order.flatMap((key) => {
      const value = row[key];
      if (value === 0) return [];
      const x = scale(before);
      before += value;
      const full = scale(before) - x;
      return [{ key, x: left + x, width: full > 3 * SEAM ? full - SEAM : full, value }];
    });
  });
}

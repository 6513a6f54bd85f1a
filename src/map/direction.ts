/** Which point lies next in a direction, for arrow keys. */
import type { Point } from './camera';

export const DIRECTIONS = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
} as const satisfies Record<string, Point>;
export type ArrowKey = keyof typeof DIRECTIONS;

export function isArrowKey(key: string): key is ArrowKey {
  return key in DIRECTIONS;
}

/** What lies beside the way counts this much farther than what lies ahead. */
const ASIDE = 2;

/** Index of the nearest point ahead, or `null` where none lies within 60 degrees of the direction. */
export function nearestAhead(points: readonly Point[], from: Point, key: ArrowKey): number | null {
  const { x, y } = DIRECTIONS[key];
  let best: number | null = null;
  let bestDistance = Infinity;
  points.forEach((point, i) => {
    const [dx, dy] = [point.x - from.x, point.y - from.y];
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y - dy * x);
    if (ahead < 0.5 || aside > ahead * Math.sqrt(3)) return;
    const distance = Math.hypot(ahead, ASIDE * aside);
    if (distance < bestDistance) [best, bestDistance] = [i, distance];
  });
  return best;
}

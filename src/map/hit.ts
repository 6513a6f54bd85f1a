/** Which glyph lies under a point, the same for both renderers. */
import type { Point } from './camera';
import type { Glyph } from './drawing';

export interface PlacedGlyph {
  glyph: Glyph;
  point: Point;
}

/**
 * The glyph under a point: of those that cover it the topmost, else the nearest within `slack` px of its rim.
 * `placed` is in drawing order.
 */
export function hitGlyph(placed: readonly PlacedGlyph[], at: Point, slack: number): Glyph | null {
  let nearest: Glyph | null = null;
  let least = slack;
  for (const { glyph, point } of placed.toReversed()) {
    const distance = Math.hypot(point.x - at.x, point.y - at.y) - glyph.radius;
    if (distance <= 0) return glyph;
    if (distance < least) [nearest, least] = [glyph, distance];
  }
  return nearest;
}

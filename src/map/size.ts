/**
 * How large glyphs are, in CSS pixels: the ring's area is true to its count, from a least size at which the figure
 * in it can be read.
 */

export interface GlyphScale {
  /** Radius of a ring is this times the root of its count. */
  pxPerRoot: number;
}

/** Half the size of a single venue's shape. */
export const POINT_RADIUS = 6.5;
/** No ring grows beyond this, whatever it counts. */
export const MAX_RADIUS = 40;
const MIN_RADIUS = 8;
const LARGEST_STACK_RADIUS = { roomy: 22, compact: 12.5 };
const MOST_PX_PER_ROOT = 2.3;
/** Width of a figure of Noto Sans SemiBold, in em. */
const DIGIT_EM = 0.6;

/** Below this size glyphs are smaller and controls fewer. */
const COMPACT_PX = 480;
/** A map is as small as its height where it is lower than this share of its width. */
const HEIGHT_SHARE = 1.4;

export function isCompact({ width, height }: { width: number; height: number }): boolean {
  return Math.min(width, height * HEIGHT_SHARE) < COMPACT_PX;
}

/**
 * The scale of an atlas: its largest stack gets a set radius, smaller on a small map. It follows from all venues, not
 * from the filtered ones, so that a filter never makes a ring grow.
 */
export function glyphScale(largestStack: number, compact: boolean): GlyphScale {
  const radius = compact ? LARGEST_STACK_RADIUS.compact : LARGEST_STACK_RADIUS.roomy;
  return { pxPerRoot: Math.min(radius / Math.sqrt(Math.max(largestStack, 1)), MOST_PX_PER_ROOT) };
}

export function glyphRadius(count: number, scale: GlyphScale): number {
  if (count === 1) return POINT_RADIUS;
  const least = MIN_RADIUS + 2 * (digits(count) - 1);
  return Math.min(Math.max(scale.pxPerRoot * Math.sqrt(count), least), MAX_RADIUS);
}

/** Type size of the figure in a ring. */
export function figureSize(radius: number): number {
  return radius >= 18 ? 13 : radius >= 14 ? 12 : 11;
}

export function figureHalfWidth(count: number, radius: number): number {
  return count === 1 ? POINT_RADIUS / 2 : (digits(count) * DIGIT_EM * figureSize(radius)) / 2;
}

/** Thickness of a ring. */
export function ringWidth(radius: number): number {
  return Math.min(Math.max(radius * 0.22, 2.6), 5);
}

function digits(count: number): number {
  return count < 10 ? 1 : count < 100 ? 2 : String(count).length;
}

/** How large a name is and how it stands to its point: above, beside or below. In px and em of its type size. */
import type { Label } from './labels';
import type { Box } from './occupancy';
import { textWidth } from '../theme/textWidth';

/** On which side of its point a name stands: columns to the right (1) or left (-1), rows below (1) or above (-1). */
export interface Side {
  column: -1 | 0 | 1;
  row: -1 | 0 | 1;
}

/** Distance between lines, and from a line's middle to its baseline, in em: MapLibre sets text so. */
const LINE_EM = 1.2;
const BASELINE_EM = 0.42;
/** What letters reach above and below the baseline, in em. */
const ASCENT_EM = 0.76;
const DESCENT_EM = 0.22;
/** Lifts a line so that it looks centred on its point, in em. */
const LIFT_EM = 0.08;
/** Kept free around a name, in px. */
const MARGIN = { x: 2.5, y: 1 };

/** Lines of a label with the offset of each one's baseline from the point, in px, for SVG text. */
export function baselines({
  lines,
  size,
  side,
  dy,
}: Pick<Label, 'lines' | 'size'> & { side: Side; dy: number }): { text: string; y: number }[] {
  const first = dy + firstBaseline(lines.length, side) * size;
  return lines.map((text, i) => ({ text, y: first + i * LINE_EM * size }));
}

/** In px. */
export function widthOf({ lines, size, spacing, face }: Label): number {
  return Math.max(...lines.map((line) => textWidth(line, { spacing, bold: face === 'semibold' }))) * size;
}

/** From the point to the anchor of the text, which stands `away` px off and `nudge` px lower. */
export function offsetOf(
  { size }: Label,
  { column, row }: Side,
  away: number,
  nudge: number,
): { dx: number; dy: number } {
  // In the corners as far off as at the sides.
  const reach = column !== 0 && row !== 0 ? away * Math.SQRT1_2 : away;
  const dx = column * reach;
  if (row === 0) return { dx, dy: nudge - LIFT_EM * size };
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

/** The room that a text takes whose anchor is at `x`, `y`. `width`: that of `widthOf`. */
export function boxOf(
  { size, lines }: Pick<Label, 'size' | 'lines'>,
  width: number,
  side: Side,
  x: number,
  y: number,
): Box {
  const left = x + ((side.column - 1) * width) / 2;
  const first = y + firstBaseline(lines.length, side) * size;
  return {
    left: left - MARGIN.x,
    right: left + width + MARGIN.x,
    top: first - ASCENT_EM * size - MARGIN.y,
    bottom: first + ((lines.length - 1) * LINE_EM + DESCENT_EM) * size + MARGIN.y,
  };
}

/** The square around a dot. */
export function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

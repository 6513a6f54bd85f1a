/**
 * Geometry of the lifespan picture: a grid of countries by years lasted, in which every venue is one mark. Where
 * there are too many to tell apart, the cell is a bar of two parts instead.
 */
import type { Life, LifeBin } from '../domain/lifespan';

export interface LifeMark {
  id: string;
  closed: boolean;
  x: number;
  y: number;
}

interface LifeCell {
  x: number;
  marks: readonly LifeMark[];
  /** Parts of a bar, where marks would be too small; heights in px. */
  bar: { closed: number; atLeast: number } | null;
}

export interface LifeGrid {
  /** Edge of a mark, px. */
  size: number;
  /** Left edges of the columns, and the right edge of the last. */
  edges: readonly number[];
  rows: readonly (readonly LifeCell[])[];
}

const PITCHES = [7, 6.5, 6, 5.5, 5, 4.5, 4];
const COLUMN_GAP = 6;

/** Marks fill a cell from its lower left corner: closed ones first, then by falling years. */
export function layoutLives(
  rows: readonly (readonly LifeBin[])[],
  { left, right }: { left: number; right: number },
  tops: readonly number[],
  cellHeight: number,
): LifeGrid {
  const columns = Math.max(1, ...rows.map((bins) => bins.length));
  const columnWidth = (right - left) / columns;
  const inner = columnWidth - COLUMN_GAP;
  const fullest = Math.max(0, ...rows.flatMap((bins) => bins.map(countOf)));
  const pitch = PITCHES.find((p) => Math.ceil(fullest / Math.floor(inner / p)) * p <= cellHeight);
  const perLine = pitch === undefined ? 1 : Math.floor(inner / pitch);
  return {
    size: pitch === undefined ? 0 : pitch - 1,
    edges: Array.from({ length: columns + 1 }, (_, i) => left + i * columnWidth),
    rows: rows.map((bins, row) =>
      bins.map((bin, column) => {
        const x = left + column * columnWidth + COLUMN_GAP / 2;
        const bottom = (tops[row] ?? 0) + cellHeight;
        if (pitch === undefined) {
          const scale = cellHeight / fullest;
          return {
            x,
            marks: [],
            bar: { closed: bin.closed.length * scale, atLeast: bin.atLeast.length * scale },
          };
        }
        const ordered: Life[] = [...bin.closed, ...bin.atLeast];
        const marks = ordered.map((life, i) => ({
          id: life.id,
          closed: life.event === 'closed',
          x: x + (i % perLine) * pitch,
          y: bottom - (Math.floor(i / perLine) + 1) * pitch,
        }));
        return { x, marks, bar: null };
      }),
    ),
  };
}

const countOf = (bin: LifeBin): number => bin.closed.length + bin.atLeast.length;

/** The mark nearest to a point, at most `reach` px from it. */
export function nearestMark(grid: LifeGrid, x: number, y: number, reach: number): LifeMark | null {
  let best: LifeMark | null = null;
  let bestDistance = reach;
  for (const mark of grid.rows.flatMap((cells) => cells.flatMap((cell) => cell.marks))) {
    const distance = Math.hypot(mark.x + grid.size / 2 - x, mark.y + grid.size / 2 - y);
    if (distance <= bestDistance) {
      best = mark;
      bestDistance = distance;
    }
  }
  return best;
}

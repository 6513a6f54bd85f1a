/**
 * Geometry of the lifespan picture: a grid of countries by years lasted, in which every venue is one mark. Where
 * there are too many to tell apart, the cell is a bar of two parts instead.
 */
import type { Life } from '../domain/life';
import type { LifeBin } from '../domain/lifespan';

export interface LifeMark {
  id: string;
  closed: boolean;
  x: number;
  y: number;
}

interface LifeCell {
  x: number;
  /** Where its marks, or its bar, stand on. */
  bottom: number;
  marks: readonly LifeMark[];
  /** Height of a bar of two parts, where marks would be too small; px. */
  bar: { closed: number; atLeast: number } | null;
}

export interface LifeGrid {
  /** Edge of a mark, px. */
  size: number;
  /** Height of one venue in a bar, px. */
  unit: number;
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
  const unit = fullest > 0 ? cellHeight / fullest : 0;
  const perLine = pitch === undefined ? 1 : Math.floor(inner / pitch);
  return {
    size: pitch === undefined ? 0 : pitch - 1,
    unit,
    edges: Array.from({ length: columns + 1 }, (_, i) => left + i * columnWidth),
    rows: rows.map((bins, row) =>
      bins.map((bin, column) => {
        const x = left + column * columnWidth + COLUMN_GAP / 2;
        const bottom = (tops[row] ?? 0) + cellHeight;
        if (pitch === undefined) {
          const bar = { closed: bin.closed.length * unit, atLeast: bin.atLeast.length * unit };
          return { x, bottom, marks: [], bar };
        }
        const ordered: Life[] = [...bin.closed, ...bin.atLeast];
        const marks = ordered.map((life, i) => ({
          id: life.id,
          closed: life.event === 'closed',
          x: x + (i % perLine) * pitch,
          y: bottom - (Math.floor(i / perLine) + 1) * pitch,
        }));
        return { x, bottom, marks, bar: null };
      }),
    ),
  };
}

const countOf = (bin: LifeBin): number => bin.closed.length + bin.atLeast.length;

export interface LifePaths {
  /** Of the whole inventory, what is not chosen. */
  pale: string;
  atLeast: string;
  closed: string;
}

const BAR_GAP = 8;

/**
 * The picture in one path a colour: many elements would be slow to filter. A square has closed, an arrow lasted at
 * least so long. `chosen` are the bins of what is chosen, row by row.
 */
export function paintLives(grid: LifeGrid, chosen: readonly (readonly LifeBin[])[]): LifePaths {
  const { size, unit, edges } = grid;
  const paths: LifePaths = { pale: '', atLeast: '', closed: '' };
  const barWidth = (edges[1] ?? 0) - (edges[0] ?? 0) - BAR_GAP;
  const bar = (x: number, bottom: number, height: number): string =>
    height > 0 ? `M${x} ${bottom}h${barWidth}v${-height}h${-barWidth}z` : '';
  grid.rows.forEach((cells, i) =>
    cells.forEach(({ x, bottom, marks, bar: whole }, j) => {
      const { closed = [], atLeast = [] } = chosen[i]?.[j] ?? {};
      if (whole) {
        const ended = closed.length * unit;
        paths.pale += bar(x, bottom, whole.closed + whole.atLeast);
        paths.closed += bar(x, bottom, ended);
        paths.atLeast += bar(x, bottom - ended, atLeast.length * unit);
        return;
      }
      const ids = new Set([...closed, ...atLeast].map(({ id }) => id));
      for (const mark of marks) {
        const shape = mark.closed
          ? `M${mark.x} ${mark.y}h${size}v${size}h${-size}z`
          : `M${mark.x} ${mark.y}l${size} ${size / 2}l${-size} ${size / 2}z`;
        paths[!ids.has(mark.id) ? 'pale' : mark.closed ? 'closed' : 'atLeast'] += shape;
      }
    }),
  );
  return paths;
}

/** Of some marks of an edge, the one nearest to a point, at most `reach` px from it. */
export function nearestMark(
  marks: readonly LifeMark[],
  size: number,
  x: number,
  y: number,
  reach: number,
): LifeMark | null {
  let best: LifeMark | null = null;
  let bestDistance = reach;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x + size / 2 - x, mark.y + size / 2 - y);
    if (distance <= bestDistance) {
      best = mark;
      bestDistance = distance;
    }
  }
  return best;
}

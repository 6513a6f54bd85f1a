/** Joining the glyphs of one zoom that would hide one another's figures. */
import { worldSize, type Point } from './camera';
import { Grid } from './grid';
import { figureHalfWidth, glyphRadius, MAX_RADIUS, type GlyphScale } from './size';

/** From here on every stack stands alone, unless two are so close that neither can be seen or hit. */
export const ALONE_ZOOM = 11;
export const TOUCHING_PX = 5;
/** About the distance at which small glyphs are joined. */
const CELL_PX = 16;

/** Something drawn at the position of number `anchor`. */
export interface Item {
  id: number;
  anchor: number;
  /** Number of venues. */
  count: number;
}

/** Items that stand together: the one that keeps its place first, the others by id. */
export interface Group<T extends Item> {
  count: number;
  members: readonly T[];
}

/** The distance in px below which the smaller glyph would cover the larger one's figure. */
export function joinDistance(larger: number, smaller: number, scale: GlyphScale): number {
  return glyphRadius(smaller, scale) + keptClear(larger, glyphRadius(larger, scale));
}

/** How far from its middle a glyph must not be covered. */
function keptClear(count: number, radius: number): number {
  return Math.max(figureHalfWidth(count, radius), radius / 2);
}

/**
 * What is left where all stand clear of one another: items as they are, and groups. `items` come largest first; the
 * larger takes in the smaller, and what has grown by it reaches farther.
 */
export function joinClose<T extends Item>(
  items: readonly T[],
  positions: readonly Point[],
  zoom: number,
  scale: GlyphScale,
): (T | Group<T>)[] {
  const world = worldSize(zoom);
  const isAlone = zoom >= ALONE_ZOOM;
  const grid = new Grid(
    items.length,
    isAlone ? TOUCHING_PX : CELL_PX,
    (i) => (positions[items[i]?.anchor ?? 0]?.x ?? 0) * world,
    (i) => (positions[items[i]?.anchor ?? 0]?.y ?? 0) * world,
  );
  const counts = new Float64Array(items.length);
  const radii = new Float64Array(items.length);
  const clear = new Float64Array(items.length);
  /** Nothing keeps clear of more than this. */
  let most = MAX_RADIUS / 2;
  const measure = (i: number, count: number): void => {
    const radius = glyphRadius(count, scale);
    counts[i] = count;
    radii[i] = isAlone ? 0 : radius;
    clear[i] = isAlone ? TOUCHING_PX : keptClear(count, radius);
    most = Math.max(most, clear[i] ?? 0);
  };
  items.forEach((item, i) => measure(i, item.count));
  /** Who took an item in; -1 while it stands. */
  const takers = new Int32Array(items.length).fill(-1);

  const isLarger = (i: number, j: number): boolean => {
    const [a = 0, b = 0] = [counts[i], counts[j]];
    return a === b ? i < j : a > b;
  };

  /** The first that stands too close to the one at `i`, or -1. Who has not grown looks at smaller ones only. */
  function tooClose(i: number, hasGrown: boolean): number {
    let found = -1;
    const reach = (radii[i] ?? 0) + (hasGrown ? most : (clear[i] ?? 0));
    grid.near(i, reach, (j, distance) => {
      if (takers[j] !== -1 || (found >= 0 && j > found) || (!hasGrown && j < i)) return;
      const [larger, smaller] = isLarger(i, j) ? [i, j] : [j, i];
      if (distance < (radii[smaller] ?? 0) + (clear[larger] ?? 0)) found = j;
    });
    return found;
  }

  for (let start = 0; start < items.length; start++) {
    if (takers[start] !== -1) continue;
    let i = start;
    for (let j = tooClose(i, false); j >= 0; j = tooClose(i, true)) {
      const [larger, smaller] = isLarger(i, j) ? [i, j] : [j, i];
      takers[smaller] = larger;
      measure(larger, (counts[larger] ?? 0) + (counts[smaller] ?? 0));
      i = larger;
    }
  }
  return gather(items, takers, counts);
}

function gather<T extends Item>(
  items: readonly T[],
  takers: Int32Array,
  counts: Float64Array,
): (T | Group<T>)[] {
  const taken = new Map<number, T[]>();
  items.forEach((item, i) => {
    let last = i;
    for (let taker = takers[last] ?? -1; taker !== -1; taker = takers[last] ?? -1) last = taker;
    if (last === i) return;
    const list = taken.get(last);
    if (list) list.push(item);
    else taken.set(last, [item]);
  });
  return items.flatMap((item, i): (T | Group<T>)[] => {
    if (takers[i] !== -1) return [];
    const others = taken.get(i);
    if (!others) return [item];
    return [{ count: counts[i] ?? 0, members: [item, ...others.sort((a, b) => a.id - b.id)] }];
  });
}

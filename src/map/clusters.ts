/**
 * Which stacks stand together at which zoom. Stacks that would hide one another's figure are joined, the larger one
 * keeping its place; joined at one level they stay joined at all lower ones. Both renderers draw this one tree.
 */
import { MAX_ZOOM, mercator, worldSize, type Point } from './camera';
import { figureHalfWidth, glyphRadius, MAX_RADIUS, type GlyphScale } from './size';

/** Zoom steps between two levels. */
const STEP = 0.5;
/** From here on every stack stands alone, unless two are so close that neither can be seen or hit. */
const ALONE_ZOOM = 11;
const TOUCHING_PX = 5;

export interface Spot {
  lon: number;
  lat: number;
  /** Number of venues. */
  count: number;
}

export interface Node {
  /** Index in the tree; a stack standing alone has the stack's own index. */
  id: number;
  /** Index of the stack at whose position it is drawn. */
  anchor: number;
  count: number;
  /** Indices of all stacks in it. */
  stacks: readonly number[];
  /** The levels at which it is drawn: `from` included, `to` not. */
  from: number;
  to: number;
  parent: number | null;
}

export interface ClusterTree {
  nodes: readonly Node[];
  /** Zoom at which level 0 begins: the opening view's. */
  homeZoom: number;
}

export function levelOf(tree: ClusterTree, zoom: number): number {
  return Math.floor((zoom - tree.homeZoom) / STEP + 1e-6);
}

/** The lowest zoom of a level. */
export function zoomOf(tree: ClusterTree, level: number): number {
  return tree.homeZoom + level * STEP;
}

export interface TreeOptions {
  homeZoom: number;
  minZoom: number;
  scale: GlyphScale;
}

/** Builds the tree. `spots` come largest first; the order of equals decides who keeps the place. */
export function buildTree(spots: readonly Spot[], { homeZoom, minZoom, scale }: TreeOptions): ClusterTree {
  const positions = spots.map((spot) => mercator(spot.lon, spot.lat));
  const nodes: Node[] = spots.map(({ count }, i) => makeNode(i, i, count, [i], Infinity));
  const tree: ClusterTree = { nodes, homeZoom };
  let current = [...nodes];
  const lowest = levelOf(tree, minZoom);
  for (let level = levelOf(tree, MAX_ZOOM); level >= lowest; level--) {
    const groups = settle(current, positions, zoomOf(tree, level), scale);
    if (groups.length === current.length) continue;
    current = groups.map(({ anchor, count, members }) => {
      const [first] = members;
      if (first && members.length === 1) return first;
      const stacks = members.flatMap((node) => node.stacks);
      const joined = makeNode(nodes.length, anchor, count, stacks, level + 1);
      for (const node of members) {
        node.from = level + 1;
        node.parent = joined.id;
      }
      nodes.push(joined);
      return joined;
    });
  }
  return tree;
}

function makeNode(id: number, anchor: number, count: number, stacks: readonly number[], to: number): Node {
  return { id, anchor, count, stacks, from: -Infinity, to, parent: null };
}

/** The nodes drawn at a level, largest first: later ones lie on top. */
export function nodesAt(tree: ClusterTree, level: number): Node[] {
  return tree.nodes
    .filter((node) => node.from <= level && level < node.to)
    .sort((a, b) => b.count - a.count || a.anchor - b.anchor);
}

/** The node that holds a stack at a zoom. */
export function nodeOf(tree: ClusterTree, stack: number, zoom: number): Node | null {
  return nodeAtLevel(tree, stack, levelOf(tree, zoom));
}

export function nodeAtLevel(tree: ClusterTree, stack: number, level: number): Node | null {
  let node = tree.nodes[stack];
  while (node && node.from > level && node.parent !== null) node = tree.nodes[node.parent];
  return node ?? null;
}

/** The zoom from which a stack stands alone. */
export function aloneZoom(tree: ClusterTree, stack: number): number {
  const from = tree.nodes[stack]?.from ?? -Infinity;
  return from === -Infinity ? 0 : Math.min(zoomOf(tree, from), MAX_ZOOM);
}

/** The zoom from which a node breaks up; `null` where it never does. */
export function expansionZoom(tree: ClusterTree, node: Node): number | null {
  if (node.stacks.length === 1) return null;
  const zoom = zoomOf(tree, node.to);
  return zoom <= MAX_ZOOM ? zoom : null;
}

/** The distance in px below which the smaller glyph would cover the larger one's figure. */
export function joinDistance(larger: number, smaller: number, scale: GlyphScale): number {
  const radius = glyphRadius(larger, scale);
  return glyphRadius(smaller, scale) + Math.max(figureHalfWidth(larger, radius), radius / 2);
}

/** Nodes that stand together, drawn where the first of them stood. */
interface Group {
  anchor: number;
  count: number;
  members: readonly Node[];
}

/** Joins what is too close, and again, since what has grown by joining reaches farther. Largest first. */
function settle(
  nodes: readonly Node[],
  positions: readonly Point[],
  zoom: number,
  scale: GlyphScale,
): readonly Group[] {
  let groups: readonly Group[] = nodes.map((node) => ({ ...node, members: [node] }));
  for (;;) {
    const joined = joinClose(groups, positions, zoom, scale);
    if (joined.length === groups.length) return groups;
    groups = joined.sort((a, b) => b.count - a.count || a.anchor - b.anchor);
  }
}

/** One round: each group, largest first, takes in those too close to it. */
function joinClose(
  groups: readonly Group[],
  positions: readonly Point[],
  zoom: number,
  scale: GlyphScale,
): Group[] {
  const world = worldSize(zoom);
  const alone = zoom >= ALONE_ZOOM;
  const cellPx = alone ? TOUCHING_PX : 2 * MAX_RADIUS;
  const points = groups.map(({ anchor }) => {
    const { x, y } = positions[anchor] ?? { x: 0, y: 0 };
    return { x: x * world, y: y * world };
  });
  const cells = new Map<string, number[]>();
  const cellAt = (column: number, row: number): string => `${column},${row}`;
  const columnAndRow = ({ x, y }: Point): [number, number] => [
    Math.floor(x / cellPx),
    Math.floor(y / cellPx),
  ];
  points.forEach((point, i) => {
    const key = cellAt(...columnAndRow(point));
    const cell = cells.get(key);
    if (cell) cell.push(i);
    else cells.set(key, [i]);
  });

  const taken = new Set<number>();
  return groups.flatMap((group, i) => {
    const point = points[i];
    if (taken.has(i) || !point) return [];
    taken.add(i);
    const [column, row] = columnAndRow(point);
    const near: number[] = [];
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) near.push(...(cells.get(cellAt(column + dx, row + dy)) ?? []));
    }
    let { count, members } = group;
    for (const j of near.sort((a, b) => a - b)) {
      const other = groups[j];
      const there = points[j];
      if (taken.has(j) || !other || !there) continue;
      const reach = alone ? TOUCHING_PX : joinDistance(group.count, other.count, scale);
      if (Math.hypot(there.x - point.x, there.y - point.y) >= reach) continue;
      taken.add(j);
      count += other.count;
      members = [...members, ...other.members];
    }
    return [{ anchor: group.anchor, count, members }];
  });
}

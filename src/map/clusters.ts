/**
 * Which stacks stand together at which zoom. Stacks that would hide one another's figure are joined, the larger one
 * keeping its place; joined at one level they stay joined at all lower ones. Both renderers draw this one tree.
 */
import { MAX_ZOOM, mercator, worldSize } from './camera';
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
  const nodes: Node[] = spots.map((spot, i) => ({
    id: i,
    anchor: i,
    count: spot.count,
    stacks: [i],
    from: -Infinity,
    to: Infinity,
    parent: null,
  }));
  const tree: ClusterTree = { nodes, homeZoom };
  let current = [...nodes];
  const lowest = levelOf(tree, minZoom);

  function join(group: readonly Node[], level: number): Node {
    const joined: Node = {
      id: nodes.length,
      anchor: group[0]?.anchor ?? 0,
      count: group.reduce((sum, node) => sum + node.count, 0),
      stacks: group.flatMap((node) => node.stacks),
      from: -Infinity,
      to: level + 1,
      parent: null,
    };
    for (const node of group) {
      node.from = level + 1;
      node.parent = joined.id;
    }
    nodes.push(joined);
    return joined;
  }

  for (let level = levelOf(tree, MAX_ZOOM); level >= lowest; level--) {
    // What has grown by joining may reach farther, so the level is gone over until it is at rest.
    for (;;) {
      const groups = groupClose(current, positions, zoomOf(tree, level), scale);
      if (groups.length === current.length) break;
      current = groups.map((group) => (group.length === 1 ? (group[0] as Node) : join(group, level)));
      current.sort((a, b) => b.count - a.count || a.anchor - b.anchor);
    }
  }
  return tree;
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

/** Each group leads with the node that keeps its place. */
function groupClose(
  nodes: readonly Node[],
  positions: readonly { x: number; y: number }[],
  zoom: number,
  scale: GlyphScale,
): Node[][] {
  const world = worldSize(zoom);
  const cellPx = zoom >= ALONE_ZOOM ? TOUCHING_PX : 2 * MAX_RADIUS;
  const place = nodes.map((node) => {
    const position = positions[node.anchor] ?? { x: 0, y: 0 };
    return { x: position.x * world, y: position.y * world };
  });
  const cells = new Map<string, number[]>();
  const cellAt = (x: number, y: number): string => `${x},${y}`;
  place.forEach(({ x, y }, i) => {
    const key = cellAt(Math.floor(x / cellPx), Math.floor(y / cellPx));
    const cell = cells.get(key);
    if (cell) cell.push(i);
    else cells.set(key, [i]);
  });

  const taken = new Array<boolean>(nodes.length).fill(false);
  const groups: Node[][] = [];
  nodes.forEach((node, i) => {
    if (taken[i]) return;
    taken[i] = true;
    const group = [node];
    const at = place[i] ?? { x: 0, y: 0 };
    const column = Math.floor(at.x / cellPx);
    const row = Math.floor(at.y / cellPx);
    const near: number[] = [];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) near.push(...(cells.get(cellAt(column + dx, row + dy)) ?? []));
    }
    for (const j of near.sort((a, b) => a - b)) {
      const other = nodes[j];
      const there = place[j];
      if (taken[j] || !other || !there) continue;
      const reach = zoom >= ALONE_ZOOM ? TOUCHING_PX : joinDistance(node.count, other.count, scale);
      if (Math.hypot(there.x - at.x, there.y - at.y) >= reach) continue;
      taken[j] = true;
      group.push(other);
    }
    groups.push(group);
  });
  return groups;
}

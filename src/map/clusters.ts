/**
 * Which stacks stand together at which zoom. Stacks that would hide one another's figure are joined, the larger one
 * keeping its place; joined at one level they stay joined at all lower ones. Both renderers draw this one tree.
 */
import { MAX_ZOOM, mercator } from './camera';
import { joinClose } from './joining';
import type { GlyphScale } from './size';

/** Zoom steps between two levels. */
const STEP = 0.5;

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
  /** The nodes it was joined from, all with smaller ids. */
  parts: readonly number[];
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
  const nodes: Node[] = spots.map(({ count }, i) => makeNode(i, i, count, [i], [], Infinity));
  const tree: ClusterTree = { nodes, homeZoom };
  let current = [...nodes];
  const lowest = levelOf(tree, minZoom);
  for (let level = levelOf(tree, MAX_ZOOM); level >= lowest; level--) {
    const left = joinClose(current, positions, zoomOf(tree, level), scale);
    if (left.length === current.length) continue;
    current = left.map((item) => {
      if (!('members' in item)) return item;
      const { count, members } = item;
      const stacks = members.flatMap((member) => member.stacks);
      const parts = members.map((member) => member.id);
      const joined = makeNode(nodes.length, members[0]?.anchor ?? 0, count, stacks, parts, level + 1);
      for (const member of members) {
        member.from = level + 1;
        member.parent = joined.id;
      }
      nodes.push(joined);
      return joined;
    });
    current.sort((a, b) => b.count - a.count || a.anchor - b.anchor);
  }
  return tree;
}

function makeNode(
  id: number,
  anchor: number,
  count: number,
  stacks: readonly number[],
  parts: readonly number[],
  to: number,
): Node {
  return { id, anchor, count, stacks, parts, from: -Infinity, to, parent: null };
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

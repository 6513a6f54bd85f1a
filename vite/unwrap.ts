/**
 * Unrolls a topology of the globe: outlines that cross the 180th meridian run on beyond it (to 190° E and so on), so
 * that they can be drawn on a plane.
 */
import type { Arc, Topology } from 'topojson-specification';

/** The same topology, which must be quantised; outlines that run round a pole stay as they are. */
export function unwrap<T extends Topology>(topology: T): T {
  const { transform } = topology;
  if (!transform) throw new Error('a quantised topology expected');
  const around = Math.round(360 / transform.scale[0]);
  const arcs = topology.arcs.map((arc) =>
    arc.map(([dx = 0, dy = 0], i) => [i === 0 ? dx : shortest(dx, around), dy]),
  );
  const ends = arcs.map((arc) => endsOf(arc, around));

  const arcsAt = new Map<string, number[]>();
  ends.forEach(({ start, end }, i) => {
    for (const { key } of [start, end]) arcsAt.set(key, [...(arcsAt.get(key) ?? []), i]);
  });
  // Arcs that meet get places that agree, beginning with one arc of each land mass.
  const placed = new Map<string, number>();
  const shifts = new Array<number>(arcs.length).fill(0);
  const done = new Set<number>();
  const inwards = ends
    .map((_, i) => i)
    .sort((a, b) => offCentre(ends[a], around) - offCentre(ends[b], around));
  for (const first of inwards) {
    const queue = [first];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const arc = ends[next];
      if (!arc || done.has(next)) continue;
      done.add(next);
      const { start, end } = arc;
      const atStart = placed.get(start.key);
      const atEnd = placed.get(end.key);
      const shift = atStart !== undefined ? atStart - start.x : atEnd !== undefined ? atEnd - end.x : 0;
      shifts[next] = shift;
      placed.set(start.key, start.x + shift);
      placed.set(end.key, end.x + shift);
      queue.push(...(arcsAt.get(start.key) ?? []), ...(arcsAt.get(end.key) ?? []));
    }
  }
  return {
    ...topology,
    arcs: arcs.map((arc, i) => arc.map(([x = 0, y = 0], at) => [at === 0 ? x + (shifts[i] ?? 0) : x, y])),
  };
}

interface End {
  /** Equal for equal places on the globe. */
  key: string;
  x: number;
}

/** The way to a place that does not go round the globe. */
function shortest(dx: number, around: number): number {
  return Math.abs(dx) > around / 2 ? dx - Math.sign(dx) * around : dx;
}

function endsOf(arc: Arc, around: number): { start: End; end: End } {
  const [x0 = 0, y0 = 0] = arc[0] ?? [];
  const x = arc.reduce((sum, [dx = 0]) => sum + dx, 0);
  const y = arc.reduce((sum, [, dy = 0]) => sum + dy, 0);
  const key = (at: number, row: number): string => `${((at % around) + around) % around},${row}`;
  return { start: { key: key(x0, y0), x: x0 }, end: { key: key(x, y), x } };
}

function offCentre(arc: { start: End } | undefined, around: number): number {
  return Math.abs((arc?.start.x ?? 0) - around / 2);
}

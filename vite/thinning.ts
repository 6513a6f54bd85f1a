/**
 * Thins a topology: Visvalingam's algorithm (topojson-simplify) with a tolerance that may differ from point to point,
 * so that a map can be exact in its middle and rough at its edges without being cut anywhere.
 */
import { quantize } from 'topojson-client';
import { filter, presimplify } from 'topojson-simplify';
import type { ArcIndexes, GeometryObject, Objects, Topology, Transform } from 'topojson-specification';
import { arcNumber, collect, mapArcs } from './arcs';

/** Arcs in degrees; the third number of each position is the area (square degrees) of the triangle it spans. */
export type WeightedTopology = Topology<Objects> & { transform?: never };

/** The least area (square degrees) of a triangle, or of a ring, that is kept at a point of an arc. */
export type Tolerance = (lon: number, lat: number, arc: number) => number;

export interface Thinning {
  tolerance: Tolerance;
  /** Whether a ring may vanish when it is smaller than the tolerance. */
  dispensable: (ring: ArcIndexes) => boolean;
  /** The grid of the result. */
  transform: Transform;
}

/** A ring keeps at least about this many corners. */
const RING_CORNERS = 40;
/** A ring that may vanish does so below this many times the tolerance. */
const RING_TOLERANCES = 16;

/** Several topologies as one; their objects keep their names, which must differ. */
export function weigh(...topologies: readonly Topology[]): WeightedTopology {
  const joined: WeightedTopology = { type: 'Topology', objects: {}, arcs: [] };
  for (const topology of topologies) {
    const offset = joined.arcs.length;
    const weighted = presimplify(topology as Topology<Objects>);
    for (const arc of weighted.arcs) joined.arcs.push(arc);
    for (const [name, object] of Object.entries(weighted.objects)) {
      joined.objects[name] = mapArcs(object, (arcs) =>
        arcs.map((arc) => (arc < 0 ? arc - offset : arc + offset)),
      );
    }
  }
  return joined;
}

export function thin(topology: WeightedTopology, { tolerance, dispensable, transform }: Thinning): Topology {
  const arcs = topology.arcs.map((arc, index) => {
    // A small island or enclave keeps its shape, however rough its surroundings are.
    const most = isClosed(arc) ? ringArea(arc) / RING_CORNERS : Infinity;
    return arc
      .filter(([lon = 0, lat = 0, weight = 0]) => weight >= Math.min(tolerance(lon, lat, index), most))
      .map(([lon = 0, lat = 0]) => [lon, lat]);
  });
  const keep = (ring: ArcIndexes): boolean => {
    if (!dispensable(ring)) return true;
    const points = ring.flatMap((arc) => (arc < 0 ? arcs[~arc]?.toReversed() : arcs[arc]) ?? []);
    const least = Math.min(
      ...points.map(([lon = 0, lat = 0]) => tolerance(lon, lat, arcNumber(ring[0] ?? 0))),
    );
    return ringArea(points) > RING_TOLERANCES * least;
  };
  // The package's types say that a ring is a list of positions; it is a list of arcs.
  const filtered = filter({ ...topology, arcs }, (ring) => keep(ring as unknown as ArcIndexes));
  // Where nothing is left of a layer, it stays as an empty one.
  const objects = Object.entries(filtered.objects).map(([name, object]) => {
    const before = topology.objects[name];
    return [name, object.type === null && before ? emptied(before) : object] as const;
  });
  return quantize({ ...filtered, objects: Object.fromEntries(objects) } as Topology<Objects>, transform);
}

function emptied(object: GeometryObject): GeometryObject {
  return object.type === 'GeometryCollection' ? collect([]) : ({ ...object, arcs: [] } as GeometryObject);
}

/** Planar area in square degrees. */
export function ringArea(points: readonly number[][]): number {
  let doubled = 0;
  let [x0 = 0, y0 = 0] = points.at(-1) ?? [];
  for (const [x = 0, y = 0] of points) {
    doubled += x0 * y - x * y0;
    x0 = x;
    y0 = y;
  }
  return Math.abs(doubled) / 2;
}

function isClosed(arc: readonly number[][]): boolean {
  const first = arc[0];
  const last = arc.at(-1);
  return arc.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

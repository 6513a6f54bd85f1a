/** Geometry objects of a topology by the arcs they are made of. */
import type { ArcIndexes, GeometryCollection, GeometryObject } from 'topojson-specification';

export function collect(geometries: GeometryObject[]): GeometryCollection {
  return { type: 'GeometryCollection', geometries };
}

/** The number of an arc, whatever its direction. */
export function arcNumber(index: number): number {
  return index < 0 ? ~index : index;
}

/** Numbers of all arcs of an object. */
export function arcsOf(object: GeometryObject | undefined): number[] {
  if (object?.type === 'GeometryCollection') return object.geometries.flatMap(arcsOf);
  if (!object || !('arcs' in object)) return [];
  return (object.arcs as ArcIndexes[] | ArcIndexes[][]).flat(2).map(arcNumber);
}

/** The same object with every list of arcs replaced. */
export function mapArcs(object: GeometryObject, change: (arcs: ArcIndexes) => ArcIndexes): GeometryObject {
  switch (object.type) {
    case 'LineString':
      return { ...object, arcs: change(object.arcs) };
    case 'MultiLineString':
    case 'Polygon':
      return { ...object, arcs: object.arcs.map(change) };
    case 'MultiPolygon':
      return { ...object, arcs: object.arcs.map((polygon) => polygon.map(change)) };
    case 'GeometryCollection':
      return { ...object, geometries: object.geometries.map((geometry) => mapArcs(geometry, change)) };
    default:
      return object;
  }
}

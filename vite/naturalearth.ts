/**
 * Natural Earth (public domain), as the build finds it: countries at 1:10 million from the npm package world-atlas,
 * lakes and rivers at 1:50 million from `naturalearth/` beside this file (its README says why and from where).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type {
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import { unwrap } from './unwrap';

export type Area = (Polygon<{ name?: string }> | MultiPolygon<{ name?: string }>) & { id?: string };
export type Course = LineString | MultiLineString;

export interface World extends Topology {
  objects: { countries: { type: 'GeometryCollection'; geometries: Area[] } };
}

export interface Waters extends Topology {
  objects: {
    lakes: { type: 'GeometryCollection'; geometries: (Polygon | MultiPolygon)[] };
    rivers: { type: 'GeometryCollection'; geometries: Course[] };
  };
}

/**
 * Features that Natural Earth draws beside a country though they belong to it: leased ground, and ground that no
 * member state of the United Nations but one holds to be a country. What is named nowhere (Kosovo, the Siachen
 * Glacier, reefs) is neutral land.
 */
const BELONGS_TO: Readonly<Record<string, string>> = {
  Baikonur: '398', // leased by Russia, territory of Kazakhstan
  'USNB Guantanamo Bay': '192', // leased by the United States, territory of Cuba
  Somaliland: '706',
  'N. Cyprus': '196',
  'Cyprus U.N. Buffer Zone': '196',
};

/** ISO 3166-1 numeric of the country that a feature belongs to; the feature's name where there is none. */
export function ownerOf(feature: Area): string {
  const name = feature.properties?.name ?? '';
  return feature.id ?? BELONGS_TO[name] ?? name;
}

export function readWorld(): World {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const world = unwrap(readTopology<World>(file, ['countries']));
  // Antarctica runs round the pole and has no shape on the plane.
  const geometries = world.objects.countries.geometries.filter((area) => area.id !== '010');
  return { ...world, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

export function readWaters(): Waters {
  return readTopology<Waters>(new URL('./naturalearth/waters-50m.json', import.meta.url), [
    'lakes',
    'rivers',
  ]);
}

function readTopology<T extends Topology>(file: string | URL, objects: readonly string[]): T {
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<Record<string, GeometryCollection>>;
  for (const name of objects) {
    if (topology.objects[name]?.type !== 'GeometryCollection') {
      throw new Error(`${String(file)}: no layer "${name}"`);
    }
  }
  return topology as unknown as T;
}

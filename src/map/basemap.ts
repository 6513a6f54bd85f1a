/**
 * The basemap as both renderers use it: the TopoJSON that vite/basemap.ts builds, decoded into GeoJSON layers.
 */
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';

/** A place for a country's name: around it a box of twice the room is inside, in degrees of Mercator. */
export interface LabelAnchor {
  lon: number;
  lat: number;
  /** Half the width of the box in degrees of longitude. */
  room: number;
}

/** Height of the box around an anchor, in widths of it. */
export const ROOM_FLATNESS = 1 / 7;

/** `id` is the ISO 3166-1 alpha-2 code; `anchors` are places for the name, the roomiest first. */
export interface CountryShapeProperties {
  id: string;
  anchors: readonly LabelAnchor[];
}

/** The whole zoom from which it is worth drawing. */
export interface WaterProperties {
  minZoom: number;
}

export type CountryShapes = FeatureCollection<Polygon | MultiPolygon, CountryShapeProperties>;

export interface Basemap {
  /** The countries of the atlas. */
  countries: CountryShapes;
  /** All land, the countries of the atlas included. */
  land: Feature<MultiPolygon>;
  /** Borders of the countries of the atlas, among themselves and with others. */
  borders: Feature<MultiLineString>;
  /** Borders between countries that are all direct neighbours of the atlas's. */
  neighbourBorders: Feature<MultiLineString>;
  lakes: FeatureCollection<Polygon | MultiPolygon, WaterProperties>;
  rivers: FeatureCollection<LineString | MultiLineString, WaterProperties>;
}

export class BasemapError extends Error {
  override name = 'BasemapError';
}

const LAYERS = {
  countries: 'GeometryCollection',
  land: 'MultiPolygon',
  borders: 'MultiLineString',
  neighbourBorders: 'MultiLineString',
  lakes: 'GeometryCollection',
  rivers: 'GeometryCollection',
} as const satisfies Record<keyof Basemap, GeometryObject['type']>;

/** Throws a BasemapError that names what is wrong where `json` is no basemap. */
export function decodeBasemap(json: unknown): Basemap {
  const topology = json as Partial<Topology> | null;
  if (topology?.type !== 'Topology' || !Array.isArray(topology.arcs) || !topology.objects) {
    throw new BasemapError('the basemap is no TopoJSON');
  }
  for (const [name, type] of Object.entries(LAYERS)) {
    const found = topology.objects[name]?.type ?? 'nothing';
    if (found !== type) throw new BasemapError(`basemap layer "${name}": ${type} expected, ${found} found`);
  }
  try {
    const layers = Object.keys(LAYERS).map((name) => [name, feature(topology as Topology, name)]);
    return Object.fromEntries(layers) as Basemap;
  } catch (error) {
    throw new BasemapError('the basemap refers to arcs it does not have', { cause: error });
  }
}

const fetched = new Map<string, Promise<Basemap>>();
const decoded = new Map<string, Basemap>();

/** What has come from an address; `null` before. */
export function fetchedBasemap(url: string): Basemap | null {
  return decoded.get(url) ?? null;
}

/** Fetches and decodes a basemap, each address once; a failed fetch is tried again on the next call. */
export function fetchBasemap(url: string): Promise<Basemap> {
  let basemap = fetched.get(url);
  if (!basemap) {
    basemap = load(url);
    fetched.set(url, basemap);
    basemap.then(
      (come) => decoded.set(url, come),
      () => fetched.delete(url),
    );
  }
  return basemap;
}

/** A server that does not answer has failed, too. */
const TIMEOUT_MS = 20_000;

async function load(url: string): Promise<Basemap> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new BasemapError(`${url}: ${response.status}`);
  return decodeBasemap(await response.json());
}

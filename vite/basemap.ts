/**
 * The basemap, built from Natural Earth for whatever countries an atlas has: exact where they are, rougher with the
 * distance, the whole world without a cut. Colours, labels and what shows at which zoom are the style's matter.
 */
import { bbox } from '@turf/turf';
import { geoMercator, geoPath } from 'd3';
import { feature, mergeArcs, meshArcs, neighbors } from 'topojson-client';
import type {
  ArcIndexes,
  GeometryCollection,
  GeometryObject,
  MultiLineString,
  Topology,
  Transform,
} from 'topojson-specification';
import type { Country } from '../src/domain/gazetteer';
import { labelAnchors } from './anchors';
import { ownerOf, readWaters, readWorld, type Waters, type World } from './naturalearth';
import { thin, weigh, type Tolerance, type WeightedTopology } from './thinning';

/** Degrees. */
export interface Frame {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface BuiltBasemap {
  /** For the map that stays: layers as in src/map/basemap.ts. */
  basemap: Topology;
  /** The same layers for the first drawing: true to the pixel up to about zoom 5. */
  outlines: Topology;
  /** Bounds of the atlas's countries. */
  frame: Frame;
}

/**
 * Tolerance of a layer as the side of a square in degrees: `side` within the frame, and `slope` degrees more for each
 * degree outside it.
 */
interface Roughness {
  side: number;
  slope: number;
}

interface Detail {
  borders: Roughness;
  land: Roughness;
  waters: Roughness;
  /** Steps of the grid of coordinates, in steps of the source (0.0036° of longitude, 0.0017° of latitude). */
  grid: number;
  /** Waters that show only beyond this zoom are left out. */
  zoom: number;
}

const FULL: Detail = {
  borders: { side: 0, slope: 0 },
  land: { side: 0.01, slope: 0.01 },
  waters: { side: 0.004, slope: 0.01 },
  grid: 1,
  zoom: 12,
};
const FIRST: Detail = {
  borders: { side: 0.035, slope: 0 },
  land: { side: 0.06, slope: 0.08 },
  waters: { side: 0.055, slope: 0.08 },
  grid: 3,
  zoom: 4,
};
/** How far around the frame lines and waters are drawn, in widths and heights of the frame. */
const LINE_MARGIN = 1;
const WATER_MARGIN = 0.35;
/** A lake shows from the zoom at which it covers this many square pixels, a river from this length in pixels. */
const LAKE_PX2 = 40;
const RIVER_PX = 160;
const WORLD_PX = 512;

/** Throws where Natural Earth has no outline for one of the countries. */
export function buildBasemap(countries: readonly Country[]): BuiltBasemap {
  const world = readWorld();
  const features = world.objects.countries.geometries;
  const outlines = countries.map((country) => {
    const own = features.filter((candidate) => ownerOf(candidate) === country.numeric);
    if (own.length === 0)
      throw new Error(`no outline for ${country.id} (${country.numeric}) in Natural Earth`);
    const outline = mergeArcs(world, own);
    const anchors = labelAnchors(feature(world, outline).geometry);
    return { ...outline, properties: { id: country.id, anchors } };
  });
  const frame = frameOf(world, ...outlines);
  const layers = buildLayers(
    world,
    new Set(countries.map((country) => country.numeric)),
    widen(frame, LINE_MARGIN),
  );
  const waters = near(readWaters(), widen(frame, WATER_MARGIN));
  const source = weigh(
    { ...world, objects: { countries: collect(outlines), ...layers } } as Topology,
    waters,
  );
  const { transform } = world;
  if (!transform) throw new Error('world-atlas is expected to be quantised');
  return {
    basemap: draw(source, frame, transform, FULL),
    outlines: draw(source, frame, transform, FIRST),
    frame,
  };
}

function buildLayers(world: World, atlas: ReadonlySet<string>, view: Frame): Record<string, GeometryObject> {
  const features = world.objects.countries.geometries;
  const owners = new Map<GeometryObject, string>(features.map((area) => [area, ownerOf(area)]));
  const owner = (area: GeometryObject): string => owners.get(area) ?? '';
  const adjacent = neighbors(features).map((list) => list.flatMap((index) => features[index] ?? []));
  // Only lines between the direct neighbours of the atlas's countries are drawn: farther off, the map would take
  // sides in disputes that it has nothing to do with.
  const beside = new Set(
    features.flatMap((area, index) =>
      !atlas.has(owner(area)) && adjacent[index]?.some((other) => atlas.has(owner(other)))
        ? [owner(area)]
        : [],
    ),
  );
  const lines = (wanted: (a: string, b: string) => boolean): MultiLineString =>
    meshArcs(world, world.objects.countries, (a, b) => owner(a) !== owner(b) && wanted(owner(a), owner(b)));
  const neighbourBorders = lines((a, b) => beside.has(a) && beside.has(b));
  return {
    land: mergeArcs(world, features),
    borders: lines((a, b) => atlas.has(a) || atlas.has(b)),
    neighbourBorders: {
      ...neighbourBorders,
      arcs: neighbourBorders.arcs.filter((line) =>
        meets(frameOf(world, { type: 'LineString', arcs: line }), view),
      ),
    },
  };
}

/** Lakes and rivers within the view, each with the whole zoom from which it is worth drawing. */
function near(waters: Waters, view: Frame): Topology {
  const layer = (name: keyof Waters['objects']): GeometryCollection => {
    const shapes: GeometryObject[] = waters.objects[name].geometries;
    return collect(
      shapes
        .filter((shape) => meets(frameOf(waters, shape), view))
        .map((shape) => ({ ...shape, properties: { minZoom: zoomOf(waters, shape) } })),
    );
  };
  return { ...waters, objects: { lakes: layer('lakes'), rivers: layer('rivers') } };
}

const worldPath = geoPath(geoMercator().scale(WORLD_PX / (2 * Math.PI)));

function zoomOf(topology: Topology, shape: GeometryObject): number {
  const drawn = feature(topology, shape);
  const zoom =
    shape.type === 'Polygon' || shape.type === 'MultiPolygon'
      ? Math.log2(LAKE_PX2 / worldPath.area(drawn)) / 2
      : Math.log2(RIVER_PX / worldPath.measure(drawn));
  return Math.max(0, Math.ceil(zoom));
}

function draw(source: WeightedTopology, frame: Frame, transform: Transform, detail: Detail): Topology {
  const { countries, borders, lakes, rivers, ...rest } = source.objects as Record<string, GeometryObject>;
  const objects = {
    countries,
    borders,
    ...rest,
    lakes: upTo(detail.zoom, lakes),
    rivers: upTo(detail.zoom, rivers),
  } as Record<string, GeometryObject>;
  const own = new Set([...arcsOf(countries), ...arcsOf(borders)]);
  const waters = new Set([...arcsOf(lakes), ...arcsOf(rivers)]);
  const lasting = new Set([...arcsOf(borders), ...waters]);
  const tolerance: Tolerance = (lon, lat, arc) => {
    const { side, slope } = own.has(arc) ? detail.borders : waters.has(arc) ? detail.waters : detail.land;
    return (side + slope * distance(frame, lon, lat)) ** 2;
  };
  return thin(
    { ...source, objects },
    {
      tolerance,
      // Enclaves stay at every detail; of the waters only those are here that show.
      dispensable: (ring) => !ring.some((arc) => lasting.has(arc < 0 ? ~arc : arc)),
      transform: {
        scale: [transform.scale[0] * detail.grid, transform.scale[1] * detail.grid],
        translate: transform.translate,
      },
    },
  );
}

function upTo(zoom: number, waters: GeometryObject | undefined): GeometryObject {
  if (waters?.type !== 'GeometryCollection') throw new Error('a collection of waters expected');
  return collect(
    waters.geometries.filter((shape) => (shape.properties as { minZoom: number }).minZoom <= zoom),
  );
}

function collect(geometries: GeometryObject[]): GeometryCollection {
  return { type: 'GeometryCollection', geometries };
}

/** Numbers of all arcs of an object, whatever their direction. */
function arcsOf(object: GeometryObject | undefined): number[] {
  if (object?.type === 'GeometryCollection') return object.geometries.flatMap(arcsOf);
  if (!object || !('arcs' in object)) return [];
  return (object.arcs as ArcIndexes[] | ArcIndexes[][]).flat(2).map((arc) => (arc < 0 ? ~arc : arc));
}

/** Bounds of a shape; one that crosses the 180th meridian is taken to span the world. */
function frameOf(topology: Topology, ...shapes: GeometryObject[]): Frame {
  const [west, south, east, north] = bbox(feature(topology, collect(shapes)));
  return { west, south, east, north };
}

function widen({ west, south, east, north }: Frame, share: number): Frame {
  const dx = (east - west) * share;
  const dy = (north - south) * share;
  return { west: west - dx, south: south - dy, east: east + dx, north: north + dy };
}

function meets(a: Frame, b: Frame): boolean {
  return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
}

/** Degrees outside the frame; 0 within. */
function distance({ west, south, east, north }: Frame, lon: number, lat: number): number {
  return Math.max(0, west - lon, lon - east, south - lat, lat - north);
}

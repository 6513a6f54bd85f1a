/** What the basemap shows of Natural Earth for the countries of an atlas, in the arcs of its topologies. */
import { geoMercator, geoPath } from 'd3';
import { feature, mergeArcs, meshArcs, neighbors } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiLineString,
  MultiPolygon,
  Topology,
} from 'topojson-specification';
import type { Country } from '../src/domain/gazetteer';
import { exclaveAnchor, labelAnchors } from './anchors';
import { arcNumber, arcsOf, collect } from './arcs';
import { frameOf, meets, widen, type Frame } from './frame';
import { ownerOf, type Waters, type World } from './naturalearth';

/** How far around the frame lines and waters are drawn, in widths and heights of the frame. */
const LINE_MARGIN = 1;
const WATER_MARGIN = 0.35;
/** A lake shows from the zoom at which it covers this many square pixels, a river from this length in pixels. */
const LAKE_PX2 = 40;
const RIVER_PX = 160;
const WORLD_PX = 512;

/** One outline for each country, in their order. Throws where Natural Earth has none. */
export function buildOutlines(world: World, countries: readonly Country[]): MultiPolygon[] {
  const features = world.objects.countries.geometries;
  return countries.map((country) => {
    const own = features.filter((candidate) => ownerOf(candidate) === country.numeric);
    if (own.length > 0) return mergeArcs(world, own);
    throw new Error(`no outline for ${country.id} (${country.numeric}) in Natural Earth`);
  });
}

/** The layers of land; `frame` is that of the countries. */
export function buildLayers(
  world: World,
  countries: readonly Country[],
  outlines: readonly MultiPolygon[],
  frame: Frame,
): Record<'countries' | 'land' | 'borders' | 'neighbourBorders', GeometryObject> {
  const { features, owner, lines } = readBorders(world);
  const atlas = new Set(countries.map((country) => country.numeric));
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
  const borders = lines((a, b) => atlas.has(a) || atlas.has(b));
  const neighbourBorders = lines((a, b) => beside.has(a) && beside.has(b));
  const view = widen(frame, LINE_MARGIN);
  const isBorder = new Set(arcsOf(borders));
  return {
    countries: collect(
      outlines.map((outline, i) => ({
        ...outline,
        properties: { id: countries[i]?.id, anchors: anchorsOf(world, outline, isBorder) },
      })),
    ),
    land: mergeArcs(world, features),
    borders,
    neighbourBorders: {
      ...neighbourBorders,
      arcs: neighbourBorders.arcs.filter((arcs) => meets(frameOf(world, { type: 'LineString', arcs }), view)),
    },
  };
}

function readBorders(world: World) {
  const { countries } = world.objects;
  const owners = new Map<GeometryObject, string>(countries.geometries.map((area) => [area, ownerOf(area)]));
  const owner = (area: GeometryObject): string => owners.get(area) ?? '';
  const lines = (wanted: (a: string, b: string) => boolean): MultiLineString =>
    meshArcs(world, countries, (a, b) => owner(a) !== owner(b) && wanted(owner(a), owner(b)));
  return { features: countries.geometries, owner, lines };
}

/** Places for a country's name: in its largest part, and one in each part that other countries surround. */
function anchorsOf(world: World, outline: MultiPolygon, isBorder: ReadonlySet<number>) {
  const parts = outline.arcs.map((rings) => {
    const polygon = feature(world, { type: 'Polygon', arcs: rings }).geometry;
    return { polygon, rings, size: Math.abs(worldPath.area(polygon)) };
  });
  const [largest, ...others] = parts.sort((a, b) => b.size - a.size);
  const exclaves = others.filter(({ rings }) => rings[0]?.every((arc) => isBorder.has(arcNumber(arc))));
  return [
    ...(largest ? labelAnchors(largest.polygon) : []),
    ...exclaves.flatMap(({ polygon }) => exclaveAnchor(polygon)),
  ];
}

/** Lakes and rivers in and around the frame, each with the whole zoom from which it is worth drawing. */
export function selectWaters(waters: Waters, frame: Frame): Topology {
  const view = widen(frame, WATER_MARGIN);
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

/**
 * The basemap, built from Natural Earth for whatever countries an atlas has: exact where they are, rougher with the
 * distance, the whole world without a cut. Colours, labels and what shows at which zoom are the style's matter.
 */
import type { GeometryObject, Topology, Transform } from 'topojson-specification';
import type { Country } from '../src/domain/gazetteer';
import { arcNumber, arcsOf, collect } from './arcs';
import { distanceTo, frameOf, type Frame } from './frame';
import { buildLayers, buildOutlines, selectWaters } from './layers';
import { readWaters, readWorld } from './naturalearth';
import { thin, weigh, type Tolerance, type WeightedTopology } from './thinning';

export type { Frame };

export interface BuiltBasemap {
  /** For the map that stays: layers as in src/map/basemap.ts. */
  basemap: Topology;
  /** The same layers for the first drawing: true to the pixel up to about zoom 4. */
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

/** No tolerance is larger than this. */
const ROUGHEST_SIDE = 1.8;

interface Detail {
  borders: Roughness;
  land: Roughness;
  waters: Roughness;
  /** Steps of the grid of coordinates, in steps of the source (0.0036° of longitude, 0.0017° of latitude). */
  grid: number;
  /** Waters that show only beyond this zoom are left out. */
  zoom: number;
  /** Land farther off than this is left out, in degrees. */
  reach: number;
}

const FULL: Detail = {
  borders: { side: 0, slope: 0 },
  land: { side: 0.01, slope: 0.01 },
  waters: { side: 0.004, slope: 0.01 },
  grid: 1,
  zoom: 12,
  reach: Infinity,
};
const FIRST: Detail = {
  borders: { side: 0.035, slope: 0 },
  land: { side: 0.07, slope: 0.09 },
  waters: { side: 0.08, slope: 0.1 },
  grid: 3,
  zoom: 4,
  reach: 75,
};

/** Throws where Natural Earth has no outline for one of the countries. */
export function buildBasemap(countries: readonly Country[]): BuiltBasemap {
  const world = readWorld();
  const { transform } = world;
  if (!transform) throw new Error('world-atlas is expected to be quantised');
  const shapes = buildOutlines(world, countries);
  const frame = frameOf(world, ...shapes);
  const source = weigh(
    { ...world, objects: buildLayers(world, countries, shapes, frame) } as Topology,
    selectWaters(readWaters(), frame),
  );
  return {
    basemap: draw(source, frame, transform, FULL),
    outlines: draw(source, frame, transform, FIRST),
    frame,
  };
}

function draw(source: WeightedTopology, frame: Frame, transform: Transform, detail: Detail): Topology {
  const { countries, borders, lakes, rivers } = source.objects;
  const objects = { ...source.objects, lakes: upTo(detail.zoom, lakes), rivers: upTo(detail.zoom, rivers) };
  const own = new Set([...arcsOf(countries), ...arcsOf(borders)]);
  const waters = new Set([...arcsOf(lakes), ...arcsOf(rivers)]);
  // Enclaves stay at every detail; of the waters only those are here that show.
  const lasting = new Set([...arcsOf(borders), ...waters]);
  const tolerance: Tolerance = (lon, lat, arc) => {
    const { side, slope } = own.has(arc) ? detail.borders : waters.has(arc) ? detail.waters : detail.land;
    const away = distanceTo(frame, lon, lat);
    return away > detail.reach ? Infinity : Math.min(side + slope * away, ROUGHEST_SIDE) ** 2;
  };
  return thin(
    { ...source, objects },
    {
      tolerance,
      dispensable: (ring) => !ring.some((arc) => lasting.has(arcNumber(arc))),
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

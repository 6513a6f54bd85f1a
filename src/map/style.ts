/**
 * The map's style as a function of data and palette: land, water, borders and names. The renderer adds the venue
 * layers; what lies above what is one list.
 */
import type { Feature, FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  FontFacesSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../theme/palette';
import type { Basemap } from './basemap';
import { buildLabelLayers } from './labelLayers';
import type { MarkFeatures } from './markFeatures';
import { MARK_SOURCE } from './venueLayers';

/** From the lowest to the highest. */
export const LAYER_ORDER = [
  'water',
  'land',
  'countries',
  'shades',
  'shade-hatch',
  'shade-lines',
  'rivers',
  'lakes',
  'shores',
  'neighbour-borders',
  'borders',
  'venue-doubt',
  'label-dots',
  'labels',
  'venue-emphasis',
  'venue-glyphs',
] as const;
export type LayerId = (typeof LAYER_ORDER)[number];

export const BASEMAP_SOURCE = 'basemap';
/** Widths in px by zoom, for the renderers to share. */
export const LINE_WIDTHS = {
  rivers: [
    [3, 0.5],
    [6, 1],
    [10, 1.8],
  ],
  shores: [
    [3, 0.4],
    [8, 0.8],
  ],
  'neighbour-borders': [
    [3, 0.7],
    [8, 1],
  ],
  borders: [
    [3, 0.9],
    [6, 1.4],
    [10, 2],
  ],
} as const satisfies Partial<Record<LayerId, readonly (readonly [zoom: number, px: number])[]>>;
/** The rivers are those of a small map: they fade where they would stand beside their bed. */
export const RIVER_OPACITY = [
  [7.5, 1],
  [9, 0],
] as const;

export interface StyleInput {
  basemap: Basemap;
  palette: Palette;
  fontFaces: FontFacesSpecification;
  marks: MarkFeatures;
  /** What the renderer adds: sources, layers with ids of LAYER_ORDER. */
  added?: {
    sources: StyleSpecification['sources'];
    layers: readonly LayerSpecification[];
  };
  /** A street map: it lies above the ground and the waters, below borders and all that is ours. */
  streets?: {
    sources: StyleSpecification['sources'];
    layers: readonly LayerSpecification[];
    /** It has names of its own from here on. */
    namedFrom?: number;
    glyphs?: string;
    sprite?: NonNullable<StyleSpecification['sprite']>;
  };
}

/** Streets lie below this layer. */
const ABOVE_STREETS = 'neighbour-borders' satisfies LayerId;

/** Throws where an added layer has no place in LAYER_ORDER. */
export function buildStyle({
  basemap,
  palette,
  fontFaces,
  marks,
  added,
  streets,
}: StyleInput): StyleSpecification {
  const layers = inOrder([
    ...baseLayers(palette),
    ...buildLabelLayers(palette, streets?.namedFrom),
    ...(added?.layers ?? []),
  ]);
  const at = layers.findIndex(({ id }) => id === ABOVE_STREETS);
  return {
    version: 8,
    ...(streets?.glyphs !== undefined && { glyphs: streets.glyphs }),
    ...(streets?.sprite !== undefined && { sprite: streets.sprite }),
    'font-faces': fontFaces,
    transition: { duration: 0, delay: 0 },
    sources: {
      [MARK_SOURCE]: { type: 'geojson', data: marks },
      [BASEMAP_SOURCE]: basemapSource(basemapFeatures(basemap)),
      ...added?.sources,
      ...streets?.sources,
    },
    layers: [...layers.slice(0, at), ...(streets?.layers ?? []), ...layers.slice(at)],
  };
}

/** Throws where a layer has no place in LAYER_ORDER. */
export function inOrder(layers: readonly LayerSpecification[]): LayerSpecification[] {
  return layers
    .map((layer) => {
      const place = (LAYER_ORDER as readonly string[]).indexOf(layer.id);
      if (place < 0) throw new Error(`layer "${layer.id}" has no place in LAYER_ORDER`);
      return { layer, place };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ layer }) => layer);
}

/** The same style before its basemap, which is then given to the source. */
export function beforeBasemap(style: StyleSpecification): StyleSpecification {
  const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
  return { ...style, sources: { ...style.sources, [BASEMAP_SOURCE]: basemapSource(nothing) } };
}

/** Beyond zoom 9 a tile is enlarged: the outlines have no more detail to give. */
function basemapSource(data: FeatureCollection): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: 9 };
}

/** All layers of the basemap as one collection: one source means one set of tiles. */
export function basemapFeatures(basemap: Basemap): FeatureCollection {
  const tagged = (layer: keyof Basemap, features: readonly Feature[]): Feature[] =>
    features.map((feature) => ({ ...feature, properties: { ...feature.properties, layer } }));
  return {
    type: 'FeatureCollection',
    features: [
      ...tagged('land', [basemap.land]),
      ...tagged('countries', basemap.countries.features),
      ...tagged('rivers', basemap.rivers.features),
      ...tagged('lakes', basemap.lakes.features),
      ...tagged('neighbourBorders', [basemap.neighbourBorders]),
      ...tagged('borders', [basemap.borders]),
    ],
  };
}

const isLayer = (layer: keyof Basemap): ExpressionSpecification => ['==', ['get', 'layer'], layer];
const isDue: ExpressionSpecification = ['<=', ['get', 'minZoom'], ['zoom']];

const byZoom = (stops: readonly (readonly [number, number])[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;

function baseLayers(palette: Palette): LayerSpecification[] {
  const fill = (id: LayerId, filter: FilterSpecification, colour: string): LayerSpecification => ({
    id,
    type: 'fill',
    source: BASEMAP_SOURCE,
    filter,
    // Every edge has a line of its own: shores and borders.
    paint: { 'fill-color': colour, 'fill-antialias': false },
  });
  const line = (
    id: keyof typeof LINE_WIDTHS,
    filter: FilterSpecification,
    colour: string,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: BASEMAP_SOURCE,
    filter,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': colour,
      'line-width': byZoom(LINE_WIDTHS[id]),
      ...(id === 'rivers' && { 'line-opacity': byZoom(RIVER_OPACITY) }),
    },
  });
  return [
    { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
    fill('land', isLayer('land'), palette.ground),
    fill('countries', isLayer('countries'), palette.country),
    line('rivers', ['all', isLayer('rivers'), isDue], palette.river),
    fill('lakes', ['all', isLayer('lakes'), isDue], palette.water),
    line('shores', ['any', isLayer('land'), ['all', isLayer('lakes'), isDue]], palette.river),
    line('neighbour-borders', isLayer('neighbourBorders'), palette.border),
    line('borders', isLayer('borders'), palette.outline),
  ];
}

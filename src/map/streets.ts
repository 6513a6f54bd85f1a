/**
 * Loads a street map from elsewhere; fetched itself only when the reader asks for one. Sources and layers get names of
 * their own. What is no street map is refused with a reason; borders are left out, since the atlas draws its own.
 */
import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { streetAddress, type StreetSource } from '../domain/streets';
import { PALETTES, type ThemeName } from '../theme/palette';
import { FACE_FONT } from './labelLayers';
import { STREET_ZOOM, type StreetMap } from './streetMap';

/** All ids of a street map begin with it. */
export const STREET_PREFIX = 'streets/';

const PATIENCE_MS = 10_000;
const STYLE_MAX_BYTES = 4_000_000;
const LAYERS_MAX = 400;
const LAYER_TYPES: readonly string[] = ['fill', 'line', 'symbol', 'circle', 'raster'];
const BORDERS = /boundar|admin/i;

/** Says why a street map cannot be shown. */
export class StreetError extends Error {
  override name = 'StreetError';
}

/** `base` is the page's address. Rejects with a StreetError. */
export async function loadStreets(source: StreetSource, base: string): Promise<StreetMap> {
  const url = new URL(streetAddress(source), base).href;
  return 'style' in source ? loadStyle(url, source.attribution) : loadArchive(url, source.attribution);
}

async function loadStyle(url: string, attribution: string): Promise<StreetMap> {
  let text: string;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new StreetError(`HTTP ${response.status}`);
    text = await response.text();
  } catch (cause) {
    throw reasonOf(cause);
  }
  if (text.length > STYLE_MAX_BYTES) throw new StreetError('the style is too large');
  return parseStyle(text, url, attribution);
}

/** Takes over what can be shown of a style. Throws a StreetError where it is none. */
export function parseStyle(text: string, url: string, attribution: string): StreetMap {
  let style: Record<string, unknown> | null;
  try {
    style = JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    throw new StreetError('the style is no JSON');
  }
  const { version, sources, layers, glyphs, sprite } = style ?? {};
  if (version !== 8 || typeof sources !== 'object' || sources === null || !Array.isArray(layers)) {
    throw new StreetError('this is no map style of version 8');
  }
  const renamed = Object.entries(sources).map(([id, value]): [string, SourceSpecification] => [
    STREET_PREFIX + id,
    absoluteSource(value as SourceSpecification, url),
  ]);
  const kept = layers.slice(0, LAYERS_MAX).flatMap((layer): LayerSpecification[] => {
    const candidate = layer as Record<string, unknown> | null;
    const { id, type, source } = candidate ?? {};
    const sourceLayer = candidate?.['source-layer'];
    const isOurs =
      typeof id === 'string' &&
      typeof source === 'string' &&
      Object.hasOwn(sources, source) &&
      LAYER_TYPES.includes(String(type)) &&
      !(typeof sourceLayer === 'string' && BORDERS.test(sourceLayer));
    if (!isOurs) return [];
    const minzoom = Math.max(STREET_ZOOM, Number(candidate?.['minzoom']) || 0);
    return [
      {
        ...candidate,
        id: STREET_PREFIX + id,
        source: STREET_PREFIX + source,
        minzoom,
      } as unknown as LayerSpecification,
    ];
  });
  if (kept.length === 0) throw new StreetError('the style has nothing to draw');
  return {
    attribution,
    sources: Object.fromEntries(renamed),
    layers: () => kept,
    named: kept.some(({ type }) => type === 'symbol'),
    ...(typeof glyphs === 'string' && { glyphs: absolute(glyphs, url) }),
    ...(typeof sprite === 'string' && { sprite: absolute(sprite, url) }),
  };
}

function absoluteSource(source: SourceSpecification, base: string): SourceSpecification {
  const next = { ...source } as Record<string, unknown>;
  if (typeof next['url'] === 'string') next['url'] = absolute(next['url'], base);
  if (Array.isArray(next['tiles'])) {
    next['tiles'] = next['tiles'].map((tile: unknown) => absolute(String(tile), base));
  }
  return next as SourceSpecification;
}

/** Braces are the addresses' place-holders and stay as they are. */
function absolute(address: string, base: string): string {
  return new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

async function loadArchive(url: string, attribution: string): Promise<StreetMap> {
  const { PMTiles, TileType } = await import('pmtiles');
  try {
    const archive = new PMTiles(url);
    const header = await withPatience(archive.getHeader());
    const id = `${STREET_PREFIX}archive`;
    const address = `pmtiles://${url}`;
    const isVector = header.tileType === TileType.Mvt;
    return {
      attribution,
      sources: {
        [id]: isVector ? { type: 'vector', url: address } : { type: 'raster', url: address, tileSize: 256 },
      },
      layers: (theme) =>
        isVector
          ? streetLayers(id, theme)
          : [{ id: `${STREET_PREFIX}raster`, type: 'raster', source: id, minzoom: STREET_ZOOM }],
      named: isVector,
      archive: { key: 'pmtiles', url },
    };
  } catch (cause) {
    throw reasonOf(cause);
  }
}

function withPatience<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new DOMException('', 'TimeoutError')), PATIENCE_MS),
  );
  return Promise.race([promise, late]);
}

function reasonOf(cause: unknown): StreetError {
  if (cause instanceof StreetError) return cause;
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return new StreetError(`no answer within ${PATIENCE_MS / 1000} s`, { cause });
  }
  return new StreetError(cause instanceof Error ? cause.message : String(cause), { cause });
}

/** Sober streets in the atlas's colours, for vector tiles in the layers of Protomaps' basemap, version 4. */
function streetLayers(source: string, theme: ThemeName): LayerSpecification[] {
  const palette = PALETTES[theme];
  const common = { source, minzoom: STREET_ZOOM } as const;
  const road = (id: string, kinds: string[], width: number, colour: string): LayerSpecification => ({
    ...common,
    id: `${STREET_PREFIX}${id}`,
    type: 'line',
    'source-layer': 'roads',
    filter: ['in', ['get', 'kind'], ['literal', kinds]],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 9, width / 4, 17, width * 6],
    },
  });
  return [
    {
      ...common,
      id: `${STREET_PREFIX}water`,
      type: 'fill',
      'source-layer': 'water',
      paint: { 'fill-color': palette.water },
    },
    {
      ...common,
      id: `${STREET_PREFIX}buildings`,
      type: 'fill',
      'source-layer': 'buildings',
      minzoom: 14,
      paint: { 'fill-color': palette.ground },
    },
    road('paths', ['path', 'other'], 0.6, palette.hairline),
    road('minor', ['minor_road'], 1.2, palette.border),
    road('major', ['major_road'], 2, palette.border),
    road('highways', ['highway'], 2.6, palette.outline),
    {
      ...common,
      id: `${STREET_PREFIX}names`,
      type: 'symbol',
      'source-layer': 'roads',
      minzoom: 13,
      filter: ['has', 'name'],
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': [FACE_FONT.regular],
        'text-size': 11,
      },
      paint: { 'text-color': palette.mapLabel, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
    },
  ];
}

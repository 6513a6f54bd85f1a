import {
  createExpression,
  createPropertyExpression,
  featureFilter,
  v8,
  validateStyleMin,
  type LayerSpecification,
  type StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, type Names } from '../../src/domain/gazetteer';
import { FONT_FACES } from '../../src/map/fonts';
import { FACE_FONT, labelColour, labelFeatures } from '../../src/map/labelLayers';
import { markFeatures } from '../../src/map/markFeatures';
import { placeLabels, type PlacedLabel } from '../../src/map/labelPlacing';
import { buildLabels } from '../../src/map/labels';
import { buildShadeLayers, SHADE_SOURCE } from '../../src/map/shadeLayers';
import { shadeFeatures, type Shade } from '../../src/map/shades';
import { BASEMAP_SOURCE, beforeBasemap, buildStyle, inOrder, LAYER_ORDER } from '../../src/map/style';
import { buildVenueLayers } from '../../src/map/venueLayers';
import { PALETTES, THEME_NAMES, type Palette, type ThemeName } from '../../src/theme/palette';
import { sampleBasemap } from './sampleBasemap';

const NAMES: Names = {
  en: 'Karakol',
  ru: 'Каракол',
  kk: 'Қарақол',
  ky: 'Каракол',
  uz: 'Qoraqoʻl',
  tg: 'Қарокӯл',
};
const figure = { value: 1, year: 2024, source: 'made up' };

function labels(language: Language): PlacedLabel[] {
  const all = buildLabels({
    countries: [{ id: 'AA', numeric: '901', names: NAMES, population: figure, areaKm2: figure }],
    shapes: sampleBasemap().countries,
    places: [
      {
        id: 'aa-karakol',
        country: 'AA',
        kind: 'city',
        division: null,
        names: NAMES,
        lat: 2,
        lon: 2,
        population: null,
        populationYear: null,
        capital: true,
        seat: true,
      },
    ],
    waters: [{ id: 'great-sea', kind: 'sea', names: NAMES, lon: -5, lat: 5, minZoom: 3 }],
    language,
  });
  return placeLabels(all, { discs: [], absorbed: new Set() }, 4);
}

const SHADES: Shade[] = sampleBasemap().countries.features.map(({ geometry, properties }, i) => ({
  id: properties.id,
  area: geometry,
  colour: '#123456',
  hatched: i === 0,
}));

function style(theme: ThemeName, language: Language = 'en'): StyleSpecification {
  return buildStyle({
    basemap: sampleBasemap(),
    palette: PALETTES[theme],
    fontFaces: FONT_FACES,
    marks: markFeatures([], labels(language)),
    added: {
      sources: {
        [SHADE_SOURCE]: { type: 'geojson', data: shadeFeatures(SHADES) },
      },
      layers: [...buildShadeLayers(theme), ...Object.values(buildVenueLayers(theme, true))],
    },
  });
}

const layerOf = (id: string, theme: ThemeName = 'light'): LayerSpecification => {
  const found = style(theme).layers.find((layer) => layer.id === id);
  if (!found) throw new Error(`no layer ${id}`);
  return found;
};

/** Whether a layer shows a feature at a zoom. */
function shows(id: string, properties: Record<string, unknown>, zoom: number, type: 1 | 2 | 3): boolean {
  const layer = layerOf(id);
  const { filter } = featureFilter('filter' in layer ? layer.filter : undefined, 'filter');
  return filter({ zoom }, { type, properties });
}

/** The value of a paint or layout property of a layer, for a feature at a zoom. */
function valueOf(
  id: string,
  group: 'paint' | 'layout',
  name: string,
  zoom: number,
  properties: Record<string, unknown> = {},
): unknown {
  const layer = layerOf(id) as unknown as { type: string } & Record<string, Record<string, unknown>>;
  const spec = (
    v8 as unknown as Record<string, Record<string, Parameters<typeof createPropertyExpression>[2]>>
  )[`${group}_${layer.type}`]?.[name];
  if (!spec) throw new Error(`no property ${name}`);
  const raw = layer[group]?.[name];
  const compiled = createPropertyExpression(raw, `${id}.${name}`, spec);
  if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value));
  return compiled.value.evaluate({ zoom }, { type: 1, properties });
}

/** Colours written anywhere in a list of layers. */
function coloursIn(layers: unknown): string[] {
  return [...JSON.stringify(layers).matchAll(/#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)/gi)].map(
    ([colour]) => colour,
  );
}

function coloursOf(palette: Palette): string[] {
  return Object.values(palette).flatMap((colour: string | Record<string, string>) =>
    typeof colour === 'string' ? [colour] : Object.values(colour),
  );
}

describe('the style', () => {
  it.each(THEME_NAMES.flatMap((theme) => LANGUAGES.map((language) => [theme, language] as const)))(
    'is valid in %s, %s',
    (theme, language) => {
      expect(validateStyleMin(style(theme, language))).toEqual([]);
    },
  );

  it.each(THEME_NAMES)('has only colours of the palette (%s)', (theme) => {
    const { layers } = style(theme);
    const colours = coloursIn(layers);
    expect(colours.length).toBeGreaterThan(8);
    expect(colours.filter((colour) => !coloursOf(PALETTES[theme]).includes(colour))).toEqual([]);
  });

  it('may be shown before its basemap, which nothing else waits for', () => {
    const whole = style('light');
    const before = beforeBasemap(whole);
    expect(validateStyleMin(before)).toEqual([]);
    expect(before.layers).toEqual(whole.layers);
    const { [BASEMAP_SOURCE]: basemap, ...others } = before.sources;
    expect(whole.sources).toMatchObject(others);
    expect(basemap).toEqual({
      ...whole.sources[BASEMAP_SOURCE],
      data: { type: 'FeatureCollection', features: [] },
    });
  });

  it('has every layer of the list, in its order', () => {
    expect(style('light').layers.map(({ id }) => id)).toEqual(LAYER_ORDER);
  });

  it('has no place for an unknown layer', () => {
    const stray: LayerSpecification = { id: 'stray', type: 'background' };
    expect(() => inOrder([stray])).toThrow('layer "stray" has no place in LAYER_ORDER');
  });

  it('asks nobody else for fonts', () => {
    const { glyphs, sprite, 'font-faces': faces } = style('dark');
    expect([glyphs, sprite]).toEqual([undefined, undefined]);
    expect(Object.keys(faces ?? {}).sort()).toEqual(Object.values(FACE_FONT).sort());
    expect(JSON.stringify(faces)).not.toMatch(/https?:/);
  });
});

describe('the fonts', () => {
  const covers = (ranges: readonly string[], letter: string): boolean =>
    ranges.some((range) => {
      const [from = 0, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((end) => parseInt(end, 16));
      const code = letter.codePointAt(0) ?? 0;
      return code >= from && code <= to;
    });

  it.each(Object.values(FACE_FONT))('%s has every letter of the six languages', (font) => {
    const faces = FONT_FACES[font];
    if (!Array.isArray(faces)) throw new Error('a list of faces expected');
    const letters = 'AzЯёӘәҒғҚқҢңӨөҰұҮүҺһІіЎўӢӣӮӯҲҳҶҷʻʼ’-';
    const missing = [...letters].filter(
      (letter) => !faces.some((face) => covers(face['unicode-range'] ?? [], letter)),
    );
    expect(missing).toEqual([]);
  });
});

describe('layers', () => {
  it.each<[layer: string, properties: Record<string, unknown>, type: 1 | 2 | 3, from: number]>([
    ['lakes', { layer: 'lakes', minZoom: 3 }, 3, 3],
    ['shores', { layer: 'lakes', minZoom: 5 }, 3, 5],
    ['rivers', { layer: 'rivers', minZoom: 6 }, 2, 6],
  ])('%s shows waters from their zoom on', (id, properties, type, from) => {
    expect(shows(id, properties, from - 1, type)).toBe(false);
    expect(shows(id, properties, from, type)).toBe(true);
  });

  it.each<[layer: string, source: string]>([
    ['land', 'land'],
    ['countries', 'countries'],
    ['neighbour-borders', 'neighbourBorders'],
    ['borders', 'borders'],
  ])('%s shows its own features only', (id, own) => {
    const shown = ['land', 'countries', 'rivers', 'lakes', 'neighbourBorders', 'borders'].filter((layer) =>
      shows(id, { layer, minZoom: 0 }, 6, 2),
    );
    expect(shown).toEqual([own]);
  });

  it.each<[zoom: number, px: number]>([
    [2, 0.9],
    [3, 0.9],
    [6, 1.4],
    [8, 1.7],
    [12, 2],
  ])('at zoom %d borders are %d px wide', (zoom, px) => {
    expect(valueOf('borders', 'paint', 'line-width', zoom)).toBeCloseTo(px, 6);
  });

  it.each<[zoom: number, opacity: number]>([
    [5, 1],
    [7.5, 1],
    [9, 0],
    [12, 0],
  ])('at zoom %d rivers have the opacity %d', (zoom, opacity) => {
    expect(valueOf('rivers', 'paint', 'line-opacity', zoom)).toBeCloseTo(opacity, 6);
  });
});

describe('labels', () => {
  const [capital, country, water] = labelFeatures(labels('en')).map(({ properties }) => ({ ...properties }));
  const dot = { ...capital, dot: true };

  it.each([
    [capital, FACE_FONT.semibold],
    [country, FACE_FONT.regular],
    [water, FACE_FONT.italic],
  ])('of each kind have a face of their own', (properties, font) => {
    expect(valueOf('labels', 'layout', 'text-font', 5, properties)).toEqual([font]);
  });

  it.each(THEME_NAMES)('have the same colour in both renderers (%s)', (theme) => {
    const layer = layerOf('labels', theme);
    if (layer.type !== 'symbol') throw new Error('a symbol layer expected');
    for (const properties of [capital, country, water, dot]) {
      if (!properties?.kind) throw new Error('a label expected');
      const compiled = createExpression(layer.paint?.['text-color'], 'text-color');
      if (compiled.result === 'error') throw new Error('text-color');
      const colour = compiled.value.evaluate({ zoom: 5 }, { type: 1, properties: { ...properties } });
      expect(String(colour)).toBe(
        labelColour({ kind: properties.kind, dot: properties.dot ?? false }, PALETTES[theme]),
      );
    }
  });

  it('stand off their point by the offset of their feature', () => {
    expect(valueOf('labels', 'layout', 'text-offset', 5, capital)).toEqual(capital?.offset);
    expect(valueOf('labels', 'layout', 'text-anchor', 5, capital)).toBe('left');
  });

  it('have a dot only where no glyph marks the place', () => {
    expect(shows('label-dots', dot, 5, 1)).toBe(true);
    expect(shows('label-dots', { ...capital, dot: false }, 5, 1)).toBe(false);
  });

  it.each(THEME_NAMES)('can be read on land and on water (%s)', (theme) => {
    const { ink, mapLabel, waterLabel, ground, country: land, water: sea } = PALETTES[theme];
    const pairs = [
      [ink, ground],
      [ink, land],
      [mapLabel, ground],
      [mapLabel, land],
      [waterLabel, land],
      [waterLabel, sea],
    ] as const;
    const poor = pairs.filter(([text, behind]) => contrast(text, behind) < 4.5);
    expect(poor).toEqual([]);
  });
});

/** WCAG 2.2 contrast ratio of two colours written as #rrggbb. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

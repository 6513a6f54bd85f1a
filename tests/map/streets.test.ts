import { validateStyleMin, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { FONT_FACES } from '../../src/map/fonts';
import { buildStyle } from '../../src/map/style';
import { STREET_ZOOM } from '../../src/map/streetMap';
import { parseStyle, STREET_PREFIX, StreetError } from '../../src/map/streets';
import { LIGHT } from '../../src/theme/palette';
import { sampleBasemap } from './sampleBasemap';

const URL_OF_STYLE = 'https://tiles.example/styles/sober/style.json';
const STYLE = {
  version: 8,
  glyphs: '../fonts/{fontstack}/{range}.pbf',
  sprite: './sprite',
  sources: {
    osm: { type: 'vector', tiles: ['/tiles/{z}/{x}/{y}.pbf'], maxzoom: 14 },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#fff' } },
    { id: 'roads', type: 'line', source: 'osm', 'source-layer': 'roads', paint: { 'line-color': '#888' } },
    { id: 'alleys', type: 'line', source: 'osm', 'source-layer': 'roads', minzoom: 13 },
    { id: 'borders', type: 'line', source: 'osm', 'source-layer': 'boundary' },
    { id: 'states', type: 'line', source: 'osm', 'source-layer': 'admin_lines' },
    { id: 'towers', type: 'fill-extrusion', source: 'osm', 'source-layer': 'buildings' },
    { id: 'lost', type: 'line', source: 'elsewhere', 'source-layer': 'roads' },
    null,
  ],
};
const parse = (value: unknown) => parseStyle(JSON.stringify(value), URL_OF_STYLE, '© somebody');

describe('parseStyle', () => {
  const streets = parse(STYLE);

  it('takes over what can be drawn, under names of its own, and no borders', () => {
    expect(streets.layers('light').map(({ id }) => id)).toEqual(['streets/roads', 'streets/alleys']);
    expect(Object.keys(streets.sources)).toEqual(['streets/osm']);
  });

  it('shows nothing before the basemap has no more to give', () => {
    expect(streets.layers('light').map((layer) => layer.minzoom)).toEqual([STREET_ZOOM, 13]);
  });

  it('makes addresses whole and keeps their place-holders', () => {
    expect(streets.sources['streets/osm']).toMatchObject({
      tiles: ['https://tiles.example/tiles/{z}/{x}/{y}.pbf'],
    });
    expect(streets.glyphs).toBe('https://tiles.example/styles/fonts/{fontstack}/{range}.pbf');
    expect(streets.sprite).toBe('https://tiles.example/styles/sober/sprite');
  });

  it.each<[string, string]>([
    ['no JSON', '<html>'],
    ['null', 'null'],
    ['another version', JSON.stringify({ ...STYLE, version: 7 })],
    ['no layers', JSON.stringify({ ...STYLE, layers: undefined })],
    ['no sources', JSON.stringify({ ...STYLE, sources: null })],
    ['borders only', JSON.stringify({ ...STYLE, layers: STYLE.layers.slice(3, 5) })],
  ])('refuses %s with a reason', (_, text) => {
    expect(() => parseStyle(text, URL_OF_STYLE, '')).toThrow(StreetError);
  });

  it('fits into the style: below borders, names and venues, above land and water', () => {
    const style = buildStyle({
      basemap: sampleBasemap(),
      palette: LIGHT,
      fontFaces: FONT_FACES,
      marks: { type: 'FeatureCollection', features: [] },
      streets: {
        ...streets,
        sources: { ...streets.sources },
        layers: streets.layers('light'),
        namedFrom: 10,
      },
    });
    expect(validateStyleMin(style)).toEqual([]);
    const ids = style.layers.map(({ id }) => id);
    const at = ids.indexOf(`${STREET_PREFIX}roads`);
    expect(at).toBeGreaterThan(ids.indexOf('lakes'));
    expect(ids.indexOf('borders')).toBeGreaterThan(at);
    const names = style.layers.find(({ id }) => id === 'labels') as LayerSpecification;
    expect(names.maxzoom).toBe(10);
  });
});

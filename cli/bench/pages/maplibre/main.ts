/**
 * The bare MapLibre page that the atlas is compared with: one clustered source, circles with counts, the atlas's
 * basemap as GeoJSON in seven plain layers. What would only cost it time is off: fading, attribution, names of places.
 */
import font from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTES } from '../../../../src/theme/palette';
import { CORNERS, fetchJson, mapBox, PADDING, type Points } from '../page';

const { ground, country, water, river, outline, border, accent } = PALETTES.light;

setWorkerUrl(new URL(workerUrl, import.meta.url).href);
const container = mapBox();
const points = await fetchJson<Points>('./points.json');

const fill = (layer: string, colour: string): LayerSpecification => ({
  id: layer,
  type: 'fill',
  source: 'basemap',
  filter: ['==', ['get', 'layer'], layer],
  paint: { 'fill-color': colour },
});
const line = (layer: string, colour: string): LayerSpecification => ({
  id: layer,
  type: 'line',
  source: 'basemap',
  filter: ['==', ['get', 'layer'], layer],
  paint: { 'line-color': colour },
});
const style: StyleSpecification = {
  version: 8,
  'font-faces': { 'Noto Sans SemiBold': [{ url: font }] },
  sources: {
    basemap: { type: 'geojson', data: new URL('./basemap.json', location.href).href },
    venues: { type: 'geojson', data: points, cluster: true },
  },
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': water } },
    fill('land', ground),
    fill('countries', country),
    line('rivers', river),
    fill('lakes', water),
    line('neighbourBorders', border),
    line('borders', outline),
    {
      id: 'venues',
      type: 'circle',
      source: 'venues',
      paint: { 'circle-color': accent, 'circle-radius': ['case', ['has', 'point_count'], 16, 6] },
    },
    {
      id: 'counts',
      type: 'symbol',
      source: 'venues',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': ['Noto Sans SemiBold'],
        'text-size': 12,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': '#fff' },
    },
  ],
};

const map = new MapLibre({
  container,
  style,
  bounds: [CORNERS.southWest, CORNERS.northEast],
  fitBoundsOptions: { padding: PADDING },
  attributionControl: false,
  fadeDuration: 0,
});
const onrender = (): void => {
  if (map.queryRenderedFeatures({ layers: ['venues'] }).length === 0) return;
  map.off('render', onrender);
  performance.mark('bench:points');
};
map.on('render', onrender);
void map.once('idle', () => performance.mark('bench:idle'));

/** Shows one kind; `null` shows all. */
function filterByKind(kind: string | null): void {
  const features = points.features.filter(({ properties }) => kind === null || properties.kind === kind);
  void map.getSource<GeoJSONSource>('venues')?.setData({ ...points, features });
}
Object.assign(window, { filterByKind });

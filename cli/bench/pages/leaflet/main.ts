/** The Leaflet and markercluster page that the atlas is compared with: the same points over the same basemap. */
import type { FeatureCollection } from 'geojson';
import { circleMarker, geoJSON, map as createMap, markerClusterGroup } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import { PALETTES } from '../../../../src/theme/palette';
import { CORNERS, fetchJson, mapBox, PADDING, type Points } from '../page';

const { ground, country, water, river, outline, border, accent } = PALETTES.light;
const AREAS: Readonly<Record<string, string>> = { land: ground, countries: country, lakes: water };
const LINES: Readonly<Record<string, string>> = { rivers: river, neighbourBorders: border, borders: outline };

const container = mapBox();
container.style.background = water;
const [points, basemap] = await Promise.all([
  fetchJson<Points>('./points.json'),
  fetchJson<FeatureCollection>('./basemap.json'),
]);

const map = createMap(container, { zoomSnap: 0, attributionControl: false, preferCanvas: true, maxZoom: 13 });
const { southWest, northEast } = CORNERS;
map.fitBounds(
  [
    [southWest.lat, southWest.lon],
    [northEast.lat, northEast.lon],
  ],
  { padding: [PADDING, PADDING] },
);
geoJSON(basemap, {
  interactive: false,
  style: (feature) => {
    const layer = String(feature?.properties?.['layer']);
    const area = AREAS[layer];
    return area === undefined
      ? { color: LINES[layer] ?? border, weight: 1 }
      : { fillColor: area, fillOpacity: 1, stroke: false };
  },
}).addTo(map);

const clusters = markerClusterGroup({ animate: false });
clusters.addLayers(
  points.features.map(({ geometry: { coordinates } }) =>
    circleMarker([coordinates[1] ?? 0, coordinates[0] ?? 0], { radius: 6, color: accent, fillOpacity: 1 }),
  ),
);
map.addLayer(clusters);

// Two frames on, the drawing has reached the screen.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    performance.mark('bench:points');
    performance.mark('bench:idle');
  }),
);

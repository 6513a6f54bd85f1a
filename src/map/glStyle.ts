/** The whole MapLibre style: the basemap's, with the venue layers in their places. */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTES, type ThemeName } from '../theme/palette';
import type { Basemap } from './basemap';
import { drawingFeatures, type Drawing } from './drawing';
import { FONT_FACES } from './fonts';
import type { PlacedLabel } from './labelPlacing';
import { labelFeatures } from './labelLayers';
import { buildShadeLayers, SHADE_SOURCE } from './shadeLayers';
import { shadeFeatures, type Shade } from './shades';
import { STREET_ZOOM, type StreetMap } from './streetMap';
import { buildStyle } from './style';
import { buildVenueLayers, LEVEL_STATE, VENUE_SOURCE } from './venueLayers';

export interface StyleParts {
  basemap: Basemap;
  theme: ThemeName;
  labels: readonly PlacedLabel[];
  drawing: Drawing;
  shades: readonly Shade[];
  level: number;
  streets: StreetMap | null;
}

export function composeStyle({
  basemap,
  theme,
  labels,
  drawing,
  shades,
  level,
  streets,
}: StyleParts): StyleSpecification {
  return buildStyle({
    basemap,
    palette: PALETTES[theme],
    fontFaces: FONT_FACES,
    labels: labelFeatures(labels),
    ...(streets && {
      streets: {
        ...streets,
        layers: streets.layers(theme),
        ...(streets.named && { namedFrom: STREET_ZOOM + 1 }),
      },
    }),
    added: {
      sources: {
        [SHADE_SOURCE]: { type: 'geojson', data: shadeFeatures(shades), maxzoom: 9 },
        [VENUE_SOURCE]: { type: 'geojson', data: drawingFeatures(drawing) },
      },
      layers: [...buildShadeLayers(theme), ...Object.values(buildVenueLayers(theme))],
      state: { [LEVEL_STATE]: { default: level } },
    },
  });
}

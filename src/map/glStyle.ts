/** The whole MapLibre style: the basemap's, with the venue layers in their places. */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTES, type ThemeName } from '../theme/palette';
import type { Basemap } from './basemap';
import { drawingFeatures, type Drawing } from './drawing';
import { FONT_FACES } from './fonts';
import type { PlacedLabel } from './labelPlacing';
import { labelFeatures } from './labelLayers';
import { buildStyle } from './style';
import { buildVenueLayers, LEVEL_STATE, VENUE_SOURCE } from './venueLayers';

export interface StyleParts {
  basemap: Basemap;
  theme: ThemeName;
  labels: readonly PlacedLabel[];
  drawing: Drawing;
  level: number;
}

export function composeStyle({ basemap, theme, labels, drawing, level }: StyleParts): StyleSpecification {
  return buildStyle({
    basemap,
    palette: PALETTES[theme],
    fontFaces: FONT_FACES,
    labels: labelFeatures(labels),
    added: {
      sources: { [VENUE_SOURCE]: { type: 'geojson', data: drawingFeatures(drawing) } },
      layers: Object.values(buildVenueLayers(theme)),
      state: { [LEVEL_STATE]: { default: level } },
    },
  });
}

/** The whole MapLibre style: the basemap's, with the venue layers in their places. */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTES, type ThemeName } from '../theme/palette';
import type { Basemap } from './basemap';
import type { Glyph } from './drawing';
import { FONT_FACES } from './fonts';
import type { PlacedLabel } from './labelPlacing';
import { markFeatures } from './markFeatures';
import { buildShadeLayers, SHADE_SOURCE } from './shadeLayers';
import { shadeFeatures, type Shade } from './shades';
import { STREET_ZOOM, type StreetMap } from './streetMap';
import { buildStyle } from './style';
import { buildVenueLayers } from './venueLayers';

export interface StyleParts {
  basemap: Basemap;
  theme: ThemeName;
  /** Those of the level, as are the labels. */
  glyphs: readonly Glyph[];
  labels: readonly PlacedLabel[];
  shades: readonly Shade[];
  streets: StreetMap | null;
  /** A venue has been hovered or selected. */
  emphasised: boolean;
}

export function composeStyle({
  basemap,
  theme,
  glyphs,
  labels,
  shades,
  streets,
  emphasised,
}: StyleParts): StyleSpecification {
  // Nothing is drawn from an empty source, but its tiles are masked out, which takes as long as to fill them.
  const isShaded = shades.length > 0;
  return buildStyle({
    basemap,
    palette: PALETTES[theme],
    fontFaces: FONT_FACES,
    marks: markFeatures(glyphs, labels),
    ...(streets && {
      streets: {
        ...streets,
        layers: streets.layers(theme),
        ...(streets.named && { namedFrom: STREET_ZOOM + 1 }),
      },
    }),
    added: {
      sources: {
        ...(isShaded && { [SHADE_SOURCE]: { type: 'geojson', data: shadeFeatures(shades), maxzoom: 9 } }),
      },
      layers: [
        ...(isShaded ? buildShadeLayers(theme) : []),
        ...Object.values(buildVenueLayers(theme, emphasised)),
      ],
    },
  });
}

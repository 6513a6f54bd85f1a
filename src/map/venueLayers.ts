/** The venue drawing as MapLibre layers: doubt below, then emphasis, then glyphs. */
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { PALETTES, type ThemeName } from '../theme/palette';
import { DOUBT_OPACITY, DOUBT_STROKE_OPACITY } from './glyph';

/** Glyphs and names are in one source: together they change in one step, and MapLibre draws them anew once. */
export const MARK_SOURCE = 'marks';
export const EMPHASIS_LAYER = 'venue-emphasis';
/** How much of an emphasis ring stands out from its glyph, in px. */
export const EMPHASIS = { gap: 2.5, width: 3 };

const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];

export interface VenueLayers {
  doubt: CircleLayerSpecification;
  emphasis: CircleLayerSpecification;
  glyphs: SymbolLayerSpecification;
}

/** The name of a look's image in a theme: what `icon-image` asks for. */
export function imageName(theme: ThemeName, key: string): string {
  return `${theme}/${key}`;
}

export function parseImageName(name: string): { theme: ThemeName; key: string } | null {
  const at = name.indexOf('/');
  const theme = name.slice(0, at);
  return theme === 'light' || theme === 'dark' ? { theme, key: name.slice(at + 1) } : null;
}

/** `emphasised`: a venue has been hovered or selected. Until then its layer, empty to the eye, is not drawn. */
export function buildVenueLayers(theme: ThemeName, emphasised: boolean): VenueLayers {
  const palette = PALETTES[theme];
  return {
    doubt: {
      id: 'venue-doubt',
      type: 'circle',
      source: MARK_SOURCE,
      filter: ['all', ['has', 'doubt'], ['>', ['get', 'doubt'], 0]],
      paint: {
        'circle-radius': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          0,
          ['get', 'doubt'],
          20,
          ['*', ['get', 'doubt'], 2 ** 20],
        ],
        'circle-color': palette.mapLabel,
        'circle-opacity': DOUBT_OPACITY,
        'circle-stroke-color': palette.mapLabel,
        'circle-stroke-width': 1,
        'circle-stroke-opacity': DOUBT_STROKE_OPACITY,
      },
    },
    emphasis: {
      id: EMPHASIS_LAYER,
      type: 'circle',
      source: MARK_SOURCE,
      filter: ['has', 'key'],
      layout: { visibility: emphasised ? 'visible' : 'none' },
      paint: {
        // Of no size where there is nothing to see: what cannot be seen takes as long to draw.
        'circle-radius': ['case', ['any', isSelected, isHovered], ['+', ['get', 'radius'], EMPHASIS.gap], 0],
        'circle-opacity': 0,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': ['case', isSelected, EMPHASIS.width, isHovered, EMPHASIS.width - 1, 0],
      },
    },
    glyphs: {
      id: 'venue-glyphs',
      type: 'symbol',
      source: MARK_SOURCE,
      filter: ['has', 'key'],
      layout: {
        'icon-image': ['concat', imageName(theme, ''), ['get', 'key']],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
    },
  };
}

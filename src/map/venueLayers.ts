/** The venue drawing as MapLibre layers: doubt below, then emphasis, then glyphs. */
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { PALETTES, type ThemeName } from '../theme/palette';
import { DOUBT_OPACITY, DOUBT_STROKE_OPACITY } from './glyph';

export const VENUE_SOURCE = 'venues';
/** The style's global state that says which level of the drawing is shown. */
export const LEVEL_STATE = 'level';
/** How much of an emphasis ring stands out from its glyph, in px. */
export const EMPHASIS = { gap: 2.5, width: 3 };

const atLevel: ExpressionSpecification = [
  'all',
  ['<=', ['get', 'from'], ['global-state', LEVEL_STATE]],
  ['<', ['global-state', LEVEL_STATE], ['get', 'to']],
];

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

export function buildVenueLayers(theme: ThemeName): VenueLayers {
  const palette = PALETTES[theme];
  return {
    doubt: {
      id: 'venue-doubt',
      type: 'circle',
      source: VENUE_SOURCE,
      filter: ['all', atLevel, ['>', ['get', 'doubt'], 0]],
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
      id: 'venue-emphasis',
      type: 'circle',
      source: VENUE_SOURCE,
      filter: atLevel,
      paint: {
        'circle-radius': ['+', ['get', 'radius'], EMPHASIS.gap],
        'circle-opacity': 0,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': [
          'case',
          ['boolean', ['feature-state', 'selected'], false],
          EMPHASIS.width,
          ['boolean', ['feature-state', 'hovered'], false],
          EMPHASIS.width - 1,
          0,
        ],
      },
    },
    glyphs: {
      id: 'venue-glyphs',
      type: 'symbol',
      source: VENUE_SOURCE,
      filter: atLevel,
      layout: {
        'icon-image': ['concat', imageName(theme, ''), ['get', 'key']],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
    },
  };
}

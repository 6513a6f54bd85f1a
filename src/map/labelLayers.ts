/** The placed names as MapLibre's features and layers, and how they are painted in either renderer. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Point } from 'geojson';
import type { Palette } from '../theme/palette';
import type { Side } from './labelBox';
import { DOT_RADIUS, type PlacedLabel } from './labelPlacing';
import type { LabelFace, LabelKind } from './labels';
import { MARK_SOURCE } from './venueLayers';

/** The name of each face in the style's `font-faces`. */
export const FACE_FONT: Record<LabelFace, string> = {
  regular: 'Noto Sans Regular',
  semibold: 'Noto Sans SemiBold',
  italic: 'Noto Sans Italic',
};

/** Around names of countries and places. */
export const HALO_PX = 1.4;
export type TextAnchor = (typeof TEXT_ANCHORS)[number][number];

export interface LabelProperties {
  id: string;
  kind: LabelKind;
  text: string;
  face: LabelFace;
  size: number;
  spacing: number;
  anchor: TextAnchor;
  /** In em. */
  offset: [number, number];
  dot: boolean;
}

/** Colour of a name: where there are venues to look at it is strongest. */
export function labelColour({ kind, dot }: { kind: LabelKind; dot: boolean }, palette: Palette): string {
  if (kind === 'water') return palette.waterLabel;
  return kind === 'place' && !dot ? palette.ink : palette.mapLabel;
}

/** The corner of the text that is at its anchor, by row (above, beside, below) and column (left, middle, right). */
const TEXT_ANCHORS = [
  ['bottom-right', 'bottom', 'bottom-left'],
  ['right', 'center', 'left'],
  ['top-right', 'top', 'top-left'],
] as const;

function textAnchor({ row, column }: Side): TextAnchor {
  return TEXT_ANCHORS[row + 1]?.[column + 1] ?? 'center';
}

export function labelFeatures(placed: readonly PlacedLabel[]): Feature<Point, LabelProperties>[] {
  return placed.map(({ id, kind, lines, face, size, spacing, lon, lat, side, dx, dy, dot }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      id,
      kind,
      text: lines.join('\n'),
      face,
      size,
      spacing,
      anchor: textAnchor(side),
      offset: [dx / size, dy / size],
      dot,
    },
  }));
}

/** `until`: from this zoom on another map names the places. */
export function buildLabelLayers(palette: Palette, until = 24): LayerSpecification[] {
  const isPlaceWithVenues: ExpressionSpecification = [
    'all',
    ['==', ['get', 'kind'], 'place'],
    ['!', ['get', 'dot']],
  ];
  return [
    {
      id: 'label-dots',
      type: 'circle',
      source: MARK_SOURCE,
      maxzoom: until,
      filter: ['==', ['get', 'dot'], true],
      paint: { 'circle-radius': DOT_RADIUS, 'circle-color': palette.mapLabel },
    },
    {
      id: 'labels',
      type: 'symbol',
      source: MARK_SOURCE,
      maxzoom: until,
      filter: ['has', 'text'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': [
          'match',
          ['get', 'face'],
          'semibold',
          ['literal', [FACE_FONT.semibold]],
          'italic',
          ['literal', [FACE_FONT.italic]],
          ['literal', [FACE_FONT.regular]],
        ],
        'text-size': ['get', 'size'],
        'text-letter-spacing': ['get', 'spacing'],
        'text-anchor': ['get', 'anchor'],
        'text-offset': ['array', 'number', 2, ['get', 'offset']],
        'text-max-width': 100,
        'text-padding': 0,
        // There is room for every one of them: labelPlacing.ts has seen to that.
        'text-allow-overlap': true,
        'text-ignore-placement': true,
        'symbol-z-order': 'source',
      },
      paint: {
        'text-color': [
          'case',
          ['==', ['get', 'kind'], 'water'],
          palette.waterLabel,
          isPlaceWithVenues,
          palette.ink,
          palette.mapLabel,
        ],
        'text-halo-color': palette.halo,
        'text-halo-width': ['match', ['get', 'kind'], 'water', 0, HALO_PX],
      },
    },
  ];
}

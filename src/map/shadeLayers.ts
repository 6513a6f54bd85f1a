/** The shades as MapLibre layers, under rivers and borders. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTES, type ThemeName } from '../theme/palette';

export const SHADE_SOURCE = 'shades';
/** A line between bands, in px. */
export const SHADE_LINE = 0.5;
/** Side of a tile of the hatch, in px: one line from corner to corner. */
export const HATCH_TILE = 8;
export const HATCH_LINE = 1.2;

/** The line of a tile, and the ends of its neighbours' in the corners. */
export const hatchPath = (side: number): string =>
  `M${-side} ${side}L${side} ${-side}M0 ${side}L${side} 0M0 ${2 * side}L${2 * side} 0`;

export const hatchImage = (theme: ThemeName): string => `hatch-${theme}`;

export function buildShadeLayers(theme: ThemeName): LayerSpecification[] {
  return [
    {
      id: 'shades',
      type: 'fill',
      source: SHADE_SOURCE,
      paint: { 'fill-color': ['to-color', ['get', 'colour']] },
    },
    {
      id: 'shade-hatch',
      type: 'fill',
      source: SHADE_SOURCE,
      filter: ['==', ['get', 'hatched'], true],
      paint: { 'fill-pattern': hatchImage(theme) },
    },
    {
      id: 'shade-lines',
      type: 'line',
      source: SHADE_SOURCE,
      paint: { 'line-color': PALETTES[theme].halo, 'line-width': SHADE_LINE },
    },
  ];
}

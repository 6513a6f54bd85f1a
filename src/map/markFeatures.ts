/** What stands on the basemap, the glyphs and names of a level, as GeoJSON points for MARK_SOURCE. */
import type { FeatureCollection, Point } from 'geojson';
import { glyphFeatures, type Glyph, type GlyphProperties } from './drawing';
import { labelFeatures, type LabelProperties } from './labelLayers';
import type { PlacedLabel } from './labelPlacing';

export type MarkFeatures = FeatureCollection<Point, GlyphProperties | LabelProperties>;

export function markFeatures(glyphs: readonly Glyph[], labels: readonly PlacedLabel[]): MarkFeatures {
  return { type: 'FeatureCollection', features: [...labelFeatures(labels), ...glyphFeatures(glyphs)] };
}

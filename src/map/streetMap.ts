/** A street map that is ready to be put below the venues, whoever made it. */
import type {
  LayerSpecification,
  SourceSpecification,
  SpriteSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { ThemeName } from '../theme/palette';

/** From here on the basemap has no more detail to give. */
export const STREET_ZOOM = 9;
export const STREET_MAX_ZOOM = 17;

export interface StreetMap {
  attribution: string;
  /** By ids that no source of the atlas has. */
  sources: Readonly<Record<string, SourceSpecification>>;
  /** In drawing order. */
  layers: (theme: ThemeName) => LayerSpecification[];
  glyphs?: string;
  sprite?: SpriteSpecification;
  /** It has names of its own. */
  named: boolean;
  /** The tiles are read from one archive. */
  archive?: { key: string; url: string };
}

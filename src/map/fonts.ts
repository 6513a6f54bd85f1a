/**
 * The map's fonts: Noto Sans (SIL Open Font License) from our own site, in parts that MapLibre fetches when a label
 * has a letter of theirs. src/theme/fonts.css has the same for the page.
 */
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import cyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillicBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import cyrillicItalic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-italic.woff2?url';
import cyrillicExt from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?url';
import cyrillicExtBold from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-600-normal.woff2?url';
import cyrillicExtItalic from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-italic.woff2?url';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import latinItalic from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url';
import latinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import latinExtBold from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import latinExtItalic from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-italic.woff2?url';
import { FACE_FONT } from './labelLayers';
import type { LabelFace } from './labels';

/** Letters of each part, as the @fontsource package declares them; the part that is tried first stands first. */
const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,' +
    'U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  cyrillicExt: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  latinExt:
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,' +
    'U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;

const FILES: Record<LabelFace, Record<keyof typeof RANGES, string>> = {
  regular: { latin, cyrillic, cyrillicExt, latinExt },
  semibold: {
    latin: latinBold,
    cyrillic: cyrillicBold,
    cyrillicExt: cyrillicExtBold,
    latinExt: latinExtBold,
  },
  italic: {
    latin: latinItalic,
    cyrillic: cyrillicItalic,
    cyrillicExt: cyrillicExtItalic,
    latinExt: latinExtItalic,
  },
};

/** For the style's `font-faces`. */
export const FONT_FACES: FontFacesSpecification = Object.fromEntries(
  (Object.keys(FILES) as LabelFace[]).map((face) => [
    FACE_FONT[face],
    (Object.keys(RANGES) as (keyof typeof RANGES)[]).map((part) => ({
      url: FILES[face][part],
      'unicode-range': RANGES[part].split(','),
    })),
  ]),
);

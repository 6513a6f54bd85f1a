/**
 * The images of the full map: glyphs and hatches, painted when MapLibre asks for them or with the data that is about to,
 * and let go when there are many.
 */
import type { Map as MapLibre } from 'maplibre-gl';
import { PALETTES, THEME_NAMES, type ThemeName } from '../theme/palette';
import type { Glyph } from './drawing';
import { drawGlyph, FIGURE_FONT } from './glyph';
import { drawHatch, rasterise, SpecMemory } from './images';
import { hatchImage } from './shadeLayers';
import { imageName, parseImageName } from './venueLayers';

/** Images of looks that are no longer drawn are kept up to this number. */
const IMAGES_MAX = 800;

/** Device pixels per CSS pixel in images. */
const imageRatio = (): number => Math.min(Math.max(devicePixelRatio, 1), 3);

export class GlImages {
  readonly #map: MapLibre;
  readonly #specs = new SpecMemory();
  /** A figure painted before its font is there would stay in another one. */
  readonly #font: Promise<unknown>;
  #hasFont = false;

  constructor(map: MapLibre, glyphs: readonly Glyph[]) {
    this.#map = map;
    this.#specs.remember(glyphs);
    this.#font = document.fonts
      .load(FIGURE_FONT.replace('{size}', '12'), '0123456789')
      .catch(() => [])
      .then(() => (this.#hasFont = true));
  }

  /** Gives MapLibre an image that it misses. */
  async answer(name: string): Promise<void> {
    const ratio = imageRatio();
    const hatched = THEME_NAMES.find((candidate) => name === hatchImage(candidate));
    if (hatched) {
      this.#map.addImage(name, drawHatch(PALETTES[hatched], ratio), { pixelRatio: ratio });
      return;
    }
    await this.#font;
    this.#addGlyph(name, ratio);
  }

  /** Paints what will be asked for, where that can be done at once. */
  addAhead(glyphs: readonly Glyph[], theme: ThemeName): void {
    if (!this.#hasFont) return;
    for (const { key } of glyphs) this.#addGlyph(imageName(theme, key), imageRatio());
  }

  /** Others are shown from now on. */
  follow(glyphs: readonly Glyph[]): void {
    this.#specs.remember(glyphs);
    const names = this.#map.listImages();
    if (names.length <= IMAGES_MAX) return;
    const current = new Set(glyphs.map(({ key }) => key));
    for (const name of names) {
      const key = parseImageName(name)?.key;
      if (key !== undefined && !current.has(key)) this.#map.removeImage(name);
    }
  }

  #addGlyph(name: string, ratio: number): void {
    const wanted = parseImageName(name);
    const spec = wanted && this.#specs.get(wanted.key);
    if (!spec || this.#map.hasImage(name)) return;
    const image = rasterise(drawGlyph(spec, PALETTES[wanted.theme]), ratio);
    this.#map.addImage(name, image, { pixelRatio: ratio });
  }
}

/** Drawings of glyphs in one palette, made when first asked for and kept. */
import type { Palette } from '../theme/palette';
import type { Glyph } from './drawing';
import { drawGlyph, type GlyphDrawing } from './glyph';

export class Looks {
  readonly #palette: Palette;
  readonly #made = new Map<string, GlyphDrawing>();

  constructor(palette: Palette) {
    this.#palette = palette;
  }

  of(glyph: Glyph): GlyphDrawing {
    let look = this.#made.get(glyph.key);
    if (!look) {
      look = drawGlyph(glyph.spec, this.#palette);
      this.#made.set(glyph.key, look);
    }
    return look;
  }
}

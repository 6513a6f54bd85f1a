/** Glyphs as pixels: the drawing that the SVG map shows as elements, painted for MapLibre's images. */
import type { Glyph } from './drawing';
import type { Palette } from '../theme/palette';
import { FIGURE_FONT, type GlyphDrawing, type GlyphSpec } from './glyph';
import { HATCH_LINE, HATCH_TILE, hatchPath } from './shadeLayers';

const LOOKS_MAX = 5000;

/** Looks by key, those drawn earlier too: MapLibre may still ask for one that a filter has just replaced. */
export class SpecMemory {
  #specs = new Map<string, GlyphSpec>();

  remember(glyphs: readonly Glyph[]): void {
    if (this.#specs.size > LOOKS_MAX) this.#specs.clear();
    for (const { key, spec } of glyphs) this.#specs.set(key, spec);
  }

  get(key: string): GlyphSpec | undefined {
    return this.#specs.get(key);
  }
}

export interface GlyphImage {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Paints a glyph at `ratio` device pixels per CSS pixel. The page's fonts must be loaded. */
export function rasterise(drawing: GlyphDrawing, ratio: number): GlyphImage {
  // An even side: MapLibre sets icons on whole pixels, and the middle must fall on one.
  const side = 2 * Math.ceil(drawing.extent * ratio);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.setTransform(ratio, 0, 0, ratio, side / 2, side / 2);
  context.lineJoin = 'round';
  for (const { d, fill, stroke, strokeWidth, dash, opacity } of drawing.marks) {
    const path = new Path2D(d);
    context.globalAlpha = opacity;
    if (fill !== 'none') {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke !== 'none') {
      context.strokeStyle = stroke;
      context.lineWidth = strokeWidth;
      context.setLineDash([...dash]);
      context.stroke(path);
    }
  }
  if (drawing.figure) {
    const { text, size, colour, baseline } = drawing.figure;
    context.globalAlpha = 1;
    context.font = FIGURE_FONT.replace('{size}', String(size));
    context.textAlign = 'center';
    context.fillStyle = colour;
    context.fillText(text, 0, baseline);
  }
  return { width: side, height: side, data: context.getImageData(0, 0, side, side).data };
}

/** A tile of the hatch that says "unknown". */
export function drawHatch(palette: Palette, ratio: number): GlyphImage {
  const side = Math.round(HATCH_TILE * ratio);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.strokeStyle = palette.unknown;
  context.lineWidth = HATCH_LINE * ratio;
  context.stroke(new Path2D(hatchPath(side)));
  return { width: side, height: side, data: context.getImageData(0, 0, side, side).data };
}

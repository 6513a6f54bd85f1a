/**
 * The points of the opening view as plain SVG, before the app itself has arrived: decided by the same functions as
 * both renderers' drawing, so that nothing moves when they take over.
 */
import type { Venue } from '../domain/venue';
import { KINDS, PRECISIONS, STATUSES } from '../domain/vocabulary';
import type { Palette } from '../theme/palette';
import {
  clampCamera,
  limitsAround,
  openingView,
  project,
  type Bounds,
  type Camera,
  type Size,
} from './camera';
import { levelOf } from './clusters';
import { buildDrawing, glyphsAtLevel } from './drawing';
import { drawGlyph, FIGURE_FONT, type GlyphDrawing } from './glyph';
import type { PlacedGlyph } from './hit';
import { glyphScale, isCompact } from './size';
import { buildStacks } from './stacks';

/** `camera`: where a link looks; `null` is the opening view. Largest glyph first. */
export function placeFirst(
  venues: readonly Venue[],
  frame: Bounds,
  size: Size,
  camera: Camera | null,
): PlacedGlyph[] {
  const home = openingView(frame, size);
  const limits = limitsAround(home, frame);
  const view = camera ? clampCamera(camera, limits) : home;
  const { stacks } = buildStacks(venues.filter(isReadable));
  const scale = glyphScale(stacks[0]?.venues.length ?? 1, isCompact(size));
  const drawing = buildDrawing(stacks, 'kind', { homeZoom: home.zoom, minZoom: limits.minZoom, scale });
  return glyphsAtLevel(drawing, levelOf(drawing.tree, view.zoom)).map((glyph) => ({
    glyph,
    point: project(view, size, glyph.stack.lon, glyph.stack.lat),
  }));
}

/** The data are not parsed yet: what cannot be drawn is left to the app, which says what is wrong with it. */
function isReadable({ position, kind, status }: Venue): boolean {
  return (
    position !== null &&
    typeof position === 'object' &&
    Math.abs(position.lat) <= 90 &&
    Math.abs(position.lon) <= 180 &&
    PRECISIONS.includes(position.precision) &&
    KINDS.includes(kind) &&
    STATUSES.includes(status)
  );
}

/** Draws into an empty element that stands where the map will. */
export function drawFirst(host: HTMLElement, placed: readonly PlacedGlyph[], palette: Palette): void {
  const svg = make('svg', { width: '100%', height: '100%' });
  for (const { glyph, point } of placed) {
    const group = make('g', { transform: `translate(${point.x.toFixed(2)} ${point.y.toFixed(2)})` });
    group.append(...elementsOf(drawGlyph(glyph.spec, palette)));
    svg.append(group);
  }
  host.replaceChildren(svg);
}

function elementsOf({ marks, figure }: GlyphDrawing): SVGElement[] {
  const elements = marks.map(({ d, fill, stroke, strokeWidth, dash, opacity }) =>
    make('path', {
      d,
      fill,
      stroke,
      opacity,
      'stroke-width': strokeWidth,
      'stroke-linejoin': 'round',
      ...(dash.length > 0 && { 'stroke-dasharray': dash.join(' ') }),
    }),
  );
  if (!figure) return elements;
  const text = make('text', { y: figure.baseline, 'text-anchor': 'middle', fill: figure.colour });
  text.style.font = FIGURE_FONT.replace('{size}', String(figure.size));
  text.textContent = figure.text;
  return [...elements, text];
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

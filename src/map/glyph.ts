/**
 * What a glyph looks like, as a list of painted paths and a figure: a single venue is its kind's shape, several are
 * a ring of their composition with the count in it. SVG elements and MapLibre's images are both made from this.
 */
import type { RingFacet } from '../domain/mapModes';
import type { Kind, Precision } from '../domain/vocabulary';
import { KIND_PATH } from '../theme/glyphs';
import type { Palette } from '../theme/palette';
import { ringColour, sharesOf, type Composition, type Fill } from './composition';
import { HATCH_LINES } from './hatch';
import { figureSize, POINT_RADIUS, ringWidth } from './size';

/** One painted path, in CSS pixels around the glyph's middle. */
export interface Mark {
  d: string;
  fill: string;
  stroke: string;
  strokeWidth: number;
  /** Length of dash and gap; empty for a whole line. */
  dash: readonly number[];
  opacity: number;
}

export interface GlyphDrawing {
  /** Half the side of the square that holds all of it. */
  extent: number;
  marks: readonly Mark[];
  figure: { text: string; size: number; colour: string; baseline: number } | null;
}

/** What decides the look of a glyph; equal specs look equal. */
export type GlyphSpec =
  | { form: 'point'; kind: Kind; facet: RingFacet; value: string; fill: Fill; precision: Precision }
  | {
      form: 'ring';
      facet: RingFacet;
      composition: Composition;
      count: number;
      radius: number;
      /** `null` for a cluster: several positions. */
      precision: Precision | null;
    };

export const FIGURE_FONT = "600 {size}px 'Noto Sans', sans-serif";
/** Height of a figure's middle above the baseline, in em (cap height of Noto Sans is 0.714). */
const FIGURE_MIDDLE_EM = 0.357;
const HALO = 1.5;
/** Width of the soft disc around what is known to its city only. */
const SOFT_DISC = 4.5;
/** How strongly a circle of doubt is filled and stroked. */
export const DOUBT_OPACITY = 0.14;
export const DOUBT_STROKE_OPACITY = 0.7;
const NONE = 'none';

/** The same for specs that look the same. */
export function glyphKey(spec: GlyphSpec): string {
  return spec.form === 'point'
    ? ['point', spec.kind, spec.facet, spec.value, spec.fill, spec.precision].join('|')
    : ['ring', spec.facet, spec.composition.join('.'), spec.radius.toFixed(2), spec.precision].join('|');
}

export function drawGlyph(spec: GlyphSpec, palette: Palette): GlyphDrawing {
  return spec.form === 'point' ? drawPoint(spec, palette) : drawRing(spec, palette);
}

function drawPoint(spec: GlyphSpec & { form: 'point' }, palette: Palette): GlyphDrawing {
  const soft = spec.precision === 'city';
  const marks: Mark[] = [];
  if (soft) marks.push(softDisc(POINT_RADIUS + SOFT_DISC, palette));
  const colour = ringColour(palette, spec.facet, spec.value);
  marks.push(...drawShape(spec.kind, spec.fill, colour, palette.halo, POINT_RADIUS));
  return { extent: POINT_RADIUS + SOFT_DISC + 1, marks, figure: null };
}

/** A kind's shape of half-size `radius` with a halo: solid, hatched or hollow. */
export function drawShape(kind: Kind, fill: Fill, colour: string, halo: string, radius: number): Mark[] {
  const outline = scalePath(KIND_PATH[kind], radius);
  const behind = mark(outline, { fill: halo, stroke: halo, strokeWidth: 2 * HALO + 1 });
  if (fill === 'solid') return [behind, mark(outline, { fill: colour })];
  const inside = scalePath(KIND_PATH[kind], radius - 0.6);
  const edge = mark(inside, { stroke: colour, strokeWidth: fill === 'hollow' ? 1.8 : 1.3 });
  if (fill === 'hollow') return [behind, edge];
  const lines = scalePath(HATCH_LINES[kind], radius - 0.6);
  return [behind, mark(lines, { stroke: colour, strokeWidth: 1.2 }), edge];
}

function drawRing(spec: GlyphSpec & { form: 'ring' }, palette: Palette): GlyphDrawing {
  const { radius, count, facet } = spec;
  const width = ringWidth(radius);
  const marks: Mark[] = [];
  let extent = radius + HALO;
  if (spec.precision === 'city') {
    extent = radius + SOFT_DISC;
    marks.push(softDisc(extent, palette));
  }
  marks.push(mark(circlePath(radius + HALO), { fill: palette.halo }));
  if (spec.precision === null) {
    extent = radius + 4;
    marks.push(mark(circlePath(radius + 3), { stroke: palette.outline, strokeWidth: 1 }));
  }
  let start = 0;
  for (const share of sharesOf(spec.composition, facet)) {
    const end = start + (share.count / count) * 2 * Math.PI;
    marks.push(...drawShare(start, end, radius, width, share.fill, ringColour(palette, facet, share.value)));
    start = end;
  }
  const size = figureSize(radius);
  return {
    extent: extent + 1,
    marks,
    figure: { text: String(count), size, colour: palette.ink, baseline: FIGURE_MIDDLE_EM * size },
  };
}

/** A share of a ring from one angle to another (radians, clockwise from the top). */
function drawShare(
  start: number,
  end: number,
  radius: number,
  width: number,
  fill: Fill,
  colour: string,
): Mark[] {
  const whole = end - start > 2 * Math.PI - 1e-6;
  // Half a pixel of air at each end tells neighbours of one colour apart.
  const air = whole ? 0 : Math.min(0.5 / radius, (end - start) / 6);
  const from = start + air;
  const to = end - air;
  const middle = radius - width / 2;
  if (fill === 'solid') return [mark(arcPath(middle, from, to), { stroke: colour, strokeWidth: width })];
  if (fill === 'hollow') {
    return [mark(bandPath(radius - 0.5, radius - width + 0.5, from, to), { stroke: colour, strokeWidth: 1 })];
  }
  return [
    mark(arcPath(middle, from, to), { stroke: colour, strokeWidth: width, opacity: 0.4 }),
    mark(arcPath(middle, from, to), { stroke: colour, strokeWidth: width, dash: [1, 3] }),
  ];
}

/** The circle in which a venue surely lies, for a radius in px. */
export function doubtMark(radius: number, palette: Palette): Mark[] {
  const circle = circlePath(radius);
  return [
    mark(circle, { fill: palette.mapLabel, opacity: DOUBT_OPACITY }),
    mark(circle, { stroke: palette.mapLabel, strokeWidth: 1, opacity: DOUBT_STROKE_OPACITY }),
  ];
}

function softDisc(radius: number, palette: Palette): Mark {
  return mark(circlePath(radius), { fill: palette.mapLabel, opacity: 0.13 });
}

function mark(d: string, paint: Partial<Omit<Mark, 'd'>>): Mark {
  return { d, fill: NONE, stroke: NONE, strokeWidth: 0, dash: [], opacity: 1, ...paint };
}

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

function circlePath(radius: number): string {
  const r = fixed(radius);
  return `M0 -${r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 -${r}Z`;
}

function pointAt(radius: number, angle: number): string {
  return `${fixed(radius * Math.sin(angle))} ${fixed(-radius * Math.cos(angle))}`;
}

function arcPath(radius: number, from: number, to: number): string {
  if (to - from > 2 * Math.PI - 1e-6) return circlePath(radius);
  const r = fixed(radius);
  return `M${pointAt(radius, from)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${pointAt(radius, to)}`;
}

function bandPath(outer: number, inner: number, from: number, to: number): string {
  if (to - from > 2 * Math.PI - 1e-6) return circlePath(outer) + circlePath(inner);
  const large = to - from > Math.PI ? 1 : 0;
  const [o, i] = [fixed(outer), fixed(inner)];
  return (
    `M${pointAt(outer, from)}A${o} ${o} 0 ${large} 1 ${pointAt(outer, to)}` +
    `L${pointAt(inner, to)}A${i} ${i} 0 ${large} 0 ${pointAt(inner, from)}Z`
  );
}

/** A path of the unit box, grown to a half-size. Flags of arcs stay as they are. */
function scalePath(path: string, factor: number): string {
  return path.replace(/([MLHVA])([^MLHVAZ]*)/g, (_, command: string, args: string) => {
    const numbers = args
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const isFlag = (i: number): boolean => command === 'A' && i % 7 >= 2 && i % 7 <= 4;
    return command + numbers.map((n, i) => (isFlag(i) ? String(n) : fixed(n * factor))).join(' ');
  });
}

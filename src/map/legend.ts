/** What the legend explains, drawn by the functions that draw the map itself. */
import type { Facet } from '../domain/filter';
import { type RingFacet } from '../domain/mapModes';
import { PRECISIONS, STATUSES, type Kind, type Precision, type Status } from '../domain/vocabulary';
import { t, type MessageKey } from '../i18n/locale.svelte';
import type { Palette } from '../theme/palette';
import { ringValues, type Fill } from './composition';
import { doubtMark, drawGlyph, type GlyphDrawing } from './glyph';
import { glyphRadius, type GlyphScale } from './size';

/** An entry that filters by its value. */
export interface LegendEntry {
  facet: Facet;
  value: string;
  drawing: GlyphDrawing;
}

const STATUS_FILL: Record<Status, Fill> = { active: 'solid', closed: 'hollow', unknown: 'hatched' };
/** Radius in px at which the legend shows a circle of doubt. */
const DOUBT_SAMPLE: Record<Precision, number> = { exact: 0, landmark: 9, street: 12, city: 0 };
const SAMPLE_COUNTS = [4, 20, 60];

const PRECISION_WORDS = {
  exact: 'map.legend-exact',
  landmark: 'map.legend-landmark',
  street: 'map.legend-street',
  city: 'map.legend-city',
} as const satisfies Record<Precision, MessageKey>;

export const precisionWords = (precision: string): string => t(PRECISION_WORDS[precision as Precision]);

function point(
  palette: Palette,
  facet: RingFacet,
  value: string,
  fill: Fill,
  precision: Precision = 'exact',
): GlyphDrawing {
  const kind: Kind = facet === 'kind' ? (value as Kind) : 'creative-hub';
  return drawGlyph({ form: 'point', kind, facet, value, fill, precision }, palette);
}

/** The values of the ring. */
export function ringEntries(facet: RingFacet, palette: Palette): LegendEntry[] {
  return ringValues(facet).map((value) => {
    const fill =
      facet === 'status' ? STATUS_FILL[value as Status] : value === 'unknown' ? 'hatched' : 'solid';
    return { facet, value, drawing: point(palette, facet, value, fill) };
  });
}

/** Solid, hollow and hatched, where the ring itself does not show the status. */
export function statusEntries(facet: RingFacet, palette: Palette): LegendEntry[] {
  if (facet !== 'kind') return [];
  const [sample = 'creative-hub'] = ringValues(facet);
  return STATUSES.map((value) => ({
    facet: 'status',
    value,
    drawing: point(palette, facet, sample, STATUS_FILL[value]),
  }));
}

/** How well a position is known. */
export function precisionEntries(facet: RingFacet, palette: Palette): LegendEntry[] {
  const [sample = 'creative-hub'] = ringValues(facet);
  return PRECISIONS.map((value) => {
    const drawing = point(palette, facet, sample, 'solid', value);
    const radius = DOUBT_SAMPLE[value];
    const marks = radius > 0 ? [...doubtMark(radius, palette), ...drawing.marks] : drawing.marks;
    return {
      facet: 'precision',
      value,
      drawing: { ...drawing, marks, extent: Math.max(drawing.extent, radius + 1) },
    };
  });
}

/** Rings of one colour for a few counts, and a cluster. */
export function sizeSamples(
  facet: RingFacet,
  palette: Palette,
  scale: GlyphScale,
): { rings: GlyphDrawing[]; cluster: GlyphDrawing } {
  const ring = (count: number, precision: Precision | null): GlyphDrawing =>
    drawGlyph(
      { form: 'ring', facet, composition: [count], count, radius: glyphRadius(count, scale), precision },
      palette,
    );
  return { rings: SAMPLE_COUNTS.map((count) => ring(count, 'city')), cluster: ring(12, null) };
}

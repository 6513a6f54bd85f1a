/** What the legend explains, from the lists and drawings that the map itself uses. */
import type { Facet } from '../domain/filter';
import { PRECISIONS, type Precision } from '../domain/vocabulary';
import type { Palette } from '../theme/palette';
import { ringColour, ringValues, type Fill, type RingFacet } from './composition';
import { drawGlyph, type GlyphDrawing } from './glyph';

export interface LegendEntry {
  facet: Facet;
  value: string;
  drawing: GlyphDrawing;
}

/** The ring's values: each filters by itself. */
export function ringEntries(facet: RingFacet, palette: Palette): LegendEntry[] {
  return ringValues(facet).map((value) => {
    const fill: Fill =
      value === 'unknown' ? 'hatched' : value === 'closed' ? 'hollow' : 'solid';
    const kind = facet === 'kind' ? (value as never) : 'creative-hub';
    return {
      facet,
      value,
      drawing: drawGlyph({ form: 'point', kind, facet, value, fill, precision: 'exact' }, palette),
    };
  });
}
void ringColour; void PRECISIONS; type _P = Precision;

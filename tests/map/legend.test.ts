import { describe, expect, it } from 'vitest';
import { RING_FACETS } from '../../src/domain/mapModes';
import { PRECISIONS, STATUSES } from '../../src/domain/vocabulary';
import { ringColour, ringValues } from '../../src/map/composition';
import { drawGlyph } from '../../src/map/glyph';
import { precisionEntries, ringEntries, sizeSamples, statusEntries } from '../../src/map/legend';
import { glyphRadius, glyphScale } from '../../src/map/size';
import { DARK, LIGHT } from '../../src/theme/palette';

const scale = glyphScale(58, false);

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('the legend in the %s theme', (_, palette) => {
  it.each(RING_FACETS)('has an entry for every value of %s, in its colour, that filters by it', (facet) => {
    const entries = ringEntries(facet, palette);
    expect(entries.map((entry) => [entry.facet, entry.value])).toEqual(
      ringValues(facet).map((value) => [facet, value]),
    );
    for (const { value, drawing } of entries) {
      const paints = drawing.marks.flatMap((mark) => [mark.fill, mark.stroke]);
      expect(paints).toContain(ringColour(palette, facet, value));
    }
  });

  it('shows a kind exactly as the map draws it', () => {
    const [first] = ringEntries('kind', palette);
    const onMap = drawGlyph(
      {
        form: 'point',
        kind: 'creative-hub',
        facet: 'kind',
        value: 'creative-hub',
        fill: 'solid',
        precision: 'exact',
      },
      palette,
    );
    expect(first?.drawing).toEqual(onMap);
  });

  it('explains every status and every precision, each by a look of its own', () => {
    const statuses = statusEntries('kind', palette);
    expect(statuses.map((entry) => entry.value)).toEqual([...STATUSES]);
    const precisions = precisionEntries('kind', palette);
    expect(precisions.map((entry) => entry.value)).toEqual([...PRECISIONS]);
    for (const entries of [statuses, precisions]) {
      const looks = entries.map((entry) => JSON.stringify(entry.drawing.marks));
      expect(new Set(looks).size).toBe(looks.length);
    }
  });

  it('leaves the status out where the ring shows it', () => {
    expect(statusEntries('status', palette)).toEqual([]);
  });

  it('shows ring sizes as the map has them, with figures', () => {
    const { rings, cluster } = sizeSamples('kind', palette, scale);
    expect(rings.map((ring) => ring.figure?.text)).toEqual(['4', '20', '60']);
    rings.forEach((ring, i) => expect(ring.extent).toBeGreaterThan(glyphRadius([4, 20, 60][i] ?? 0, scale)));
    expect(cluster.marks).not.toEqual(rings[1]?.marks);
  });
});

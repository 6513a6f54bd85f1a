/** Pairs of countries side by side: how many times the density of one is that of the other, and how sure that is. */
import type { DensityMeasure, DensityRow } from './density';
import { rateRatio, type RateRatio } from './rateRatio';

export interface Comparison {
  /** The one with the higher rate. */
  more: DensityRow;
  less: DensityRow;
  ratio: RateRatio;
  /** Both rest on enough venues for a rate to be spoken of. */
  stable: boolean;
}

/** The rows from highest to lowest rate, each against the next and the first against the last; rows of countries only. */
export function compareRows(rows: readonly DensityRow[], measure: DensityMeasure): Comparison[] {
  if (measure === 'count') return [];
  const ranked = rows.filter(({ country }) => country !== null).sort((a, b) => b.value - a.value);
  const pairs = ranked.slice(1).map((less, i) => [ranked[i], less] as const);
  const ends = [ranked[0], ranked.at(-1)] as const;
  return [...(ranked.length > 2 ? [ends] : []), ...pairs].flatMap(([more, less]) =>
    more && less
      ? [
          {
            more,
            less,
            ratio: rateRatio(more, less),
            stable: more.reliability === 'stable' && less.reliability === 'stable',
          },
        ]
      : [],
  );
}

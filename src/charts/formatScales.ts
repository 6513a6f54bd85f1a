/** Scales of the format panel, and whether the whole inventory fits on them behind a filtered part. */
import type { FormatRow } from '../domain/formatShares';
import { scaleTop } from './scaleTop';

export interface FormatScale {
  /** The upper end. */
  top: number;
  /** The unfiltered rows are within it; where few venues are left, the scale shrinks below them. */
  holdsWhole: boolean;
}

/** The unfiltered rows (`whole`) set the scales, so that filters do not move them. */
export function formatScales(
  rows: readonly FormatRow[],
  whole: readonly FormatRow[],
): { counts: FormatScale; shares: FormatScale } {
  const counts = scaleTop(largest(rows), largest(whole));
  const shares = Math.min(1, scaleTop(widest(rows), widest(whole)));
  return {
    counts: { top: counts, holdsWhole: largest(whole) <= counts },
    shares: { top: shares, holdsWhole: whole.every(({ anyOnline }) => (anyOnline?.share ?? 0) <= shares) },
  };
}

/** Of the countries; all together would set a scale of its own. */
function largest(rows: readonly FormatRow[]): number {
  return Math.max(0, ...rows.flatMap(({ country, total }) => (country ? [total] : [])));
}

function widest(rows: readonly FormatRow[]): number {
  return Math.max(0, ...rows.flatMap(({ anyOnline }) => (anyOnline ? [anyOnline.interval.high] : [])));
}

/** Medians and spreads of repeated measurements, and how two of them compare. */

export interface Spread {
  median: number;
  least: number;
  most: number;
  /** Number of measurements. */
  n: number;
}

/** Of the numbers that are finite; all NaN where there is none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
  return { median, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN, n: sorted.length };
}

export interface Verdict {
  what: string;
  /** The atlas's median over the other page's. */
  ratio: number;
  /** The ratio may not be greater. */
  target: number;
  met: boolean;
}

/** A ratio that cannot be told does not meet its target. */
export function judge(what: string, ours: Spread, theirs: Spread, target: number): Verdict {
  const ratio = ours.median / theirs.median;
  return { what, ratio, target, met: ratio <= target };
}

/** "123 (110–140)", rounded to `digits` decimals; "–" where nothing was measured. */
export function formatSpread({ median, least, most }: Spread, digits = 0): string {
  if (!Number.isFinite(median)) return '–';
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

export function formatVerdict({ what, ratio, target, met }: Verdict): string {
  const found = Number.isFinite(ratio) ? ratio.toFixed(2) : '–';
  return `${met ? 'met    ' : 'NOT MET'}  ${what}: ${found} x, target at most ${target} x`;
}

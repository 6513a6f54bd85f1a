/** How many times one rate is another, with an exact interval: what a comparison of two countries may claim. */
import { exactShareInterval } from './exactShare';
import { TAIL, type Interval } from './interval';

export interface Rate {
  count: number;
  /** Millions of people, or 10,000 km². */
  exposure: number;
}

export interface RateRatio {
  /** Rate of the first over rate of the second; `null` where the second has no venues. */
  ratio: number | null;
  /** `high` is Infinity where the second has no venues. `null` where neither has any. */
  interval: Interval | null;
  /** The interval leaves no doubt which rate is the larger. */
  differs: boolean;
}

/**
 * With a 95 % interval, unless it is to leave out another `tail` at each end (see difference.ts). Given the sum of two
 * Poisson counts, the first is binomial: the exact limits of its share p (Clopper and Pearson) give those of the ratio,
 * p / (1 − p) × exposure₂ / exposure₁.
 * Source: K. J. Rothman, S. Greenland, Modern Epidemiology, 2nd ed. (1998), chapter 14; the same as Stata's `ir`.
 */
export function rateRatio(first: Rate, second: Rate, tail = TAIL): RateRatio {
  const total = first.count + second.count;
  if (total === 0) return { ratio: null, interval: null, differs: false };
  const scale = second.exposure / first.exposure;
  const toRatio = (share: number): number => (share === 1 ? Infinity : (share / (1 - share)) * scale);
  const shares = exactShareInterval(first.count, total, tail);
  const interval = { low: toRatio(shares.low), high: toRatio(shares.high) };
  return {
    ratio: second.count === 0 ? null : (first.count / second.count) * scale,
    interval,
    differs: interval.low > 1 || interval.high < 1,
  };
}

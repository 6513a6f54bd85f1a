/**
 * 95 % confidence intervals for what the panels count: Garwood's exact interval for a number of venues, Wilson's
 * score interval for a share of them.
 */
import { bisect, gammaln } from 'simple-statistics';

export interface Interval {
  low: number;
  high: number;
}

/** The 97.5 % point of the standard normal distribution. */
export const Z95 = 1.959963984540054;
/** What a 95 % interval leaves out at each end. */
export const TAIL = 0.025;

/** A tail is summed until a term adds less than this share of it. */
const NEGLIGIBLE = 1e-17;
/** Halvings: more than a double can tell apart. */
export const STEPS = 200;

/**
 * Exact 95 % interval of a Poisson mean, given one observed count: the means under which so few, or so many, would be
 * seen in 2.5 % of cases.
 * Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936) 437–442. The limits are
 * found from that definition; they equal χ²(0.025; 2n) / 2 (0 where n = 0) and χ²(0.975; 2n + 2) / 2.
 * Throws a RangeError where `count` is no whole number from 0 on.
 */
export function poissonInterval(count: number): Interval {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`a count expected, ${count} found`);
  // Far outside: over 30 standard deviations, and room for the skew of small counts.
  const reach = 30 * Math.sqrt(count + 1) + 30;
  const tolerance = 1e-12 * (count + 1);
  return {
    low: count === 0 ? 0 : bisect((mean) => upperTail(count, mean) - TAIL, 0, count, STEPS, tolerance),
    high: bisect((mean) => lowerTail(count, mean) - TAIL, count, count + reach, STEPS, tolerance),
  };
}

/** P(X = count) under a Poisson mean. */
function poissonProbability(count: number, mean: number): number {
  return mean === 0 ? Number(count === 0) : Math.exp(count * Math.log(mean) - mean - gammaln(count + 1));
}

/** P(X <= count), summed downwards; for means not below the count. */
function lowerTail(count: number, mean: number): number {
  let term = poissonProbability(count, mean);
  let sum = term;
  for (let k = count; k > 0 && term > sum * NEGLIGIBLE; k--) sum += term *= k / mean;
  return sum;
}

/** P(X >= count), summed upwards; for means not above the count. */
function upperTail(count: number, mean: number): number {
  let term = poissonProbability(count, mean);
  let sum = term;
  for (let k = count + 1; term > sum * NEGLIGIBLE; k++) sum += term *= mean / k;
  return sum;
}

/**
 * Score interval of a share, `successes` of `total`, 95 % unless another point `z` of the normal distribution is given;
 * the whole range 0 to 1 where nothing was counted.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927) 209–212.
 * Throws a RangeError where the numbers are no share.
 */
export function wilsonInterval(successes: number, total: number, z = Z95): Interval {
  if (!(successes >= 0 && successes <= total)) throw new RangeError(`${successes} of ${total} is no share`);
  if (total === 0) return { low: 0, high: 1 };
  const share = successes / total;
  const weight = z ** 2 / total;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (z * Math.sqrt((share * (1 - share)) / total + weight / (4 * total))) / (1 + weight);
  // At the ends the formula gives 0 and 1 but for rounding.
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === total ? 1 : Math.min(1, centre + half),
  };
}

/** True where two intervals share a value. Intervals apart mean a difference beyond chance; the reverse need not hold. */
export function intervalsOverlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

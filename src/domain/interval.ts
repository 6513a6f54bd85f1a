/**
 * 95 % confidence intervals for what the panels count: Garwood's exact interval for a number of venues, Wilson's
 * score interval for a share of them.
 */
import jStat from 'jstat';

export interface Interval {
  low: number;
  high: number;
}

/** The 97.5 % point of the standard normal distribution. */
const Z95 = 1.959963984540054;
const TAIL = 0.025;

/**
 * From this count on the quantile is taken by the Wilson–Hilferty cube root: there its relative error is below
 * 1e-6, while jstat's continued fraction stops short for some counts above 900.
 */
const LARGE_COUNT = 800;

/**
 * Exact 95 % interval of a Poisson mean, given one observed count.
 * Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936) 437–442:
 * low = χ²(0.025; 2n) / 2 (0 where n = 0), high = χ²(0.975; 2n + 2) / 2.
 * Throws a RangeError where `count` is no whole number from 0 on.
 */
export function poissonInterval(count: number): Interval {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`a count expected, ${count} found`);
  return {
    low: count === 0 ? 0 : halfChiSquare(TAIL, count),
    high: halfChiSquare(1 - TAIL, count + 1),
  };
}

/** χ²(p; 2k) / 2. */
function halfChiSquare(p: number, k: number): number {
  if (k < LARGE_COUNT) return jStat.chisquare.inv(p, 2 * k) / 2;
  const z = p < 0.5 ? -Z95 : Z95;
  return k * (1 - 1 / (9 * k) + z / (3 * Math.sqrt(k))) ** 3;
}

/**
 * 95 % score interval of a share, `successes` of `total`; the whole range 0 to 1 where nothing was counted.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927) 209–212.
 * Throws a RangeError where the numbers are no share.
 */
export function wilsonInterval(successes: number, total: number): Interval {
  if (!(successes >= 0 && successes <= total)) throw new RangeError(`${successes} of ${total} is no share`);
  if (total === 0) return { low: 0, high: 1 };
  const share = successes / total;
  const weight = Z95 ** 2 / total;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (Z95 * Math.sqrt((share * (1 - share)) / total + weight / (4 * total))) / (1 + weight);
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

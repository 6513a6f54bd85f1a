/** The exact interval of a share: what the ratio of two counts rests on. */
import { bisect, gammaln } from 'simple-statistics';
import { STEPS, TAIL, type Interval } from './interval';

/**
 * Exact interval of a share, `successes` of `total`: the shares under which so few, or so many, would be seen in 2.5 %
 * of cases (or in `tail` of them); the whole range 0 to 1 where nothing was counted.
 * Source: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26 (1934) 404–413. The limits are found from that definition.
 * Throws a RangeError where the numbers are no whole counts.
 */
export function exactShareInterval(successes: number, total: number, tail = TAIL): Interval {
  if (
    !Number.isSafeInteger(successes) ||
    !Number.isSafeInteger(total) ||
    successes < 0 ||
    successes > total
  ) {
    throw new RangeError(`${successes} of ${total} is no share`);
  }
  const limit = (surplus: (share: number) => number): number => bisect(surplus, 0, 1, STEPS, 1e-13);
  return {
    low: successes === 0 ? 0 : limit((share) => atLeast(successes, total, share) - tail),
    high: successes === total ? 1 : limit((share) => atLeast(total - successes, total, 1 - share) - tail),
  };
}

/** P(X >= count) among `total` trials of one share, summed term by term. */
function atLeast(count: number, total: number, share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  const odds = Math.log(share) - Math.log1p(-share);
  const none = total * Math.log1p(-share) + gammaln(total + 1);
  let sum = 0;
  for (let k = count; k <= total; k++) {
    sum += Math.exp(none + k * odds - gammaln(k + 1) - gammaln(total - k + 1));
  }
  return Math.min(1, sum);
}

/**
 * How far two estimates lie apart, and what it costs to pick the two that lie furthest apart of several: whoever looks
 * at all pairs finds a difference sooner, so each interval has to be wider.
 */
import { bisect, errorFunction } from 'simple-statistics';
import { TAIL, type Interval } from './interval';

export interface Estimate {
  value: number;
  interval: Interval;
}

/**
 * Interval of `a.value - b.value` for independent estimates, from their own intervals; for shares with Wilson's it is
 * Newcombe's method 10.
 * Sources: R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998) 873–890; G. Y. Zou, A. Donner, "Construction of confidence limits about effect measures",
 * Statistics in Medicine 27 (2008) 1693–1702.
 */
export function differenceInterval(a: Estimate, b: Estimate): Interval {
  const gap = a.value - b.value;
  return {
    low: gap - Math.hypot(a.value - a.interval.low, b.interval.high - b.value),
    high: gap + Math.hypot(a.interval.high - a.value, b.value - b.interval.low),
  };
}

/** What each of `pairs` intervals may leave out at each end, so that all of them hold in 95 % of cases (Bonferroni). */
export function tailFor(pairs: number): number {
  return TAIL / Math.max(1, pairs);
}

/** The point of the standard normal distribution that leaves so much above it. */
export function normalPoint(tail: number): number {
  return bisect((z) => errorFunction(z / Math.SQRT2) - (1 - 2 * tail), 0, 10, 200, 1e-12);
}

export interface Pair<Item> {
  more: Item;
  less: Item;
  /** How many pairs there were to choose from. */
  pairs: number;
}

/** The two that lie furthest apart, of those that may be compared; the earlier pair of equals. `null`: there is none. */
export function furthestApart<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => number,
  comparable: (a: Item, b: Item) => boolean,
): Pair<Item> | null {
  const pairs = items.flatMap((a, i) =>
    items.slice(i + 1).flatMap((b) => {
      if (!comparable(a, b)) return [];
      return [valueOf(b) > valueOf(a) ? { more: b, less: a } : { more: a, less: b }];
    }),
  );
  const distance = ({ more, less }: { more: Item; less: Item }): number => valueOf(more) - valueOf(less);
  const [furthest] = [...pairs].sort((a, b) => distance(b) - distance(a));
  return furthest ? { ...furthest, pairs: pairs.length } : null;
}

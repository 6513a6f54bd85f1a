/** The upper end of a scale that starts at zero. */
import { nice } from 'd3';

const TICKS = 4;

/**
 * A round upper end for values up to `needed`. It is the one that `whole` (the unfiltered inventory) needs, so that
 * filtering does not move the scale; only where the values would fill less than a quarter of it, it shrinks, by
 * quarters, until they fill more.
 */
export function scaleTop(needed: number, whole: number): number {
  let top = roundUp(Math.max(needed, whole));
  while (needed > 0 && needed <= top / 4) top = roundUp(top / 4);
  return top;
}

const roundUp = (value: number): number => (value > 0 ? nice(0, value, TICKS)[1] : 1);

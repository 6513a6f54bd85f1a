/**
 * A straight line from values to pixels, kept within its ends. d3's scaleLinear would do the same, but brings the
 * interpolation of colours, dates and strings with it: 7 kB of the 100 kB that the first view may have.
 */
export function linearScale(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const slope = high === low ? 0 : (end - start) / (high - low);
  return (value) => start + (Math.min(Math.max(value, low), high) - low) * slope;
}

/** The arithmetic of a brush: from a stretch of px to a range of whole years and back. */
import type { Range } from '../domain/filter';

/** A value and where it stands, px; several from the left to the right, straight between two. */
export interface Stop {
  value: number;
  x: number;
}

/** The value at a position; beyond the ends it is that of the end. */
export function valueAt(x: number, stops: readonly Stop[]): number {
  return between(x, stops, 'x', 'value');
}

function positionOf(value: number, stops: readonly Stop[]): number {
  return between(value, stops, 'value', 'x');
}

function between(at: number, stops: readonly Stop[], by: keyof Stop, wanted: keyof Stop): number {
  const next = stops.findIndex((stop) => stop[by] > at);
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return 0;
  if (next === 0) return first[wanted];
  const [a, b] = [stops[next - 1], stops[next]];
  if (next < 0 || !a || !b) return last[wanted];
  return a[wanted] + ((at - a[by]) / (b[by] - a[by])) * (b[wanted] - a[wanted]);
}

/** Whole years that hold both values, in either order. A range that reaches an end of the scale goes beyond it. */
export function brushedRange(a: number, b: number, stops: readonly Stop[], inclusive: boolean): Range {
  const [first, last] = [stops[0]?.value ?? 0, stops.at(-1)?.value ?? 0];
  const from = Math.min(Math.floor(Math.min(a, b)), last - 1);
  const end = Math.max(Math.ceil(Math.max(a, b)), from + 1);
  const range = {
    from: from <= first ? null : from,
    to: end >= last ? null : inclusive ? end - 1 : end,
  };
  // All of the scale would be no filter; its one year is meant where nothing else can be.
  return range.from === null && range.to === null ? { from: first, to: null } : range;
}

/** Where a range begins and ends on the scale, px. */
export function rangeEnds(
  { from, to }: Range,
  stops: readonly Stop[],
  inclusive: boolean,
): { left: number; right: number } {
  const end = to === null ? Infinity : inclusive ? to + 1 : to;
  return { left: positionOf(from ?? -Infinity, stops), right: positionOf(end, stops) };
}

export interface Limits {
  min: number;
  max: number;
  /** Whole numbers only. */
  whole: boolean;
}

/** A field's text, to one decimal: `null` where it is empty, `undefined` where it is no number within the limits. */
export function readField(text: string, { min, max, whole }: Limits): number | null | undefined {
  if (text.trim() === '') return null;
  const value = /^\d{1,4}(\.\d+)?$/.test(text.trim()) ? Math.round(Number(text) * 10) / 10 : NaN;
  return value >= min && value <= max && (!whole || Number.isInteger(value)) ? value : undefined;
}

/** Geometry of openings (up) and closings (down) year by year, on one scale for all rows. */
import type { TrendRow, TrendYear } from '../domain/trend';

export interface TrendScale {
  /** px per venue. */
  unit: number;
  /** From a row's upper edge to the line between openings and closings, px. */
  base: number;
}

/** A row's years on the page: where the first begins, how wide each is, and where the line is. */
export interface YearFrame {
  left: number;
  step: number;
  base: number;
}

export interface YearBar {
  year: number;
  event: 'opened' | 'closed';
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Half of what is free between bars, and what a row keeps free above and below its bars, px. */
const SEAM = 0.5;
const PADDING = 4;

/** The whole inventory sets the scale, so that a filter does not move it. */
export function trendScale(whole: readonly TrendRow[], rowHeight: number): TrendScale {
  const most = (event: YearBar['event']): number =>
    Math.max(1, ...whole.flatMap(({ country, years }) => (country ? years.map((year) => year[event]) : [])));
  const unit = (rowHeight - 2 * PADDING) / (most('opened') + most('closed'));
  return { unit, base: PADDING + most('opened') * unit };
}

/** A bar for each year with openings, and one for each with closings. */
export function yearBars(
  years: readonly TrendYear[],
  { left, step, base }: YearFrame,
  { unit }: TrendScale,
): YearBar[] {
  return years.flatMap(({ year, opened, closed }, i) => {
    const common = { year, x: left + i * step + SEAM, width: step - 2 * SEAM };
    return [
      ...(opened > 0
        ? [{ ...common, event: 'opened' as const, y: base - opened * unit, height: opened * unit }]
        : []),
      ...(closed > 0 ? [{ ...common, event: 'closed' as const, y: base, height: closed * unit }] : []),
    ];
  });
}

/** The same bars as one path: those of a row that stands behind another. */
export function barsPath(years: readonly TrendYear[], frame: YearFrame, { unit }: TrendScale): string {
  const { left, step, base } = frame;
  return years
    .map(({ opened, closed }, i) => {
      const x = left + i * step + SEAM;
      return `M${x} ${base - opened * unit}h${step - 1}V${base + closed * unit}h${1 - step}z`;
    })
    .join('');
}

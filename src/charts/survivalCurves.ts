/** Geometry of survival curves: steps, band and axes. Years run to the right, the share that is left upwards. */
import { area, curveStepAfter, line, nice, ticks } from 'd3';
import type { SurvivalCurve } from '../domain/survival';
import { linearScale } from './linearScale';

export interface CurveFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface CurvePicture {
  /** Path of the steps, up to the cut-off. */
  steps: string;
  /** Path of the 95 % band; empty before the first closing. */
  band: string;
}

export interface CurveScales {
  x: (years: number) => number;
  y: (share: number) => number;
  years: readonly number[];
  shares: readonly number[];
}

/** Scales that hold all the curves; years begin at 0, shares go from 0 to 1. */
export function curveScales(curves: readonly SurvivalCurve[], frame: CurveFrame): CurveScales {
  const longest = Math.max(1, ...curves.map(({ cutoff }) => cutoff));
  const count = Math.max(3, Math.min(6, Math.floor((frame.right - frame.left) / 50)));
  const end = nice(0, longest, count)[1];
  const x = linearScale([0, end], [frame.left, frame.right]);
  const y = linearScale([0, 1], [frame.bottom, frame.top]);
  return { x, y, years: ticks(0, end, count), shares: [0, 0.25, 0.5, 0.75, 1] };
}

export function drawCurve(curve: SurvivalCurve, { x, y }: CurveScales): CurvePicture {
  const steps = curve.steps.filter(({ years }) => years <= curve.cutoff);
  const points = [
    { years: 0, survival: 1 },
    ...steps.map(({ years, survival }) => ({ years, survival })),
    { years: curve.cutoff, survival: steps.at(-1)?.survival ?? 1 },
  ];
  const banded = steps.flatMap(({ years, interval }) => (interval ? [{ years, ...interval }] : []));
  const last = banded.at(-1);
  // Where nothing survives there is no interval: the band ends with the step before.
  const end = steps.find(({ interval }) => interval === null)?.years ?? curve.cutoff;
  return {
    steps:
      line<(typeof points)[number]>(
        ({ years }) => x(years),
        ({ survival }) => y(survival),
      ).curve(curveStepAfter)(points) ?? '',
    band: last
      ? (area<(typeof banded)[number]>(
          ({ years }) => x(years),
          ({ low }) => y(low),
          ({ high }) => y(high),
        ).curve(curveStepAfter)([...banded, { ...last, years: end }]) ?? '')
      : '',
  };
}

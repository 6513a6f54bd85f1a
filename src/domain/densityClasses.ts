/**
 * Classes of density for maps: the same limits whatever is filtered, so that a colour means the same before and after.
 */
import { ticks } from 'd3';
import { densityRows } from './density';
import type { DensityMeasure } from './densityMeasures';
import type { Country } from './gazetteer';
import type { Venue } from './venue';

/** There are this many colours. */
export const CLASSES_MAX = 5;

/**
 * Lower limits of equal, round classes from 0 up to the highest rate of the whole inventory; at most `CLASSES_MAX`.
 * The unit is that of the measure: venues per million people or per 10,000 km².
 */
export function densityLimits(
  all: readonly Venue[],
  countries: readonly Country[],
  measure: DensityMeasure,
): readonly number[] {
  const highest = Math.max(
    ...densityRows(all, countries, measure)
      .filter(({ country, reliability }) => country !== null && reliability === 'stable')
      .map(({ value }) => value),
    0,
  );
  if (highest === 0) return [0];
  for (let wanted = CLASSES_MAX; wanted > 1; wanted--) {
    const limits = ticks(0, highest, wanted).filter((limit) => limit < highest);
    if (limits.length <= CLASSES_MAX) return limits;
  }
  return [0];
}

/** Which of the colours a class wears, from 1 (the lowest) on: `count` classes are spread over all of them. */
export function classStep(index: number, count: number): number {
  return count < 2 ? CLASSES_MAX : Math.round((index / (count - 1)) * (CLASSES_MAX - 1)) + 1;
}

/** The class of a value: the last whose lower limit it reaches; -1 below the first. */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.findLastIndex((limit) => value >= limit);
}

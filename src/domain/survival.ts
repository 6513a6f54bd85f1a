/**
 * What share of venues lasts how long, from lives of which most are known only as "at least so long": the
 * Kaplan-Meier estimate with its log-log band, the numbers at risk, and the guards that keep it from being overread.
 */
import { groupByCountry } from './countryGroups';
import type { Country } from './gazetteer';
import { Z95, type Interval } from './interval';
import { LIFE_GAPS, lifeOf, type LifeGap } from './life';
import type { Venue } from './venue';

/** A life as the estimate needs it: closed after so many years, or seen for the last time after so many. */
export interface Observation {
  years: number;
  closed: boolean;
}

/** One moment at which venues closed. */
export interface SurvivalStep {
  years: number;
  /** Venues that had neither closed nor been lost from sight just before. */
  atRisk: number;
  closed: number;
  /** Estimated share that lasts beyond this moment. */
  survival: number;
  /** Greenwood's standard error; NaN where nothing survives. */
  standardError: number;
  /** Interval by the log-log transform; `null` where nothing survives. */
  interval: Interval | null;
}

export interface SurvivalCurve {
  n: number;
  closed: number;
  steps: readonly SurvivalStep[];
  /** Where the curve stops being drawn: 90 % of all lives are censored, or the last life ends. Years. */
  cutoff: number;
  /** First moment at which no more than half survive; `null`: not reached before the cut-off. Years. */
  median: number | null;
}

/** A curve stops once this share of its lives is censored: after it, single venues would move it. */
const CENSORED_MAX = 0.9;

/**
 * Kaplan-Meier estimate with a 95 % band, unless another point `z` of the normal distribution is given. Closings at a moment come before censorings at the same moment.
 * Sources: E. L. Kaplan, P. Meier, Journal of the American Statistical Association 53 (1958) 457–481; variance after
 * M. Greenwood (1926); band on the scale of log(−log S) after J. D. Kalbfleisch, R. L. Prentice, The Statistical
 * Analysis of Failure Time Data (1980), section 1.3; the cut-off after S. J. Pocock et al., Lancet 359 (2002) 1686–1689.
 */
export function kaplanMeier(observations: readonly Observation[], z = Z95): SurvivalCurve {
  const sorted = [...observations].sort((a, b) => a.years - b.years || Number(b.closed) - Number(a.closed));
  const n = sorted.length;
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let i = 0; i < n;) {
    const years = sorted[i]?.years ?? 0;
    const atRisk = n - i;
    let closed = 0;
    for (; i < n && sorted[i]?.years === years; i++) closed += Number(sorted[i]?.closed);
    if (closed === 0) continue;
    survival *= 1 - closed / atRisk;
    greenwood += closed / (atRisk * (atRisk - closed));
    steps.push({
      years,
      atRisk,
      closed,
      survival,
      standardError: survival === 0 ? NaN : survival * Math.sqrt(greenwood),
      interval: logLogInterval(survival, greenwood, z),
    });
  }
  const censored = sorted.filter(({ closed }) => !closed);
  const cutoff = censored[Math.ceil(CENSORED_MAX * n) - 1]?.years ?? sorted.at(-1)?.years ?? 0;
  const half = steps.find((step) => step.survival <= 0.5);
  return {
    n,
    closed: n - censored.length,
    steps,
    cutoff,
    median: half && half.years <= cutoff ? half.years : null,
  };
}

/** S^exp(±z √greenwood / ln S): stays between 0 and 1. */
function logLogInterval(survival: number, greenwood: number, z: number): Interval | null {
  if (survival <= 0 || survival >= 1) return null;
  const spread = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(spread), high: survival ** Math.exp(-spread) };
}

export interface SurvivalPoint {
  survival: number;
  /** `null` where no venue has closed before: the method gives no interval there. */
  interval: Interval | null;
}

/** The estimate at a moment; `null` after the cut-off, where there is none to be trusted. */
export function survivalAt(curve: SurvivalCurve, years: number): SurvivalPoint | null {
  if (curve.n === 0 || years > curve.cutoff) return null;
  const step = curve.steps.findLast((candidate) => candidate.years <= years);
  return step ? { survival: step.survival, interval: step.interval } : { survival: 1, interval: null };
}

export interface RiskCount {
  years: number;
  /** Lives that reach this moment. */
  atRisk: number;
  /** Closed before it. */
  closed: number;
  /** Lost from sight before it. */
  censored: number;
}

/** The table under the curve: at every moment the three numbers add up to all lives. */
export function countAtRisk(observations: readonly Observation[], moments: readonly number[]): RiskCount[] {
  return moments.map((years) => {
    const before = observations.filter((life) => life.years < years);
    const closed = before.filter((life) => life.closed).length;
    return {
      years,
      atRisk: observations.length - before.length,
      closed,
      censored: before.length - closed,
    };
  });
}

/** A curve of its own needs so many lives, and so many closings among them. */
export const CURVE_LIVES = 10;
export const CURVE_CLOSINGS = 5;

export interface SurvivalFigures {
  lives: readonly Observation[];
  curve: SurvivalCurve;
  /** Enough lives and closings for a curve of its own. */
  drawn: boolean;
  total: number;
  /** Venues left out, by reason. */
  leftOut: Record<LifeGap, number>;
}

export interface SurvivalRow extends SurvivalFigures {
  /** `null`: all the countries together. */
  country: Country | null;
}

/**
 * A row per country in the given order, then one for all of them together. `pessimistic`: a venue whose status is not
 * known is taken to have closed when it was last seen; otherwise it is censored there.
 */
export function survivalRows(
  venues: readonly Venue[],
  countries: readonly Country[],
  pessimistic: boolean,
): SurvivalRow[] {
  return groupByCountry(venues, countries).map(({ country, venues: members }) => ({
    country,
    ...survivalOf(members, pessimistic),
  }));
}

/** `z`: how wide the band is (see kaplanMeier). */
export function survivalOf(venues: readonly Venue[], pessimistic: boolean, z = Z95): SurvivalFigures {
  const lives: Observation[] = [];
  const leftOut = Object.fromEntries(LIFE_GAPS.map((gap) => [gap, 0])) as Record<LifeGap, number>;
  for (const venue of venues) {
    const life = lifeOf(venue);
    if (typeof life === 'string') leftOut[life] += 1;
    else {
      const closed = life.event === 'closed' || (pessimistic && venue.status === 'unknown');
      lives.push({ years: life.years, closed });
    }
  }
  const curve = kaplanMeier(lives, z);
  const drawn = curve.n >= CURVE_LIVES && curve.closed >= CURVE_CLOSINGS;
  return { lives, curve, drawn, total: venues.length, leftOut };
}

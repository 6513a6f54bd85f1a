/**
 * What the study said, held against the venues in hand: each statement with its number, its interval, and a verdict
 * by a rule fixed beforehand. "Cannot be told" is an answer like the others.
 */
import { concentrationRows } from './concentration';
import type { Dataset } from './dataset';
import { densityRows, type DensityRow } from './density';
import { SHARE_COUNT } from './formatShares';
import type { Country } from './gazetteer';
import { intervalsOverlap, wilsonInterval, type Interval } from './interval';
import { MARK_YEARS } from './lifespan';
import { rateRatio } from './rateRatio';
import { survivalAt, survivalRows } from './survival';
import type { Venue } from './venue';

export const FINDINGS = [
  'uneven-between',
  'uneven-within',
  'most-known',
  'least-known',
  'not-visible',
  'ended',
  'short-lived',
] as const;
export type FindingId = (typeof FINDINGS)[number];
export type Verdict = 'holds' | 'does-not-hold' | 'cannot-be-told';

export interface Finding {
  id: FindingId;
  verdict: Verdict;
  /** What is measured; `null` where there is nothing to measure. */
  value: number | null;
  interval: Interval | null;
  /** What the number rests on: n of N. */
  known: number;
  total: number;
  /** The countries that the number compares, the one it speaks of first. */
  countries: readonly Country[];
}

/** Countries that the study names. */
const MOST = 'KZ';
const LEAST = 'TJ';
/** "Uneven": below this ratio provision counts as even. */
export const EVEN_RATIO = 1.5;
/** "Many" online resources are not visible; "a significant number" has ended; "very few" last. */
export const MANY = 1 / 3;
export const SIGNIFICANT = 0.1;
export const FEW = 0.5;

/** The statements that these countries allow, in the study's order. */
export function findings(
  venues: readonly Venue[],
  countries: readonly Country[],
  dataset: Dataset,
): Finding[] {
  const density = densityRows(venues, countries, 'per-million').filter(({ country }) => country !== null);
  return [
    unevenBetween(density),
    unevenWithin(venues, countries, dataset),
    ranked('most-known', density, MOST),
    ranked('least-known', density, LEAST),
    notVisible(venues),
    ended(venues),
    shortLived(venues, countries),
  ].flatMap((finding) => finding ?? []);
}

/** Above a limit, below it, or not to be told, by the whole interval. */
function beside(interval: Interval | null, limit: number): Verdict {
  if (interval === null) return 'cannot-be-told';
  if (interval.low > limit) return 'holds';
  return interval.high < limit ? 'does-not-hold' : 'cannot-be-told';
}

/**
 * Holds: the rates per million of the country with most and of that with fewest have intervals that do not overlap,
 * both on at least 16 venues. Does not hold: their ratio is surely under 1.5.
 */
function unevenBetween(rows: readonly DensityRow[]): Finding | null {
  const ranked = [...rows].sort((a, b) => b.value - a.value);
  const [top, bottom] = [ranked[0], ranked.at(-1)];
  if (!top?.country || !bottom?.country || top === bottom) return null;
  const { ratio, interval } = rateRatio(top, bottom);
  const stable = top.reliability === 'stable' && bottom.reliability === 'stable';
  const apart = stable && !intervalsOverlap(top.interval, bottom.interval);
  const even = interval !== null && interval.high < EVEN_RATIO;
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return {
    id: 'uneven-between',
    verdict: apart && !even ? 'holds' : even ? 'does-not-hold' : 'cannot-be-told',
    value: ratio,
    interval,
    known: total,
    total,
    countries: [top.country, bottom.country],
  };
}

/**
 * Of the countries with at least 30 placed venues and a known population of their fullest city. Holds: in each, the
 * city's share of venues is surely above its share of people. Does not hold: in each, surely not above.
 */
function unevenWithin(venues: readonly Venue[], countries: readonly Country[], dataset: Dataset): Finding {
  const rows = concentrationRows(venues, countries, dataset);
  const usable = rows.flatMap(({ share, peopleShare, placed, ...row }) =>
    share === null || peopleShare === null || placed < SHARE_COUNT ? [] : [{ ...row, share, peopleShare }],
  );
  const above = usable.filter(({ interval, peopleShare }) => interval.low > peopleShare);
  const below = usable.filter(({ interval, peopleShare }) => interval.high < peopleShare);
  const all = (part: readonly unknown[]): boolean => usable.length > 0 && part.length === usable.length;
  const clearest = [...usable].sort((a, b) => b.share / b.peopleShare - a.share / a.peopleShare)[0];
  return {
    id: 'uneven-within',
    verdict: all(above) ? 'holds' : all(below) ? 'does-not-hold' : 'cannot-be-told',
    value: clearest?.share ?? null,
    interval: clearest?.interval ?? null,
    known: usable.length,
    total: rows.length,
    countries: clearest ? [clearest.country] : [],
  };
}

/**
 * The country that the study names against the nearest other one, by venues. Holds: it surely has more (fewer).
 * Does not hold: another surely has more (fewer).
 */
function ranked(
  id: 'most-known' | 'least-known',
  rows: readonly DensityRow[],
  named: string,
): Finding | null {
  const sign = id === 'most-known' ? 1 : -1;
  const own = rows.find(({ country }) => country?.id === named);
  const others = rows.filter((row) => row !== own).sort((a, b) => sign * (b.count - a.count));
  const rival = others[0];
  if (!own?.country || !rival?.country) return null;
  const { ratio, interval, differs } = rateRatio(
    { count: own.count, exposure: 1 },
    { count: rival.count, exposure: 1 },
  );
  const ahead = sign * (own.count - rival.count) > 0;
  return {
    id,
    verdict: differs ? (ahead ? 'holds' : 'does-not-hold') : 'cannot-be-told',
    value: ratio,
    interval,
    known: own.count + rival.count,
    total: rows.reduce((sum, { count }) => sum + count, 0),
    countries: [own.country, rival.country],
  };
}

const isOnline = ({ format, kind }: Venue): boolean =>
  format === 'online' || format === 'hybrid' || kind === 'online-platform';

/** Of the online resources, at least 30, those without a known site or social page, against a third. */
function notVisible(venues: readonly Venue[]): Finding {
  const online = venues.filter(isOnline);
  const hidden = online.filter(({ has_link }) => !has_link);
  return share('not-visible', hidden.length, online.length, online.length, MANY);
}

/** Of the venues whose status is known, at least 30, those that have closed, against a tenth. */
function ended(venues: readonly Venue[]): Finding {
  const known = venues.filter(({ status }) => status !== 'unknown');
  const closed = known.filter(({ status }) => status === 'closed');
  return share('ended', closed.length, known.length, venues.length, SIGNIFICANT);
}

function share(id: FindingId, count: number, known: number, total: number, limit: number): Finding {
  const interval = known === 0 ? null : wilsonInterval(count, known);
  return {
    id,
    // On a handful even a clear share is an accident.
    verdict: known < SHARE_COUNT ? 'cannot-be-told' : beside(interval, limit),
    value: known === 0 ? null : count / known,
    interval,
    known,
    total,
    countries: [],
  };
}

/**
 * The estimated share that lasts over three years, against a half. Holds: surely under it, even where unknown status
 * is taken for "still there". Does not hold: surely over it, even where unknown status is taken for "closed".
 */
function shortLived(venues: readonly Venue[], countries: readonly Country[]): Finding {
  const rowOf = (pessimistic: boolean) => survivalRows(venues, countries, pessimistic).at(-1);
  const [row, worse] = [rowOf(false), rowOf(true)];
  const point = row?.drawn ? survivalAt(row.curve, MARK_YEARS) : null;
  const worst = worse?.drawn ? survivalAt(worse.curve, MARK_YEARS) : null;
  const under = (point?.interval?.high ?? 1) < FEW;
  const over = (worst?.interval?.low ?? 0) > FEW;
  return {
    id: 'short-lived',
    verdict: under ? 'holds' : over ? 'does-not-hold' : 'cannot-be-told',
    value: point?.survival ?? null,
    interval: point?.interval ?? null,
    known: row?.lives.length ?? 0,
    total: row?.total ?? 0,
    countries: [],
  };
}

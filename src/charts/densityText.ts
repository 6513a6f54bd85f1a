/** What the density panel says in words: its sentence, its rows and its table, true to the intervals. */
import { RATE_COUNT, type DensityRow } from '../domain/density';
import type { DensityMeasure } from '../domain/densityMeasures';
import type { Country } from '../domain/gazetteer';
import { intervalsOverlap } from '../domain/interval';
import { formatNumber, t } from '../i18n/locale.svelte';
import { figureOf, formatRate, per, rowName } from './figures';

/**
 * One sentence about the rows. It names a most or a fewest only where the intervals leave no doubt. `filtered`: the
 * rows are of some of the inventory's venues only.
 */
export function densitySentence(
  rows: readonly DensityRow[],
  measure: DensityMeasure,
  filtered: boolean,
): string {
  const countries = rows.filter(({ country }) => country !== null);
  const scope = filtered ? 'chosen' : 'all';
  if (measure === 'count') return countSentence(countries, scope);
  const rated = countries.filter(({ reliability }) => reliability !== 'count-only');
  const byValue = [...rated].sort((a, b) => b.value - a.value);
  const [top, bottom] = [byValue[0], byValue.at(-1)];
  if (!top || !bottom) return t('panel.density-few', { least: RATE_COUNT });
  const unit = per(measure);
  if (top === bottom) {
    return t('panel.density-one', {
      country: rowName(top.country),
      value: formatRate(top.value),
      low: formatRate(top.interval.low),
      high: formatRate(top.interval.high),
      per: unit,
      scope,
      unstable: top.reliability === 'unstable' ? 'yes' : 'no',
    });
  }
  const values = {
    top: rowName(top.country),
    bottom: rowName(bottom.country),
    a: formatRate(top.value),
    b: formatRate(bottom.value),
    per: unit,
    scope,
  };
  const stands = (row: DensityRow): boolean =>
    row.reliability === 'stable' &&
    countries.every((other) => other === row || !intervalsOverlap(row.interval, other.interval));
  if (stands(top) && stands(bottom)) return t('panel.density-both', values);
  if (stands(top)) return t('panel.density-top', values);
  if (stands(bottom)) return t('panel.density-bottom', values);
  return intervalsOverlap(top.interval, bottom.interval)
    ? t('panel.density-overlap', values)
    : t('panel.density-apart', values);
}

/** Counts are facts of the inventory: most and fewest need no interval, but no tie either. */
function countSentence(rows: readonly DensityRow[], scope: string): string {
  const byCount = [...rows].sort((a, b) => b.count - a.count);
  const [top, second, last, bottom] = [byCount[0], byCount[1], byCount.at(-2), byCount.at(-1)];
  const n = rows.reduce((sum, { count }) => sum + count, 0);
  if (!top || !second || !last || !bottom) {
    return t('panel.density-count-one', { n, scope, country: top ? rowName(top.country) : '' });
  }
  const values = { n, scope, a: formatNumber(top.count), b: formatNumber(bottom.count) };
  return top.count > second.count && last.count > bottom.count
    ? t('panel.density-count', { ...values, top: rowName(top.country), bottom: rowName(bottom.country) })
    : t('panel.density-count-level', values);
}

/** A row's figures in words, for its button. */
export function densityRowText(row: DensityRow, measure: DensityMeasure): string {
  const country = rowName(row.country);
  if (measure === 'count' || row.reliability === 'count-only') {
    return t('panel.density-row-count', { country, n: row.count });
  }
  return t('panel.density-row', {
    country,
    n: row.count,
    value: formatRate(row.value),
    low: formatRate(row.interval.low),
    high: formatRate(row.interval.high),
    per: per(measure),
    unstable: row.reliability === 'unstable' ? 'yes' : 'no',
  });
}

/** The foot line: how many of the venues the measure counts, and the denominators' year. */
export function densityKnown(
  rows: readonly DensityRow[],
  measure: DensityMeasure,
  countries: readonly Country[],
): string {
  const all = rows.at(-1);
  const n = all?.count ?? 0;
  const total = n + (all?.leftOut ?? 0);
  const counted = t('panel.n-counted', { n: formatNumber(n), total: formatNumber(total) });
  if (measure === 'count') return counted;
  return [
    counted,
    t('panel.bars-interval'),
    t(measure === 'per-area' ? 'panel.area-of' : 'panel.population-of', {
      years: yearsOf(countries, measure),
    }),
  ].join(' · ');
}

function yearsOf(countries: readonly Country[], measure: DensityMeasure): string {
  const years = countries.map((country) => figureOf(country, measure).year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}

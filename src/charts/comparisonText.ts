/** A comparison of two countries as one sentence that claims no more than the interval of the ratio allows. */
import type { Comparison } from '../domain/comparison';
import { formatFixed, t } from '../i18n/locale.svelte';
import { formatRate, rowName } from './figures';

export function comparisonSentence(
  { more, less, ratio, stable }: Comparison,
  measure: 'per-million' | 'per-area',
): string {
  const values = {
    a: rowName(more.country),
    b: rowName(less.country),
    x: formatRate(more.value),
    y: formatRate(less.value),
    per: measure === 'per-area' ? 'area' : 'people',
  };
  if (ratio.ratio === null || ratio.interval === null || !stable) {
    return t('more.compare-few', { ...values, n: more.count, m: less.count });
  }
  const interval = {
    ...values,
    ratio: formatFixed(ratio.ratio, 1),
    low: formatFixed(ratio.interval.low, 1),
    high: formatFixed(ratio.interval.high, 1),
  };
  return ratio.differs ? t('more.compare-differs', interval) : t('more.compare-open', interval);
}

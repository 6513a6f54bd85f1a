/** What the check of a random sample of records found, in words. */
import type { Audit } from '../domain/audit';
import { wilsonInterval } from '../domain/interval';
import { formatFixed, formatNumber, t } from '../i18n/locale.svelte';

export function auditSentence({ drawn, supported, partly, notFound, contradicted }: Audit): string {
  const { low, high } = wilsonInterval(supported, drawn);
  const percent = (share: number): string => formatFixed(100 * share, 1);
  return t('more.audit-sample-found', {
    drawn,
    supported,
    partly,
    missing: notFound,
    contradicted,
    share: percent(supported / drawn),
    low: percent(low),
    high: percent(high),
  });
}

/** What the sample cannot say. */
export function auditLimits({ records, closed }: Audit): string[] {
  return [t('more.audit-limit', { records: formatNumber(records) }), t('more.audit-closed', { ...closed })];
}

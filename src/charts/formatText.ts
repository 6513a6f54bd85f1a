/** What the format panel says in words: its sentence, its rows and its table. */
import { SHARE_COUNT, type FormatRow } from '../domain/formatShares';
import { formatNumber, t } from '../i18n/locale.svelte';
import { formatShare, rowName } from './figures';

export function formatSentence(all: FormatRow): string {
  const { anyOnline, known, counts, total } = all;
  if (!anyOnline) return t('panel.format-none', { n: total });
  const values = { offline: counts.offline, known: formatNumber(known), online: anyOnline.count };
  if (all.leads === 'counts') return t('panel.format-few', { ...values, least: SHARE_COUNT });
  return t('panel.format-all', {
    ...values,
    share: formatShare(anyOnline.share),
    low: formatShare(anyOnline.interval.low),
    high: formatShare(anyOnline.interval.high),
  });
}

/** A row's figures in words, for its button. */
export function formatRowText(row: FormatRow): string {
  return t('panel.format-row', { country: rowName(row.country), n: row.total, ...row.counts });
}

export function formatKnown({ known, total }: FormatRow): string {
  return t('panel.n-of-n-known', { n: formatNumber(known), total: formatNumber(total) });
}

/** A share as the picture writes it: per cent, or the bare numbers where few are known. */
export function anyOnlineText(row: FormatRow): string {
  if (!row.anyOnline) return '–';
  return row.leads === 'shares'
    ? formatShare(row.anyOnline.share)
    : t('panel.n-of-n', { n: formatNumber(row.anyOnline.count), total: formatNumber(row.known) });
}

/** What every saved picture says of its making: which venues, from where, and what it does not say. */
import { formatDate, formatNumber, t } from '../i18n/locale.svelte';

export interface PictureContext {
  /** The active filters in words, such as "Country: Kazakhstan". */
  filters: readonly string[];
  /** Venues that meet them. */
  shown: number;
  /** Venues of the whole inventory. */
  total: number;
  /** ISO day of the data. */
  dataDate: string;
}

export function filterNote({ filters, shown, total }: PictureContext): string {
  const counts = { n: formatNumber(shown), total };
  return filters.length > 0
    ? t('more.export-filters', { ...counts, list: filters.join('; ') })
    : t('more.export-no-filters', counts);
}

/** Source and date, what the inventory is, and the boundary disclaimer, a paragraph each. */
export function originNotes({ dataDate }: PictureContext): string[] {
  return [
    t('more.export-source', { date: formatDate(dataDate) }),
    t('app.inventory-note'),
    t('map.disclaimer-text'),
  ];
}

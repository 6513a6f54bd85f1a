/** Saves the chosen venues with all their details as a file. Fetched when the download menu is opened. */
import { saveFile } from '../picture/save';
import {
  selectionCsv,
  selectionEntries,
  selectionGeojson,
  selectionSheets,
  type SelectionWords,
} from '../domain/selectionFiles';
import type { VenueDetail } from '../domain/venueRecord';
import { formatDate, formatNumber, t } from '../i18n/locale.svelte';
import type { AppState } from '../state/app.svelte';
import { filterWords } from './facets';

export const DOWNLOAD_KINDS = ['csv', 'xlsx', 'geojson'] as const;
export type DownloadKind = (typeof DOWNLOAD_KINDS)[number];

/** Details of a country's venues, by id. */
export type LoadDetails = (country: string) => Promise<ReadonlyMap<string, VenueDetail>>;

/** Rejects where the details of a country, or the code that writes the file, could not be loaded. */
export async function download(kind: DownloadKind, app: AppState, loadDetails: LoadDetails): Promise<void> {
  const { dataset, visible } = app;
  const words = selectionWords(app);
  const countries = [...new Set(visible.map((venue) => venue.country))];
  const files = await Promise.all(countries.map(loadDetails));
  const entries = selectionEntries(dataset, visible, new Map(files.flatMap((file) => [...file])));
  const blob = await (async () => {
    if (kind === 'csv') return new Blob([selectionCsv(entries, words)], { type: 'text/csv;charset=utf-8' });
    if (kind === 'xlsx') return (await import('./xlsx')).buildXlsx(selectionSheets(entries, words));
    const json = JSON.stringify(selectionGeojson(entries, dataset.dataDate, words), null, 1);
    return new Blob([json], { type: 'application/geo+json' });
  })();
  saveFile(blob, `atlas-venues-${dataset.dataDate}.${kind}`);
}

function selectionWords({ dataset, visible, view }: AppState): SelectionWords {
  const filters = filterWords(dataset, view);
  const counts = { n: formatNumber(visible.length), total: dataset.venues.length };
  return {
    title: t('app.title'),
    filters:
      filters.length > 0
        ? t('more.export-filters', { ...counts, list: filters.join('; ') })
        : t('more.export-no-filters', counts),
    source: t('more.export-source', { date: formatDate(dataset.dataDate) }),
    precision: t('more.download-precision'),
    disclaimer: t('map.disclaimer-text'),
    link: location.href,
  };
}

/** What the trend panel says in words: its sentence, its foot line and its table. */
import type { TrendRow, TrendYear } from '../domain/trend';
import { formatNumber, formatPercent, t } from '../i18n/locale.svelte';
import { rowName } from './figures';
import { tableRows } from './panelRows';
import type { Cell, PanelTable } from './panelTable';

export function trendSentence(all: TrendRow): string {
  const peak = all.years.reduce<TrendYear | null>(
    (best, year) => (year.opened > (best?.opened ?? 0) ? year : best),
    null,
  );
  if (!peak) return t('more.trend-none', { n: all.total });
  return t('more.trend-all', {
    n: all.founded,
    year: String(peak.year),
    peak: peak.opened,
    closed: all.closed.dated,
    share: all.total === 0 ? '' : formatPercent(1 - all.founded / all.total),
  });
}

export function trendKnown(all: TrendRow): string {
  return t('more.trend-known', {
    n: formatNumber(all.founded),
    total: formatNumber(all.total),
    dated: formatNumber(all.closed.dated),
    closed: formatNumber(all.closed.total),
  });
}

/** A row's figures in words, for its button. */
export function trendRowText(row: TrendRow): string {
  return t('more.trend-row', {
    country: rowName(row.country),
    n: row.founded,
    total: formatNumber(row.total),
    closed: row.closed.total,
    dated: formatNumber(row.closed.dated),
  });
}

/** A row a year, earlier ones in the first; openings and closings of each country. */
export function trendTable(rows: readonly TrendRow[]): PanelTable {
  const listed = tableRows(rows);
  const number = (value: number): Cell => ({ text: formatNumber(value), value });
  const years = rows[0]?.years ?? [];
  const first = years[0]?.year ?? 0;
  return {
    caption: t('more.trend-title'),
    columns: [
      { key: 'year', label: t('more.trend-year'), numeric: false },
      ...listed.flatMap(({ country }) =>
        (['opened', 'closed'] as const).map((event) => ({
          key: `${country?.id ?? 'all'}-${event}`,
          label: t(event === 'opened' ? 'more.trend-opened-in' : 'more.trend-closed-in', {
            country: rowName(country),
          }),
          numeric: true,
        })),
      ),
    ],
    rows: [
      [
        { text: t('more.trend-before', { year: String(first) }), value: first - 1 },
        ...listed.flatMap(({ earlier }) => [number(earlier.opened), number(earlier.closed)]),
      ],
      ...years.map(({ year }, i) => [
        { text: String(year), value: year },
        ...listed.flatMap((row) => [number(row.years[i]?.opened ?? 0), number(row.years[i]?.closed ?? 0)]),
      ]),
    ],
    notes: [t('more.trend-note')],
  };
}

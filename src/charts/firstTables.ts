/** The tables of the first three panels, fetched when one of them is first asked for. */
import type { DensityRow } from '../domain/density';
import type { DensityMeasure } from '../domain/densityMeasures';
import type { FormatRow } from '../domain/formatShares';
import type { Country } from '../domain/gazetteer';
import { LIFE_BINS, type LifespanRow } from '../domain/lifespan';
import { FORMATS } from '../domain/vocabulary';
import { formatFixed, formatNumber, t } from '../i18n/locale.svelte';
import { figureOf, formatRate, formatShare, per, rowName } from './figures';
import { binLabel, leftOutText } from './lifespanText';
import { tableRows } from './panelRows';
import type { Cell, PanelTable } from './panelTable';

/** All that the picture shows, with the denominators and their sources. */
export function densityTable(
  rows: readonly DensityRow[],
  measure: DensityMeasure,
  countries: readonly Country[],
): PanelTable {
  const rated = measure !== 'count';
  const area = measure === 'per-area';
  return {
    caption: t('panel.density-title'),
    columns: [
      { key: 'country', label: t('place.country'), numeric: false },
      { key: 'count', label: t('term.venues'), numeric: true },
      ...(rated
        ? [
            { key: 'value', label: t('panel.per', { per: per(measure) }), numeric: true },
            { key: 'low', label: t('more.interval-low'), numeric: true },
            { key: 'high', label: t('more.interval-high'), numeric: true },
            {
              key: 'exposure',
              label: t(area ? 'more.area-column' : 'more.population-column'),
              numeric: true,
            },
          ]
        : []),
    ],
    hasTotal: tableRows(rows).length > 1,
    rows: tableRows(rows).map((row) => {
      const rate = (value: number) =>
        row.reliability === 'count-only' ? { text: '–', value: null } : { text: formatRate(value), value };
      return [
        { text: rowName(row.country), value: rowName(row.country) },
        { text: formatNumber(row.count), value: row.count },
        ...(rated
          ? [
              rate(row.value),
              rate(row.interval.low),
              rate(row.interval.high),
              { text: formatFixed(row.exposure, area ? 1 : 2), value: row.exposure },
            ]
          : []),
      ];
    }),
    notes: rated
      ? [
          t('more.density-note'),
          ...new Set(
            countries.map((country) => {
              const { source, year } = figureOf(country, measure);
              return `${source}, ${year}`;
            }),
          ),
        ]
      : [],
  };
}

export function formatTable(rows: readonly FormatRow[]): PanelTable {
  const number = (value: number): Cell => ({ text: formatNumber(value), value });
  const share = (value: number | undefined): Cell =>
    value === undefined ? { text: '–', value: null } : { text: formatShare(value), value };
  return {
    caption: t('panel.format-title'),
    columns: [
      { key: 'country', label: t('place.country'), numeric: false },
      ...FORMATS.map((format) => ({ key: format, label: t(`format.${format}`), numeric: true })),
      { key: 'unknown', label: t('format.unknown'), numeric: true },
      { key: 'any-online', label: t('more.any-online'), numeric: true },
      { key: 'low', label: t('more.interval-low'), numeric: true },
      { key: 'high', label: t('more.interval-high'), numeric: true },
    ],
    hasTotal: tableRows(rows).length > 1,
    rows: tableRows(rows).map((row) => [
      { text: rowName(row.country), value: rowName(row.country) },
      ...FORMATS.map((format) => number(row.counts[format])),
      number(row.counts.unknown),
      share(row.anyOnline?.share),
      share(row.anyOnline?.interval.low),
      share(row.anyOnline?.interval.high),
    ]),
    notes: [t('more.format-note')],
  };
}

export function lifespanTable(rows: readonly LifespanRow[]): PanelTable {
  const number = (value: number): Cell => ({ text: formatNumber(value), value });
  return {
    caption: t('panel.life-title'),
    columns: [
      { key: 'country', label: t('place.country'), numeric: false },
      ...LIFE_BINS.map((bin) => ({ key: `bin-${bin.from}`, label: binLabel(bin), numeric: true })),
      { key: 'closed', label: t('panel.life-closed'), numeric: true },
      { key: 'at-least', label: t('panel.life-at-least'), numeric: true },
      { key: 'left-out', label: t('more.life-left-out-column'), numeric: true },
    ],
    hasTotal: tableRows(rows).length > 1,
    rows: tableRows(rows).map((row) => [
      { text: rowName(row.country), value: rowName(row.country) },
      ...row.bins.map(({ closed, atLeast }): Cell => ({
        text:
          closed.length === 0
            ? formatNumber(atLeast.length)
            : t('more.life-cell', {
                n: formatNumber(closed.length + atLeast.length),
                closed: closed.length,
              }),
        value: closed.length + atLeast.length,
      })),
      number(row.closed),
      number(row.lives.length - row.closed),
      number(row.total - row.lives.length),
    ]),
    notes: [t('more.life-note'), ...rows.slice(-1).flatMap(leftOutText)],
  };
}

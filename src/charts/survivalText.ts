/** What the survival view says in words: its sentence, its guards, its foot line and its table. */
import { MARK_YEARS } from '../domain/lifespan';
import {
  CURVE_CLOSINGS,
  CURVE_LIVES,
  survivalAt,
  type SurvivalPoint,
  type SurvivalRow,
} from '../domain/survival';
import { formatFixed, formatList, formatNumber, t } from '../i18n/locale.svelte';
import { formatShare, rowName } from './figures';
import { leftOutText } from './lifespanText';
import { tableRows } from './panelRows';
import type { Cell, PanelTable } from './panelTable';

/** The share that lasts over three years, and when half are gone; no more than the numbers allow. */
export function survivalSentence(row: SurvivalRow): string {
  const { curve } = row;
  if (!row.drawn) {
    return t('more.surv-few', {
      n: curve.n,
      closed: curve.closed,
      lives: CURVE_LIVES,
      closings: CURVE_CLOSINGS,
    });
  }
  return [t('more.surv-of', { n: curve.n, closed: curve.closed }), markText(row), medianText(row)].join(' ');
}

function markText({ curve }: SurvivalRow): string {
  const point = survivalAt(curve, MARK_YEARS);
  if (!point) return t('more.surv-mark-none', { years: MARK_YEARS });
  const { survival, interval } = point;
  if (!interval) return t('more.surv-mark-all', { years: MARK_YEARS });
  return t('more.surv-mark', {
    years: MARK_YEARS,
    share: formatShare(survival),
    low: formatShare(interval.low),
    high: formatShare(interval.high),
  });
}

function medianText({ curve }: SurvivalRow): string {
  return curve.median === null
    ? t('more.surv-median-none', { years: formatNumber(curve.cutoff) })
    : t('more.surv-median', { years: formatFixed(curve.median, 1) });
}

/** Which countries have no curve of their own and why; `null` where all have one. */
export function guardText(rows: readonly SurvivalRow[]): string | null {
  const few = rows.filter(({ country, drawn }) => country !== null && !drawn);
  if (few.length === 0) return null;
  return t('more.surv-guard', {
    list: formatList(
      few.map(({ country, curve }) =>
        t('more.surv-guard-one', { country: rowName(country), n: curve.n, closed: curve.closed }),
      ),
    ),
    lives: CURVE_LIVES,
    closings: CURVE_CLOSINGS,
  });
}

export function survivalTable(rows: readonly SurvivalRow[], pessimistic: boolean): PanelTable {
  const number = (value: number): Cell => ({ text: formatNumber(value), value });
  const share = (value: number | undefined): Cell =>
    value === undefined ? { text: '–', value: null } : { text: formatShare(value), value };
  const point = (row: SurvivalRow): SurvivalPoint | null =>
    row.drawn ? survivalAt(row.curve, MARK_YEARS) : null;
  const together = rows.at(-1);
  const guard = guardText(rows);
  return {
    caption: t('panel.life-title'),
    columns: [
      { key: 'country', label: t('place.country'), numeric: false },
      { key: 'lives', label: t('more.surv-lives'), numeric: true },
      { key: 'closed', label: t('panel.life-closed'), numeric: true },
      { key: 'survival', label: t('more.surv-column', { years: MARK_YEARS }), numeric: true },
      { key: 'low', label: t('more.interval-low'), numeric: true },
      { key: 'high', label: t('more.interval-high'), numeric: true },
      { key: 'median', label: t('more.surv-median-column'), numeric: true },
      { key: 'left-out', label: t('more.life-left-out-column'), numeric: true },
    ],
    hasTotal: tableRows(rows).length > 1,
    rows: tableRows(rows).map((row) => [
      { text: rowName(row.country), value: rowName(row.country) },
      number(row.curve.n),
      number(row.curve.closed),
      share(point(row)?.survival),
      share(point(row)?.interval?.low),
      share(point(row)?.interval?.high),
      row.drawn
        ? row.curve.median === null
          ? { text: t('more.surv-not-reached'), value: null }
          : { text: formatFixed(row.curve.median, 1), value: row.curve.median }
        : { text: '–', value: null },
      number(row.total - row.curve.n),
    ]),
    notes: [
      t(pessimistic ? 'more.surv-note-pessimistic' : 'more.surv-note'),
      ...(guard === null ? [] : [guard]),
      t('more.surv-caveat'),
      ...(together ? leftOutText(together) : []),
    ],
  };
}

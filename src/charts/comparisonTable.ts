/** The numbers of a comparison's grid as a table, with the ends of the intervals in columns of their own. */
import type { Compared } from '../domain/comparison';
import { formatNumber, t } from '../i18n/locale.svelte';
import { NOTHING, subjectName, type GridRow } from './comparisonGrid';
import { formatRate, formatShare } from './figures';
import type { Cell, PanelTable } from './panelTable';

/** The grid's numbers, a row a subject; `notes` are said under it. */
export function gridTable(
  caption: string,
  list: readonly Compared[],
  rows: readonly GridRow[],
  notes: readonly string[],
): PanelTable {
  const number = (value: number | null, { form, top }: GridRow): Cell => {
    if (value === null) return { text: NOTHING, value };
    const whole = form === 'bar' || form === 'lives';
    return { text: top === 1 ? formatShare(value) : whole ? formatNumber(value) : formatRate(value), value };
  };
  const ends = ['low', 'high'] as const;
  const labels = { low: t('more.interval-low'), high: t('more.interval-high') };
  return {
    caption,
    columns: [
      { key: 'subject', label: t('more.compare-subject'), numeric: false },
      ...rows.flatMap(({ key, label, form }) => [
        { key, label, numeric: form !== 'text' },
        ...(form === 'dot'
          ? ends.map((end) => ({ key: `${key}-${end}`, label: labels[end], numeric: true }))
          : []),
      ]),
    ],
    rows: list.map((compared, i) => [
      { text: subjectName(compared), value: subjectName(compared) },
      ...rows.flatMap((row): Cell[] => {
        const own = row.cells[i];
        if (!own || row.form === 'text') return [{ text: own?.text ?? NOTHING, value: own?.text ?? null }];
        return [
          number(own.value, row),
          ...(row.form === 'dot' ? ends.map((end) => number(own.interval?.[end] ?? null, row)) : []),
        ];
      }),
    ]),
    notes,
  };
}

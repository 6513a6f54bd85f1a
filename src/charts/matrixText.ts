/** What the matrix says in words: its sentence, its cells, its foot line and its table. */
import {
  matrixGaps,
  type AttributeMatrix,
  type MatrixColumn,
  type MatrixFacet,
} from '../domain/attributeMatrix';
import { UNKNOWN } from '../domain/vocabulary';
import { formatList, formatNumber, t } from '../i18n/locale.svelte';
import { facetWord, valueWord } from './facetWords';
import { formatShare, rowName } from './figures';
import { tableRows } from './panelRows';
import type { Cell, PanelTable } from './panelTable';

/** Gaps named in the sentence. */
const NAMED = 3;

export function matrixSentence(matrix: AttributeMatrix, facet: MatrixFacet): string {
  const all = matrix.columns.at(-1);
  if (!all || all.known === 0) return t('more.matrix-none', { facet: facetWord(facet) });
  const gaps = matrixGaps(matrix);
  if (gaps.length === 0) return t('more.matrix-full', { facet: facetWord(facet) });
  const names = gaps
    .slice(0, NAMED)
    .map(({ country, value }) =>
      t('more.matrix-gap', { country: rowName(country), value: valueWord(facet, value) }),
    );
  return t('more.matrix-gaps', {
    n: gaps.length,
    list: formatList(names),
    more: gaps.length - names.length,
  });
}

/** The values that have a row, "unknown" last where there can be any. */
export const matrixValues = ({ values, mayBeUnknown }: AttributeMatrix): readonly string[] =>
  mayBeUnknown ? [...values, UNKNOWN] : values;

export function matrixKnown({ columns }: AttributeMatrix): string {
  const all = columns.at(-1);
  return t('panel.n-of-n-known', { n: formatNumber(all?.known ?? 0), total: formatNumber(all?.total ?? 0) });
}

/** Share of the known for a value, of all for "unknown"; `null` where there is nothing to take a share of. */
export function cellShare(column: MatrixColumn, value: string): number | null {
  const of = value === UNKNOWN ? column.total : column.known;
  return of === 0 ? null : (column.counts.get(value) ?? 0) / of;
}

/** What a cell shows. */
export function cellText(column: MatrixColumn, value: string, normalised: boolean): string {
  if (!normalised) return formatNumber(column.counts.get(value) ?? 0);
  const share = cellShare(column, value);
  return share === null ? '–' : formatShare(share);
}

/** A cell in words, for its button. */
export function cellWords(column: MatrixColumn, facet: MatrixFacet, value: string): string {
  return t('more.matrix-cell', {
    country: rowName(column.country),
    value: valueWord(facet, value),
    n: column.counts.get(value) ?? 0,
  });
}

export function matrixTable(matrix: AttributeMatrix, facet: MatrixFacet, normalised: boolean): PanelTable {
  const columns = tableRows(matrix.columns);
  return {
    caption: t('more.matrix-title'),
    columns: [
      { key: 'value', label: facetWord(facet), numeric: false },
      ...columns.map(({ country }) => ({
        key: country?.id ?? 'all',
        label: rowName(country),
        numeric: true,
      })),
    ],
    rows: matrixValues(matrix).map((value): Cell[] => [
      { text: valueWord(facet, value), value: valueWord(facet, value) },
      ...columns.map((column) => ({
        text: cellText(column, value, normalised),
        value: normalised ? cellShare(column, value) : (column.counts.get(value) ?? 0),
      })),
    ]),
    notes: [t('more.matrix-note')],
  };
}

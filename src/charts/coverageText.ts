/** What the coverage panel says in words: its sentence and its table. */
import type { Audit } from '../domain/audit';
import { COVERAGE_FIELDS, type CoverageField, type CoverageRow } from '../domain/coverage';
import type { Facet } from '../domain/filter';
import { formatFixed, formatNumber, t } from '../i18n/locale.svelte';
import { auditLimits, auditSentence } from './auditText';
import { facetWord } from './facetWords';
import { formatShare, rowName } from './figures';
import { tableRows } from './panelRows';
import type { Cell, PanelTable } from './panelTable';

/** Fields that can be filtered by "not known". */
export const FACETS_OF_FIELDS: Partial<Record<CoverageField, Facet>> = {
  format: 'format',
  sectors: 'sector',
  offers: 'offer',
  audience: 'audience',
  languages: 'language',
  cost: 'cost',
  operator: 'operator',
  status: 'status',
};

export function fieldWord(field: CoverageField): string {
  switch (field) {
    case 'place':
      return t('place.place');
    case 'position':
      return t('more.cov-position');
    case 'sectors':
      return facetWord('sector');
    case 'offers':
      return facetWord('offer');
    case 'languages':
      return facetWord('language');
    case 'founded':
      return t('explore.founded');
    case 'link':
      return t('more.cov-link');
    default:
      return facetWord(field);
  }
}

/** The field least known and the one best known, and what the records rest on. */
export function coverageSentence(all: CoverageRow): string {
  const byKnown = [...COVERAGE_FIELDS].sort((a, b) => all.known[a] - all.known[b]);
  const [least, most] = [byKnown[0], byKnown.at(-1)];
  if (!least || !most || all.total === 0) return t('panel.nothing');
  return t('more.cov-all', {
    least: fieldWord(least),
    low: formatShare(all.known[least] / all.total),
    most: fieldWord(most),
    high: formatShare(all.known[most] / all.total),
    single: formatShare(all.singleSource / all.total),
  });
}

export function coverageKnown(all: CoverageRow): string {
  return t('more.cov-known', { n: all.total, undated: formatNumber(all.undated) });
}

/** What the records rest on, a row each: sources, single sources, age of the newest. */
export function evidenceRows(rows: readonly CoverageRow[]): { label: string; cells: Cell[] }[] {
  const cell = (value: number | null, write: (value: number) => string): Cell =>
    value === null ? { text: '–', value: null } : { text: write(value), value };
  const tenths = (value: number): string => formatFixed(value, 1);
  return [
    { label: t('more.cov-sources'), cells: rows.map(({ meanSources }) => cell(meanSources, tenths)) },
    {
      label: t('more.cov-single'),
      cells: rows.map(({ singleSource, total }) =>
        cell(total === 0 ? null : singleSource / total, formatShare),
      ),
    },
    { label: t('more.cov-age'), cells: rows.map(({ medianAge }) => cell(medianAge, tenths)) },
  ];
}

export function coverageTable(rows: readonly CoverageRow[], audit: Audit | null): PanelTable {
  const listed = tableRows(rows);
  return {
    caption: t('more.cov-title'),
    columns: [
      { key: 'field', label: t('more.cov-field'), numeric: false },
      ...listed.map(({ country }) => ({ key: country?.id ?? 'all', label: rowName(country), numeric: true })),
    ],
    rows: [
      [
        { text: t('term.venues'), value: t('term.venues') },
        ...listed.map(({ total }) => ({ text: formatNumber(total), value: total })),
      ],
      ...COVERAGE_FIELDS.map((field) => [
        { text: fieldWord(field), value: fieldWord(field) },
        ...listed.map(({ known, total }) => ({
          text: t('panel.n-of-n', { n: formatNumber(known[field]), total: formatNumber(total) }),
          value: known[field],
        })),
      ]),
      ...evidenceRows(listed).map(({ label, cells }) => [{ text: label, value: label }, ...cells]),
    ],
    notes: [t('more.cov-note'), ...(audit ? [auditSentence(audit), ...auditLimits(audit)] : [])],
  };
}

/**
 * Countries and cities side by side as a grid: a row a figure, a column a subject, every row on one scale. Here are the
 * rows of the panels; the whole inventory stands behind each cell where filters have made it smaller.
 */
import type { Compared } from '../domain/comparison';
import { COVERAGE_FIELDS } from '../domain/coverage';
import type { Density } from '../domain/density';
import type { DensityMeasure } from '../domain/densityMeasures';
import { SHARE_COUNT } from '../domain/formatShares';
import { nameIn } from '../domain/names';
import type { Interval } from '../domain/interval';
import { LIFE_BINS, MARK_YEARS } from '../domain/lifespan';
import { survivalAt } from '../domain/survival';
import { FORMATS, UNKNOWN } from '../domain/vocabulary';
import { formatFixed, formatNumber, formatPercent, language, t } from '../i18n/locale.svelte';
import { cityName } from './concentrationText';
import { fieldWord } from './coverageText';
import { formatRate, formatShare } from './figures';
import { binLabel } from './lifespanText';
import { scaleTop } from './scaleTop';

export type GridForm = 'bar' | 'hatched' | 'lives' | 'dot' | 'text';

export interface GridCell {
  text: string;
  /** In small type: an interval, a count, why there is no figure. */
  detail: string;
  /** `null`: nothing is drawn. */
  value: number | null;
  interval: Interval | null;
  /** Rests on too few to be leaned on. */
  grey: boolean;
  /** The part of a bar that has closed. */
  closed: number;
  /** A value to compare with: a hollow diamond. */
  reference: number | null;
}

export interface GridRow {
  key: string;
  label: string;
  form: GridForm;
  /** Upper end of the scale. */
  top: number;
  cells: readonly GridCell[];
  /** The same of the whole inventory, where it is more. */
  ghosts: readonly (number | null)[];
}

type Plain = Omit<GridRow, 'top' | 'ghosts'>;
type RowsOf = (list: readonly Compared[]) => Plain[];

const cell = (text: string, fields: Partial<GridCell> = {}): GridCell => ({
  text,
  detail: '',
  value: null,
  interval: null,
  grey: false,
  closed: 0,
  reference: null,
  ...fields,
});
/** In place of a figure. */
export const NOTHING = '–';

export const subjectName = ({ subject }: Compared): string => nameIn(subject.names, language()).text;

/** Rows on the scales that the whole needs, with the whole behind them; `fraction`: shares end at 1. */
function withWhole(
  rowsOf: RowsOf,
  list: readonly Compared[],
  whole: readonly Compared[],
  fraction: (row: Plain) => boolean,
): GridRow[] {
  const behind = rowsOf(whole);
  return rowsOf(list).map((row, i) => {
    const wholeCells = behind[i]?.cells ?? [];
    const top = fraction(row) ? 1 : scaleTop(highest(row.cells), highest(wholeCells));
    const ghosts = row.cells.map((own, j) => {
      const value = wholeCells[j]?.value ?? null;
      return value === null || own.value === value || value > top ? null : value;
    });
    return { ...row, top, ghosts };
  });
}

const highest = (cells: readonly GridCell[]): number =>
  Math.max(0, ...cells.map(({ value, interval }) => interval?.high ?? value ?? 0));

const span = ({ low, high }: Interval, write: (value: number) => string): string =>
  t('more.compare-span', { low: write(low), high: write(high) });

export function densityGrid(list: readonly Compared[], whole: readonly Compared[]): GridRow[] {
  const rate = (density: Density | null, missing: string): GridCell => {
    if (!density) return cell(NOTHING, { detail: missing });
    const { value, interval, reliability } = density;
    if (reliability === 'count-only') return cell(NOTHING, { detail: t('panel.count-only') });
    const unstable = reliability === 'unstable';
    const detail = span(interval, formatRate) + (unstable ? ` ${t('panel.unstable')}` : '');
    return cell(formatRate(value), { value, interval, grey: unstable, detail });
  };
  const rates = (measure: DensityMeasure, missing: string) => (all: readonly Compared[]) =>
    all.map(({ density }) => rate(density[measure], missing));
  const rowsOf: RowsOf = (all) => [
    {
      key: 'count',
      label: t('term.venues'),
      form: 'bar',
      cells: all.map(({ venues }) => cell(formatNumber(venues.length), { value: venues.length })),
    },
    {
      key: 'per-million',
      label: t('panel.per', { per: 'people' }),
      form: 'dot',
      cells: rates('per-million', t('more.compare-no-people'))(all),
    },
    {
      key: 'per-area',
      label: t('panel.per', { per: 'area' }),
      form: 'dot',
      cells: rates('per-area', t('more.compare-no-area'))(all),
    },
  ];
  return withWhole(rowsOf, list, whole, () => false);
}

export function formatGrid(list: readonly Compared[], whole: readonly Compared[]): GridRow[] {
  const rowsOf: RowsOf = (all) => [
    ...FORMATS.map((format): Plain => ({
      key: format,
      label: t(`format.${format}`),
      form: 'dot',
      cells: all.map(({ format: { shares, known, leads } }) => {
        const share = shares?.[format];
        if (!share) return cell(NOTHING);
        const count = t('panel.n-of-n', { n: formatNumber(share.count), total: formatNumber(known) });
        const grey = leads === 'counts';
        const drawn = { value: share.share, interval: share.interval, grey };
        return grey
          ? cell(count, drawn)
          : cell(formatShare(share.share), { ...drawn, detail: span(share.interval, formatShare) });
      }),
    })),
    {
      key: UNKNOWN,
      label: t('format.unknown'),
      form: 'hatched',
      cells: all.map(({ format: { counts, total } }) =>
        cell(formatNumber(counts.unknown), { value: total === 0 ? null : counts.unknown / total }),
      ),
    },
  ];
  return withWhole(rowsOf, list, whole, () => true);
}

export function lifespanGrid(list: readonly Compared[], whole: readonly Compared[]): GridRow[] {
  const rowsOf: RowsOf = (all) => [
    ...LIFE_BINS.map((bin, i): Plain => ({
      key: `bin-${bin.from}`,
      label: t('more.compare-years', { years: binLabel(bin) }),
      form: 'lives',
      cells: all.map(({ lifespan }) => {
        const { closed = [], atLeast = [] } = lifespan.bins[i] ?? {};
        const value = closed.length + atLeast.length;
        const detail = closed.length === 0 ? '' : t('more.compare-closed', { n: closed.length });
        return cell(formatNumber(value), { value, closed: closed.length, detail });
      }),
    })),
    {
      key: 'survival',
      label: t('more.surv-column', { years: MARK_YEARS }),
      form: 'dot',
      cells: all.map(({ survival }) => {
        const point = survival.drawn ? survivalAt(survival.curve, MARK_YEARS) : null;
        if (!point?.interval) return cell(NOTHING, { detail: t('more.compare-no-curve') });
        const { survival: value, interval } = point;
        return cell(formatShare(value), { value, interval, detail: span(interval, formatShare) });
      }),
    },
  ];
  const rows = withWhole(rowsOf, list, whole, ({ key }) => key === 'survival');
  // Bins are held against each other too: one scale for all of them.
  const top = Math.max(...rows.filter(({ form }) => form === 'lives').map((row) => row.top));
  return rows.map((row) => (row.form === 'lives' ? { ...row, top } : row));
}

export function concentrationGrid(list: readonly Compared[], whole: readonly Compared[]): GridRow[] {
  const rowsOf: RowsOf = (all) => [
    {
      key: 'share',
      label: t('more.conc-share'),
      form: 'dot',
      cells: all.map(({ concentration }) => {
        const { share, interval, placed, peopleShare } = concentration;
        if (share === null) return cell(NOTHING);
        const grey = placed < SHARE_COUNT;
        const figure = grey ? t('panel.unstable') : span(interval, formatShare);
        const detail = t('more.compare-item', { name: cityName(concentration), value: figure });
        return cell(formatShare(share), { value: share, interval, grey, reference: peopleShare, detail });
      }),
    },
    {
      key: 'people',
      label: t('more.conc-people'),
      form: 'text',
      cells: all.map(({ concentration: { peopleShare, city } }) => {
        if (peopleShare === null) return cell(NOTHING, { detail: t('more.compare-no-people') });
        const year = city?.populationYear ?? null;
        return cell(formatPercent(peopleShare), {
          detail: year === null ? '' : t('panel.population-of', { years: String(year) }),
        });
      }),
    },
  ];
  return withWhole(rowsOf, list, whole, () => true);
}

export function coverageGrid(list: readonly Compared[], whole: readonly Compared[]): GridRow[] {
  const tenths = (value: number | null): string => (value === null ? NOTHING : formatFixed(value, 1));
  const rowsOf: RowsOf = (all) => [
    {
      key: 'sources',
      label: t('more.cov-sources'),
      form: 'text',
      cells: all.map(({ coverage }) => cell(tenths(coverage.meanSources))),
    },
    {
      key: 'age',
      label: t('more.cov-age'),
      form: 'text',
      cells: all.map(({ coverage }) => cell(tenths(coverage.medianAge))),
    },
    ...COVERAGE_FIELDS.map((field): Plain => ({
      key: field,
      label: fieldWord(field),
      form: 'bar',
      cells: all.map(({ coverage: { known, total } }) => {
        const value = total === 0 ? null : known[field] / total;
        return cell(value === null ? NOTHING : formatShare(value), { value });
      }),
    })),
  ];
  return withWhole(rowsOf, list, whole, () => true);
}

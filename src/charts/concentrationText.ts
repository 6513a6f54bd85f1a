/** What the concentration view says in words: its sentence, its rows, its foot line and its table. */
import type { ConcentrationRow } from '../domain/concentration';
import { SHARE_COUNT } from '../domain/formatShares';
import { nameIn } from '../domain/names';
import { formatNumber, language, t } from '../i18n/locale.svelte';
import { formatShare, rowName } from './figures';
import type { Cell, PanelTable } from './panelTable';

export const cityName = ({ city }: ConcentrationRow): string =>
  city ? nameIn(city.names, language()).text : t('value.unknown');

/** The range of the shares that rest on enough venues, and each city whose population is known. */
export function concentrationSentence(rows: readonly ConcentrationRow[]): string {
  const solid = rows.filter(({ placed }) => placed >= SHARE_COUNT);
  const shares = solid.flatMap(({ share }) => (share === null ? [] : [share]));
  if (shares.length === 0) return t('more.conc-few', { least: SHARE_COUNT });
  const [low, high] = [formatShare(Math.min(...shares)), formatShare(Math.max(...shares))];
  const range = low === high ? t('more.conc-one', { share: low }) : t('more.conc-range', { low, high });
  const known = solid.flatMap((row) =>
    row.peopleShare === null || row.share === null
      ? []
      : [
          t('more.conc-city', {
            city: cityName(row),
            share: formatShare(row.share),
            people: formatShare(row.peopleShare),
          }),
        ],
  );
  return known.length > 0 ? `${range} ${t('more.conc-known', { list: known.join('; ') })}` : range;
}

/** A row's figures in words, for its button. */
export function concentrationRowText(row: ConcentrationRow): string {
  return t('more.conc-row', {
    country: rowName(row.country),
    city: cityName(row),
    n: row.inCity,
    total: row.placed,
    people: row.peopleShare === null ? t('more.conc-people-unknown') : formatShare(row.peopleShare),
  });
}

export function concentrationKnown(rows: readonly ConcentrationRow[]): string {
  const sum = (pick: (row: ConcentrationRow) => number): number =>
    rows.reduce((total, row) => total + pick(row), 0);
  return [
    t('panel.n-counted', {
      n: formatNumber(sum(({ placed }) => placed)),
      total: formatNumber(sum(({ placed, leftOut }) => placed + leftOut)),
    }),
    t('panel.bars-interval'),
    t('more.conc-population-known', {
      n: formatNumber(rows.filter(({ peopleShare }) => peopleShare !== null).length),
      total: formatNumber(rows.length),
    }),
  ].join(' · ');
}

export function concentrationTable(rows: readonly ConcentrationRow[]): PanelTable {
  const number = (value: number): Cell => ({ text: formatNumber(value), value });
  const share = (value: number | null): Cell =>
    value === null ? { text: '–', value: null } : { text: formatShare(value), value };
  const population = (row: ConcentrationRow): Cell => {
    if (!row.city || row.city.population === null) return { text: t('value.unknown'), value: null };
    const { population: value, populationYear: year } = row.city;
    const text = formatNumber(value);
    return {
      text: year === null ? text : t('more.conc-population', { n: text, year: String(year) }),
      value,
    };
  };
  return {
    caption: t('panel.density-title'),
    columns: [
      { key: 'country', label: t('place.country'), numeric: false },
      { key: 'city', label: t('more.conc-city-column'), numeric: false },
      { key: 'in-city', label: t('more.conc-venues'), numeric: true },
      { key: 'placed', label: t('more.conc-placed'), numeric: true },
      { key: 'share', label: t('more.conc-share'), numeric: true },
      { key: 'low', label: t('more.interval-low'), numeric: true },
      { key: 'high', label: t('more.interval-high'), numeric: true },
      { key: 'people', label: t('more.conc-people'), numeric: true },
      { key: 'population', label: t('more.conc-population-column'), numeric: true },
    ],
    rows: rows.map((row) => [
      { text: rowName(row.country), value: rowName(row.country) },
      { text: cityName(row), value: cityName(row) },
      number(row.inCity),
      number(row.placed),
      share(row.share),
      share(row.placed > 0 ? row.interval.low : null),
      share(row.placed > 0 ? row.interval.high : null),
      share(row.peopleShare),
      population(row),
    ]),
    notes: [
      t('more.conc-note'),
      t('more.conc-years', {
        years: [...new Set(rows.map(({ country }) => country.population.year))].sort().join(', '),
      }),
    ],
  };
}

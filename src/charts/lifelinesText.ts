/** What the lifelines say in words: their sentence and their table, a row per venue. */
import { venueName } from '../domain/venueName';
import { formatDate, formatFixed, formatNumber, language, t, term } from '../i18n/locale.svelte';
import { rowName } from './figures';
import { endOf, foundedIn, type LifelineGroup } from './lifelines';
import type { PanelTable } from './panelTable';

export function lifelinesSentence(groups: readonly LifelineGroup[]): string {
  const lines = groups.flatMap((group) => group.lines);
  const of = (status: string): number => lines.filter(({ venue }) => venue.status === status).length;
  const years = lines.map((line) => Math.floor(foundedIn(line)));
  return t('more.lines-all', {
    n: lines.length,
    first: String(Math.min(...years)),
    last: String(Math.max(...years)),
    closed: of('closed'),
    active: of('active'),
    unknown: of('unknown'),
  });
}

export function lifelinesTable(groups: readonly LifelineGroup[]): PanelTable {
  return {
    caption: t('panel.life-title'),
    columns: [
      { key: 'name', label: t('explore.name'), numeric: false },
      { key: 'country', label: t('place.country'), numeric: false },
      { key: 'founded', label: t('explore.founded'), numeric: false },
      { key: 'end', label: t('more.lines-end'), numeric: false },
      { key: 'status', label: t('status'), numeric: false },
      { key: 'years', label: t('panel.life-unit'), numeric: true },
    ],
    rows: groups.flatMap(({ country, lines }) =>
      lines.map((dated) => {
        const { venue, life } = dated;
        const name = venueName(venue, language()).text;
        const end = (venue.status === 'closed' ? venue.closed : null) ?? venue.status_as_of ?? '';
        return [
          { text: name, value: name },
          { text: rowName(country), value: rowName(country) },
          { text: formatDate(venue.founded ?? ''), value: foundedIn(dated) },
          { text: formatDate(end), value: endOf(dated) },
          { text: term('status', venue.status), value: term('status', venue.status) },
          {
            text:
              life.event === 'closed'
                ? formatFixed(life.years, 1)
                : t('more.lines-years-at-least', { years: formatFixed(life.years, 1) }),
            value: life.years,
          },
        ];
      }),
    ),
    notes: [t('more.lines-note', { n: formatNumber(groups.flatMap(({ lines }) => lines).length) })],
  };
}

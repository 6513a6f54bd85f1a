/** The three panels of some venues as words and tables. */
import { densitySentence } from '../charts/densityText';
import { densityTable, formatTable, lifespanTable } from '../charts/firstTables';
import { formatKnown, formatSentence } from '../charts/formatText';
import { lifespanSentence } from '../charts/lifespanText';
import type { PanelTable } from '../charts/panelTable';
import { densityRows } from '../domain/density';
import { formatRows } from '../domain/formatShares';
import type { Country } from '../domain/gazetteer';
import { lifespanRows } from '../domain/lifespan';
import type { Venue } from '../domain/venue';
import { formatNumber, t } from '../i18n/locale.svelte';

export interface Figure {
  title: string;
  sentence: string;
  /** How much is known. */
  known: string;
  table: PanelTable;
}

/** `venues` are those of the countries. */
export function figuresOf(venues: readonly Venue[], countries: readonly Country[]): Figure[] {
  if (venues.length === 0) return [];
  const density = densityRows(venues, countries, 'per-million');
  const formats = formatRows(venues, countries);
  const lives = lifespanRows(venues, countries);
  const [format, life] = [formats.at(-1), lives.at(-1)];
  if (!format || !life) return [];
  return [
    {
      title: t('panel.density-title'),
      sentence: densitySentence(density, 'per-million', false),
      known: t('panel.n-counted', { n: formatNumber(venues.length), total: formatNumber(venues.length) }),
      table: densityTable(density, 'per-million', countries),
    },
    {
      title: t('panel.format-title'),
      sentence: formatSentence(format),
      known: formatKnown(format),
      table: formatTable(formats),
    },
    {
      title: t('panel.life-title'),
      sentence: lifespanSentence(life),
      known: t('panel.n-of-n-dated', { n: formatNumber(life.lives.length), total: formatNumber(life.total) }),
      table: lifespanTable(lives),
    },
  ];
}

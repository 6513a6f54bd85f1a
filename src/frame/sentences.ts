/** The sentence of a panel, in the view that is chosen, with what it rests on: what the panel says above its picture. */
import { chosenCountries } from '../charts/panelRows';
import type { PanelState } from '../charts/panelState';
import type { Dataset } from '../domain/dataset';
import type { Country } from '../domain/gazetteer';
import type { Venue } from '../domain/venue';
import { t } from '../i18n/locale.svelte';

export interface Sentence {
  text: string;
  /** "n known of N". */
  known: string;
}

interface Asked {
  venues: readonly Venue[];
  countries: readonly Country[];
  dataset: Dataset;
  state: PanelState;
}
export type Writer = (asked: Asked) => Sentence;

/** `selected`: chosen countries; none means all. */
export function sentenceOf(
  write: Writer,
  { selected, ...asked }: Omit<Asked, 'countries'> & { selected: readonly string[] },
): Sentence {
  if (asked.venues.length === 0) return { text: t('panel.nothing'), known: '' };
  return write({ ...asked, countries: chosenCountries(asked.dataset.countries, selected) });
}

/** Of the row of all together, which is the last. */
export function ofLast<Row>(
  rows: readonly Row[],
  text: (row: Row) => string,
  known: (row: Row) => string,
): Sentence {
  const row = rows.at(-1);
  return row === undefined ? { text: t('panel.nothing'), known: '' } : { text: text(row), known: known(row) };
}

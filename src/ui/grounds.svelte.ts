/** What the ground of a filter is called. Names of divisions come with the search, later than those of places. */
import type { Dataset } from '../domain/dataset';
import type { Names } from '../domain/gazetteer';
import { nameIn } from '../domain/names';
import { language, t } from '../i18n/locale.svelte';

let divisions = $state.raw<ReadonlyMap<string, Names>>(new Map());

export function nameDivisions(names: ReadonlyMap<string, Names>): void {
  divisions = names;
}

/** The name of a place or division. */
export function groundName(dataset: Dataset, id: string): string {
  const names = dataset.places.get(id)?.names ?? divisions.get(id);
  return names ? nameIn(names, language()).text : t('ui.loading');
}

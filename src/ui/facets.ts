/** How the interface names facets and their values. */
import type { Dataset } from '../domain/dataset';
import { FACETS, type Facet } from '../domain/filter';
import { nameIn } from '../domain/gazetteer';
import { UNKNOWN } from '../domain/vocabulary';
import { formatList, language, t, term, type MessageKey } from '../i18n/locale.svelte';
import type { View } from '../state/view';

/** Facets in sight. */
export const MAIN_FACETS = [
  'country',
  'kind',
  'format',
  'status',
  'sector',
] as const satisfies readonly Facet[];

/** Facets one step away. */
export const MORE_FACETS = [
  'offer',
  'audience',
  'language',
  'cost',
  'operator',
  'precision',
] as const satisfies readonly Facet[];

/** Prefix of the messages that name a facet's values; the prefix alone names the facet. */
const GROUPS = {
  kind: 'kind',
  format: 'format',
  status: 'status',
  sector: 'sector',
  offer: 'offers',
  audience: 'audience',
  language: 'lang',
  cost: 'cost',
  operator: 'operator',
  precision: 'precision',
} as const satisfies Record<Exclude<Facet, 'country'>, MessageKey>;

export function facetName(facet: Facet): string {
  return facet === 'country' ? t('place.country') : t(GROUPS[facet]);
}

export function valueName(dataset: Dataset, facet: Facet, value: string): string {
  if (facet === 'country') {
    const country = dataset.countries.find((candidate) => candidate.id === value);
    return country ? nameIn(country.names, language()).text : value;
  }
  return value === UNKNOWN ? t('value.unknown') : term(GROUPS[facet], value);
}

/** The active filters in words, such as "Country: Kazakhstan". */
export function filterWords(dataset: Dataset, view: View): string[] {
  const words = FACETS.flatMap((facet) => {
    const values = view.facets[facet] ?? [];
    if (values.length === 0) return [];
    return [`${facetName(facet)}: ${formatList(values.map((value) => valueName(dataset, facet, value)))}`];
  });
  const place = view.place === null ? undefined : dataset.places.get(view.place);
  if (place) words.push(t('filter.place', { place: nameIn(place.names, language()).text }));
  const text = view.text.trim();
  if (text) words.push(t('filter.text', { text }));
  return words;
}

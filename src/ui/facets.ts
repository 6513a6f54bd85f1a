/** How the interface names facets and their values. */
import { boxAreaKm2, circleAreaKm2, type Box, type Near } from '../domain/area';
import type { Dataset } from '../domain/dataset';
import { FACETS, type Facet, type Range } from '../domain/filter';
import { nameIn } from '../domain/names';
import { UNKNOWN } from '../domain/vocabulary';
import {
  formatFixed,
  formatList,
  formatNumber,
  language,
  t,
  term,
  type MessageKey,
} from '../i18n/locale.svelte';
import { groundName } from './grounds.svelte';
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

/** "Founded 2015–2020", "Lasted 3 years or more". Years are written without a separator of thousands. */
export function rangeWords(kind: 'years' | 'lifespan', { from, to }: Range): string {
  if (to === null) return t(`filter.${kind}-from`, { from: String(from) });
  if (from === null) return t(`filter.${kind}-to`, { to: String(to) });
  return t(`filter.${kind}`, { from: String(from), to: String(to) });
}

/** "Within 50 km of Almaty, 7,854 km²". */
export function nearWords(dataset: Dataset, near: Near): string {
  const km = formatNumber(near.km, 1);
  const km2 = formatNumber(circleAreaKm2(near));
  const place = 'place' in near ? dataset.places.get(near.place) : undefined;
  if (place) return t('filter.near', { km, km2, place: nameIn(place.names, language()).text });
  const { lat = 0, lon = 0 } = 'place' in near ? {} : near;
  return t('filter.near-point', { km, km2, lat: formatFixed(lat, 2), lon: formatFixed(lon, 2) });
}

/** "Rectangle, 120,000 km²"; "In view, …". `inView` is what the map shows, where it is known. */
export function areaWords(area: Box | 'view', inView: Box | null): string {
  const box = area === 'view' ? inView : area;
  if (!box) return t('filter.in-view-only');
  const km2 = formatNumber(boxAreaKm2(box));
  return t(area === 'view' ? 'filter.in-view' : 'filter.rectangle', { km2 });
}

/** The active filters in words, such as "Country: Kazakhstan". */
export function filterWords(dataset: Dataset, view: View): string[] {
  const words = FACETS.flatMap((facet) => {
    const values = view.facets[facet] ?? [];
    if (values.length === 0) return [];
    return [`${facetName(facet)}: ${formatList(values.map((value) => valueName(dataset, facet, value)))}`];
  });
  if (view.place !== null) words.push(t('filter.place', { place: groundName(dataset, view.place) }));
  if (view.years) words.push(rangeWords('years', view.years));
  if (view.lifespan) words.push(rangeWords('lifespan', view.lifespan));
  if (view.starred) words.push(t('explore.shortlist'));
  if (view.near) words.push(nearWords(dataset, view.near));
  if (view.area) words.push(areaWords(view.area, null));
  const text = view.text.trim();
  if (text) words.push(t('filter.text', { text }));
  return words;
}

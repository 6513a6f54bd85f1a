/** Why a search has found a venue, where its name in the page's language does not show it. */
import type { Dataset } from '../domain/dataset';
import { FACETS } from '../domain/filter';
import type { Hit, Hits } from '../domain/search';
import type { Venue } from '../domain/venue';
import { formatList } from '../i18n/locale.svelte';
import { facetName, valueName } from './facets';
import type { Words } from './groups';

/** Another of its names, where only that one was met. */
export function metName({ name, name_local }: Venue, shown: string, hits: Hits): Words | null {
  const isMet = (text: string): boolean => hits.mark(text).some(({ hit }) => hit);
  if (isMet(shown)) return null;
  const names = [
    { text: name, lang: 'en' },
    ...Object.entries(name_local).map(([lang, text]) => ({ text, lang })),
  ];
  return names.find(({ text }) => isMet(text)) ?? null;
}

/** "Offers: Courses", where a value of a facet was what was met; the kind is said anyway. */
export function metValues(dataset: Dataset, hit: Hit | undefined): string {
  if (!hit?.fields.has('value')) return '';
  return FACETS.flatMap((facet) => {
    const prefix = `${facet}:`;
    const met = hit.values.filter((value) => value.startsWith(prefix));
    if (met.length === 0 || facet === 'kind') return [];
    const names = met.map((value) => valueName(dataset, facet, value.slice(prefix.length)));
    return [`${facetName(facet)}: ${formatList(names)}`];
  }).join(' · ');
}

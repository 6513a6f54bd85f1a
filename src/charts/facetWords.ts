/** How the panels name facets and their values. */
import type { Facet } from '../domain/filter';
import { UNKNOWN } from '../domain/vocabulary';
import { t, term, type MessageKey } from '../i18n/locale.svelte';

type NamedFacet = Exclude<Facet, 'country'>;

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
} as const satisfies Record<NamedFacet, MessageKey>;

export const facetWord = (facet: NamedFacet): string => t(GROUPS[facet]);

export const valueWord = (facet: NamedFacet, value: string): string =>
  value === UNKNOWN ? t('value.unknown') : term(GROUPS[facet], value);

/**
 * Choosing venues. A facet is a field by which one filters; inside a facet values are joined by OR, between facets
 * by AND. "unknown" is a value of every facet.
 */
import { inBox, inCircle, type Box, type Circle } from './area';
import type { Dataset } from './dataset';
import { lifeOf } from './life';
import type { Venue } from './venue';
import {
  AUDIENCES,
  COSTS,
  FORMATS,
  KINDS,
  OFFERS,
  OPERATORS,
  PRECISIONS,
  SECTORS,
  STATUSES,
  UNKNOWN,
} from './vocabulary';

export const FACETS = [
  'country',
  'kind',
  'format',
  'status',
  'sector',
  'offer',
  'audience',
  'language',
  'cost',
  'operator',
  'precision',
] as const;
export type Facet = (typeof FACETS)[number];

/** The chosen values per facet; an absent facet does not filter. */
export type Selection = Partial<Record<Facet, readonly string[]>>;

/** A range with ends of its own or none (`null`). */
export interface Range {
  from: number | null;
  to: number | null;
}

/** What a venue is chosen by; what is left out, or `null`, does not filter. */
export interface Criteria {
  facets: Selection;
  /** One place, or all places of a division, by id. */
  place: string | null;
  /** Words in its names. */
  text: string;
  /** The venues that the words mean, by id, where the full search has said so: then names are not looked at. */
  meant?: ReadonlyMap<string, unknown> | null;
  /** Only these, by id. */
  ids?: readonly string[] | null;
  /** Its position lies within. Venues without one are not chosen. */
  box?: Box | null;
  circle?: Circle | null;
  /** Year of its founding, both ends included. Venues without one are not chosen. */
  years?: Range | null;
  /** Years it has lasted, as far as is known (see life.ts): `from` included, `to` not. */
  lifespan?: Range | null;
}

/** Closed lists of the facets that have one; country and language values come from the data. */
const CLOSED_VALUES: Partial<Record<Facet, readonly string[]>> = {
  kind: KINDS,
  format: [...FORMATS, UNKNOWN],
  status: STATUSES,
  sector: [...SECTORS, UNKNOWN],
  offer: [...OFFERS, UNKNOWN],
  audience: [...AUDIENCES, UNKNOWN],
  cost: [...COSTS, UNKNOWN],
  operator: [...OPERATORS, UNKNOWN],
  precision: [...PRECISIONS, 'none'],
};

const orUnknown = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : [UNKNOWN]);

const VALUES_OF: Record<Facet, (venue: Venue) => readonly string[]> = {
  country: (venue) => [venue.country],
  kind: (venue) => [venue.kind],
  format: (venue) => [venue.format ?? UNKNOWN],
  status: (venue) => [venue.status],
  sector: (venue) => orUnknown(venue.sectors),
  offer: (venue) => orUnknown(venue.offers),
  audience: (venue) => orUnknown(venue.audience),
  language: (venue) => orUnknown(venue.languages),
  cost: (venue) => [venue.cost ?? UNKNOWN],
  operator: (venue) => [venue.operator ?? UNKNOWN],
  precision: (venue) => [venue.position?.precision ?? 'none'],
};

/** The values a venue has in a facet; never empty. */
export function facetValuesOf(venue: Venue, facet: Facet): readonly string[] {
  return VALUES_OF[facet](venue);
}

/** All values of a facet in display order. */
export function facetValues(dataset: Dataset, facet: Facet): readonly string[] {
  if (facet === 'country') return dataset.countries.map((country) => country.id);
  const closed = CLOSED_VALUES[facet];
  if (closed) return closed;
  const found = new Set(dataset.venues.flatMap((venue) => VALUES_OF[facet](venue)));
  found.delete(UNKNOWN);
  return [...[...found].sort(), UNKNOWN];
}

/** Lower case, marks and apostrophes dropped, ё as е: how names are compared with a query. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ʻʼ‘’'`]/g, '')
    .toLowerCase();
}

export function matchesText(venue: Venue, foldedQuery: string): boolean {
  if (foldedQuery === '') return true;
  const words = foldedQuery.split(/\s+/).filter(Boolean);
  const names = [venue.name, ...Object.values(venue.name_local)].map(foldText);
  return names.some((name) => words.every((word) => name.includes(word)));
}

function isFounded({ founded }: Venue, { from, to }: Range): boolean {
  if (founded === null) return false;
  const year = Number(founded.slice(0, 4));
  return year >= (from ?? -Infinity) && year <= (to ?? Infinity);
}

function hasLasted(venue: Venue, { from, to }: Range): boolean {
  const life = lifeOf(venue);
  return typeof life !== 'string' && life.years >= (from ?? 0) && life.years < (to ?? Infinity);
}

function isWithin({ position }: Venue, { box, circle }: Criteria): boolean {
  if (!box && !circle) return true;
  return position !== null && (!box || inBox(position, box)) && (!circle || inCircle(position, circle));
}

/** Ids of a place itself, or of all places of a division; none for what the dataset does not have. */
export function placesWithin({ places }: Dataset, id: string): ReadonlySet<string> {
  return new Set(
    [...places.values()].flatMap((place) => (place.id === id || place.division === id ? [place.id] : [])),
  );
}

/** The venues that meet all criteria, in the dataset's order. `except` leaves one facet out of account. */
export function filterVenues(dataset: Dataset, criteria: Criteria, except?: Facet): readonly Venue[] {
  const active = FACETS.flatMap((facet) => {
    const chosen = criteria.facets[facet];
    return chosen?.length && facet !== except ? [{ facet, chosen: new Set(chosen) }] : [];
  });
  const query = foldText(criteria.text.trim());
  const ids = criteria.ids && new Set(criteria.ids);
  const places = criteria.place === null ? null : placesWithin(dataset, criteria.place);
  return dataset.venues.filter(
    (venue) =>
      (!places || (venue.place !== null && places.has(venue.place))) &&
      (!ids || ids.has(venue.id)) &&
      active.every(({ facet, chosen }) => VALUES_OF[facet](venue).some((value) => chosen.has(value))) &&
      isWithin(venue, criteria) &&
      (!criteria.years || isFounded(venue, criteria.years)) &&
      (!criteria.lifespan || hasLasted(venue, criteria.lifespan)) &&
      (criteria.meant ? criteria.meant.has(venue.id) : matchesText(venue, query)),
  );
}

/** How many venues each value of a facet would give under all other criteria. Values without venues count 0. */
export function countFacet(dataset: Dataset, criteria: Criteria, facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map(facetValues(dataset, facet).map((value) => [value, 0]));
  for (const venue of filterVenues(dataset, criteria, facet)) {
    for (const value of VALUES_OF[facet](venue)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

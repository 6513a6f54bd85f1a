/** Puts the visible venues into the list's order: by place, the fullest first; newest evidence first inside. */
import type { Dataset } from '../domain/dataset';
import { nameIn } from '../domain/names';
import type { Venue } from '../domain/venue';
import { STATUSES } from '../domain/vocabulary';
import { language, t } from '../i18n/locale.svelte';

export interface Words {
  text: string;
  lang: string;
}

/** Venues under one heading of the list. */
export interface VenueGroup {
  key: string;
  title: Words;
  /** Said beside the title. */
  aside: Words | null;
  /** How many they are, also where not all of them are drawn yet. */
  count: number;
  venues: readonly Venue[];
}

export function groupByPlace(dataset: Dataset, venues: readonly Venue[]): VenueGroup[] {
  const groups = new Map<string, { country: string; place: string | null; venues: Venue[] }>();
  for (const venue of venues) {
    const key = venue.place ?? venue.country;
    const group = groups.get(key);
    if (group) group.venues.push(venue);
    else groups.set(key, { country: venue.country, place: venue.place, venues: [venue] });
  }
  const countryOrder = new Map(dataset.countries.map((country, index) => [country.id, index]));
  const order = (country: string): number => countryOrder.get(country) ?? 0;
  return [...groups]
    .map(([key, group]) => ({ key, ...group, venues: group.venues.sort(compareVenues) }))
    .sort(
      (a, b) =>
        Number(a.place === null) - Number(b.place === null) ||
        b.venues.length - a.venues.length ||
        order(a.country) - order(b.country) ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ key, country, place, venues: members }) => ({
      key,
      title: placeWords(dataset, place) ?? { text: t('list.no-place'), lang: language() },
      aside: countryWords(dataset, country),
      count: members.length,
      venues: members,
    }));
}

/** The name of a place; `null` for none. */
export function placeWords(dataset: Dataset, id: string | null): Words | null {
  const place = id === null ? undefined : dataset.places.get(id);
  return place ? nameIn(place.names, language()) : null;
}

export function countryWords(dataset: Dataset, id: string): Words {
  const country = dataset.countries.find((candidate) => candidate.id === id);
  return country ? nameIn(country.names, language()) : { text: id, lang: 'en' };
}

/** The first `rows` venues of the groups; a group that is whole stays the same object. */
export function firstRows(groups: readonly VenueGroup[], rows: number): readonly VenueGroup[] {
  const found: VenueGroup[] = [];
  let left = rows;
  for (const group of groups) {
    if (left <= 0) break;
    found.push(group.venues.length <= left ? group : { ...group, venues: group.venues.slice(0, left) });
    left -= group.venues.length;
  }
  return found;
}

/** Working venues first, then by newest evidence, then by name. */
function compareVenues(a: Venue, b: Venue): number {
  return (
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    (b.status_as_of ?? '').localeCompare(a.status_as_of ?? '') ||
    a.name.localeCompare(b.name, 'en')
  );
}

const STATUS_ORDER = { active: 0, unknown: 1, closed: STATUSES.length };

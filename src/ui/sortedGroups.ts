/** The list in an order of its own, under headings that the order gives: a letter, a year, a distance. */
import type { LonLat } from '../domain/area';
import type { Dataset } from '../domain/dataset';
import type { Hits } from '../domain/search';
import type { Venue } from '../domain/venue';
import { venueName } from '../domain/venueName';
import { kilometresFrom, orderVenues, type VenueOrder } from '../domain/venueOrder';
import { compareText, initialLetter } from '../i18n/collation';
import { formatList, formatNumber, language, t } from '../i18n/locale.svelte';
import { countryWords, placeWords, type VenueGroup } from './groups';

/** Upper ends of the headings of a list by distance, km. */
const RINGS_KM = [1, 5, 25, 100, 500] as const;

/** `from`: where distances are counted from; only the order by distance needs it. */
export function groupInOrder(
  dataset: Dataset,
  venues: readonly Venue[],
  order: VenueOrder,
  from: LonLat | null,
): VenueGroup[] {
  const groups = new Map<string, Venue[]>();
  for (const venue of orderVenues(venues, order, compareNames, from)) {
    const title = headingOf(venue, order, from);
    const group = groups.get(title);
    if (group) group.push(venue);
    else groups.set(title, [venue]);
  }
  return [...groups].map(([title, members]) => ({
    key: `${order} ${title}`,
    title: { text: title, lang: language() },
    aside: null,
    count: members.length,
    venues: members,
  }));
}

/** What a search has found, the best first, under no heading but the order's. */
export function groupByRelevance(venues: readonly Venue[], { byId }: Hits): VenueGroup[] {
  if (venues.length === 0) return [];
  const rank = ({ id }: Venue): number => byId.get(id)?.rank ?? byId.size;
  return [
    {
      key: 'relevance',
      title: { text: t('list.by-relevance'), lang: language() },
      aside: null,
      count: venues.length,
      venues: [...venues].sort((a, b) => rank(a) - rank(b)),
    },
  ];
}

/** Where a venue is: its place, else its country; how far away where that is what the list is about. */
export function whereabouts(dataset: Dataset, venue: Venue, from: LonLat | null): string {
  const where = placeWords(dataset, venue.place) ?? countryWords(dataset, venue.country);
  const km = from && kilometresFrom(from, venue);
  if (km === null) return where.text;
  return formatList([where.text, t('map.kilometres', { n: formatNumber(km, km < 10 ? 1 : 0) })]);
}

function compareNames(a: Venue, b: Venue): number {
  return compareText(venueName(a, language()).text, venueName(b, language()).text);
}

function headingOf(venue: Venue, order: VenueOrder, from: LonLat | null): string {
  if (order === 'name') return initialOf(venueName(venue, language()).text);
  if (order !== 'distance') {
    const date = order === 'age' ? venue.founded : venue.status_as_of;
    return date?.slice(0, 4) ?? t('explore.not-known');
  }
  const km = from && kilometresFrom(from, venue);
  if (km === null) return t('list.no-place');
  const ring = RINGS_KM.find((end) => km <= end);
  return ring === undefined
    ? t('more.list-beyond', { n: RINGS_KM.at(-1) ?? 0 })
    : t('more.list-within', { n: ring });
}

/** The first letter in upper case; a sign for names that begin with none. */
function initialOf(name: string): string {
  return /^[^\p{L}]*\p{N}/u.test(name) ? '0–9' : (initialLetter(name) ?? '#');
}

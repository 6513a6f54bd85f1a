/** Words for a venue that the list and the map's own lists share. */
import { dateRange } from '../domain/partialDate';
import type { Venue } from '../domain/venue';
import { t, term } from './locale.svelte';

/** One line under a venue's name: kind, since when, what is known of its status. */
export function venueLine(venue: Venue): string {
  return [term('kind', venue.kind), spanWords(venue), statusWords(venue)].filter(Boolean).join(' · ');
}

/** "active, seen 2023": the status with the year of its newest evidence. */
function statusWords(venue: Venue): string {
  const seen = yearOf(venue.status_as_of);
  if (venue.status === 'closed') {
    const closed = yearOf(venue.closed);
    if (closed) return venue.founded ? t('list.closed') : t('list.closed-in', { year: closed });
    return seen ? t('list.closed-by', { year: seen }) : t('list.closed');
  }
  if (venue.status === 'active') return seen ? t('list.active-seen', { year: seen }) : t('list.active');
  return seen ? t('list.unknown-seen', { year: seen }) : t('list.unknown');
}

function spanWords(venue: Venue): string {
  const from = yearOf(venue.founded);
  const to = yearOf(venue.closed);
  if (from && to) return from === to ? from : t('list.until', { from, to });
  return from ? t('list.since', { year: from }) : '';
}

function yearOf(date: string | null): string | null {
  return date !== null && dateRange(date) ? date.slice(0, 4) : null;
}

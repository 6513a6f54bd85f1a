/** Venues that a reader of a venue's page may go on to: others in its place, those of its own kind first. */
import type { Dataset } from '../domain/dataset';
import type { Venue } from '../domain/venue';

/** The rest is in the list of the country. */
const MOST = 8;
const STATUS_ORDER = { active: 0, unknown: 1, closed: 2 };

export function siblingsOf({ venues }: Dataset, { id, country, place, kind }: Venue): Venue[] {
  return venues
    .filter((other) => other.id !== id && other.country === country && other.place === place)
    .sort(
      (a, b) =>
        Number(a.kind !== kind) - Number(b.kind !== kind) ||
        STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
        (b.status_as_of ?? '').localeCompare(a.status_as_of ?? '') ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, MOST);
}

/**
 * How long one venue has lasted. A venue that is open, or was last seen at `status_as_of`, is right-censored there:
 * it lasted at least that long. No clock is read: a life ends where its evidence ends.
 */
import { dateRange, type DateRange } from './partialDate';
import type { Venue } from './venue';

export interface Life {
  id: string;
  country: string;
  start: DateRange;
  /** Closing, or the last date at which the venue was seen. */
  end: DateRange;
  event: 'closed' | 'censored';
  /** The closing has no date of its own: `end` is the report of it, the latest moment it can have happened. */
  closedBy: boolean;
  /** From the middle of `start` to the middle of `end`, in years; 0 or more. */
  years: number;
}

/** Why a venue has no life to measure. */
export const LIFE_GAPS = ['no-founding', 'no-last-seen', 'no-closing', 'dates-conflict'] as const;
export type LifeGap = (typeof LIFE_GAPS)[number];

/**
 * The life of a venue, or why it has none. A closed venue without a closing date ends at the report of its closing
 * (`status_as_of`): leaving it out would make lives look longer than they are.
 */
export function lifeOf(venue: Venue): Life | LifeGap {
  const closed = venue.status === 'closed';
  if (venue.founded === null) return 'no-founding';
  const endDate = closed ? (venue.closed ?? venue.status_as_of) : venue.status_as_of;
  if (endDate === null) return closed ? 'no-closing' : 'no-last-seen';
  const founded = dateRange(venue.founded);
  const ended = dateRange(endDate);
  if (!founded || !ended || ended.end <= founded.start) return 'dates-conflict';
  // A venue cannot end before it began: "2021" to "2021-03" means founded by March.
  const start = { ...founded, end: Math.min(founded.end, ended.end) };
  const end = { ...ended, start: Math.max(ended.start, founded.start) };
  return {
    id: venue.id,
    country: venue.country,
    start,
    end,
    event: closed ? 'closed' : 'censored',
    closedBy: closed && venue.closed === null,
    years: Math.max(0, middle(end) - middle(start)),
  };
}

const middle = ({ start, end }: DateRange): number => (start + end) / 2;

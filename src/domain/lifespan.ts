/**
 * How long venues have lasted. A venue that is open, or was last seen at `status_as_of`, is right-censored there:
 * it lasted at least that long. No clock is read: a life ends where its evidence ends.
 */
import { groupByCountry } from './countryGroups';
import type { Country } from './gazetteer';
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

/** Half-open bins of years lasted: from `from` up to but not including `to`. */
export const LIFE_BINS = [
  { from: 0, to: 1 },
  { from: 1, to: 3 },
  { from: 3, to: 5 },
  { from: 5, to: 10 },
  { from: 10, to: 20 },
  { from: 20, to: Infinity },
] as const;

export interface LifeBin {
  from: number;
  to: number;
  /** Completed lives. */
  closed: readonly Life[];
  /** Lives that lasted at least this long. */
  atLeast: readonly Life[];
}

/** The study's mark: "few lasted more than three years". */
export const MARK_YEARS = 3;

export interface LifespanFigures {
  lives: readonly Life[];
  bins: readonly LifeBin[];
  closed: number;
  total: number;
  /** Venues left out, by reason. */
  leftOut: Record<LifeGap, number>;
  /** Lives by the three-year mark: seen at it or later, known to have closed before it, evidence ends before it. */
  mark: { reached: number; closedSooner: number; tooEarly: number };
}

export interface LifespanRow extends LifespanFigures {
  /** `null`: all the countries together. */
  country: Country | null;
}

/** A row per country in the given order, then one for all of them together. */
export function lifespanRows(venues: readonly Venue[], countries: readonly Country[]): LifespanRow[] {
  return groupByCountry(venues, countries).map(({ country, venues: members }) => ({
    country,
    ...lifespanOf(members),
  }));
}

export function lifespanOf(venues: readonly Venue[]): LifespanFigures {
  const lives: Life[] = [];
  const leftOut = { 'no-founding': 0, 'no-last-seen': 0, 'no-closing': 0, 'dates-conflict': 0 };
  for (const venue of venues) {
    const life = lifeOf(venue);
    if (typeof life === 'string') leftOut[life] += 1;
    else lives.push(life);
  }
  lives.sort((a, b) => b.years - a.years || (a.id < b.id ? -1 : 1));
  const short = lives.filter(({ years }) => years < MARK_YEARS);
  const closedSooner = short.filter(({ event }) => event === 'closed').length;
  return {
    lives,
    bins: LIFE_BINS.map(({ from, to }) => {
      const inside = lives.filter(({ years }) => years >= from && years < to);
      return {
        from,
        to,
        closed: inside.filter(({ event }) => event === 'closed'),
        atLeast: inside.filter(({ event }) => event === 'censored'),
      };
    }),
    closed: lives.filter(({ event }) => event === 'closed').length,
    total: venues.length,
    leftOut,
    mark: {
      reached: lives.length - short.length,
      closedSooner,
      tooEarly: short.length - closedSooner,
    },
  };
}

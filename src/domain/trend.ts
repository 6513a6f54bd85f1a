/** When venues opened and closed, year by year, and how many of them have no date to count. */
import { groupByCountry } from './countryGroups';
import type { Country } from './gazetteer';
import type { Venue } from './venue';

export interface TrendYear {
  year: number;
  opened: number;
  closed: number;
}

export interface TrendRow {
  /** `null`: all the countries together. */
  country: Country | null;
  /** Every year of the span, those without events too. */
  years: readonly TrendYear[];
  /** Openings and closings before the span. */
  earlier: { opened: number; closed: number };
  total: number;
  /** Venues with a founding date. */
  founded: number;
  /** Venues that have closed, and those of them with the date of it. */
  closed: { total: number; dated: number };
}

/** Years in sight; the few older openings are counted beside them. */
export const TREND_YEARS = 25;

export interface YearSpan {
  from: number;
  to: number;
}

/** The last `length` years up to that of an ISO day. */
export function yearsUpTo(dataDate: string, length: number): YearSpan {
  const to = Number(dataDate.slice(0, 4));
  return { from: to - length + 1, to };
}

/** A row per country in the given order, then one for all of them together. A partial date counts in its year. */
export function trendRows(
  venues: readonly Venue[],
  countries: readonly Country[],
  { from, to }: YearSpan,
): TrendRow[] {
  return groupByCountry(venues, countries).map(({ country, venues: members }) => {
    const years = Array.from({ length: to - from + 1 }, (_, i) => ({ year: from + i, opened: 0, closed: 0 }));
    const earlier = { opened: 0, closed: 0 };
    const count = (date: string | null, event: 'opened' | 'closed'): void => {
      if (date === null) return;
      const year = Number(date.slice(0, 4));
      const bin = year < from ? earlier : years[year - from];
      if (bin) bin[event] += 1;
    };
    for (const venue of members) {
      count(venue.founded, 'opened');
      if (venue.status === 'closed') count(venue.closed, 'closed');
    }
    const ended = members.filter(({ status }) => status === 'closed');
    return {
      country,
      years,
      earlier,
      total: members.length,
      founded: members.filter(({ founded }) => founded !== null).length,
      closed: { total: ended.length, dated: ended.filter(({ closed }) => closed !== null).length },
    };
  });
}

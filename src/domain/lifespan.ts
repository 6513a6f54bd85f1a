/** How long venues have lasted, counted by country and by years (see life.ts for what a life is). */
import { groupByCountry } from './countryGroups';
import type { Country } from './gazetteer';
import { lifeOf, type Life, type LifeGap } from './life';
import type { Venue } from './venue';

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

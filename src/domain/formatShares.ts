/** How venues work: in person, online or both. Shares are of the venues whose format is known. */
import { groupByCountry } from './countryGroups';
import type { Country } from './gazetteer';
import { wilsonInterval, Z95, type Interval } from './interval';
import type { Venue } from './venue';
import { FORMATS, UNKNOWN, type Format } from './vocabulary';

/** With fewer known than this, counts lead and shares step back. */
export const SHARE_COUNT = 30;

interface Share {
  count: number;
  /** count / known. */
  share: number;
  interval: Interval;
}

export interface FormatFigures {
  counts: Record<Format | typeof UNKNOWN, number>;
  known: number;
  total: number;
  /** `null` where no format is known. */
  shares: Record<Format, Share> | null;
  /** Venues that offer anything online (hybrid or online); `null` where no format is known. */
  anyOnline: Share | null;
  leads: 'counts' | 'shares';
}

export interface FormatRow extends FormatFigures {
  /** `null`: all the countries together. */
  country: Country | null;
}

/** A row per country in the given order, then one for all of them together. */
export function formatRows(venues: readonly Venue[], countries: readonly Country[]): FormatRow[] {
  return groupByCountry(venues, countries).map(({ country, venues: members }) => ({
    country,
    ...formatOf(members),
  }));
}

/** `z`: how wide the intervals are (see wilsonInterval). */
export function formatOf(venues: readonly Venue[], z = Z95): FormatFigures {
  const counts = { offline: 0, hybrid: 0, online: 0, [UNKNOWN]: 0 };
  for (const venue of venues) counts[venue.format ?? UNKNOWN] += 1;
  const known = FORMATS.reduce((sum, format) => sum + counts[format], 0);
  const share = (count: number): Share => ({
    count,
    share: count / known,
    interval: wilsonInterval(count, known, z),
  });
  return {
    counts,
    known,
    total: venues.length,
    shares:
      known === 0
        ? null
        : {
            offline: share(counts.offline),
            hybrid: share(counts.hybrid),
            online: share(counts.online),
          },
    anyOnline: known === 0 ? null : share(counts.hybrid + counts.online),
    leads: known < SHARE_COUNT ? 'counts' : 'shares',
  };
}

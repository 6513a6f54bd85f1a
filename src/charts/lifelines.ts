/** Geometry of the lifelines: one bar per venue from its founding to its end or its last sighting, by country. */
import { ticks } from 'd3';
import type { Country } from '../domain/gazetteer';
import { lifeOf, type Life } from '../domain/life';
import type { Venue } from '../domain/venue';
import type { Status } from '../domain/vocabulary';
import { linearScale } from './linearScale';

export interface DatedVenue {
  venue: Venue;
  life: Life;
}

export interface LifelineGroup {
  country: Country;
  lines: readonly DatedVenue[];
}

export interface Lifeline {
  id: string;
  status: Status;
  x1: number;
  x2: number;
  /** Middle of the bar. */
  y: number;
  /** It began before the scale does. */
  clipped: boolean;
  /** Of the rest of the inventory, behind the chosen ones. */
  pale: boolean;
}

export interface LifelinePicture {
  /** Heading of each group: its baseline. */
  headings: readonly { country: Country; y: number; count: number; whole: number }[];
  lines: readonly Lifeline[];
  thickness: number;
  ticks: readonly { x: number; year: number }[];
  height: number;
}

/** The venues with a life to draw, by country in the given order, the oldest first. */
export function groupLives(venues: readonly Venue[], countries: readonly Country[]): LifelineGroup[] {
  const dated = venues.flatMap((venue): DatedVenue[] => {
    const life = lifeOf(venue);
    return typeof life === 'string' ? [] : [{ venue, life }];
  });
  dated.sort(
    (a, b) => foundedIn(a) - foundedIn(b) || endOf(a) - endOf(b) || (a.venue.id < b.venue.id ? -1 : 1),
  );
  return countries.map((country) => ({
    country,
    lines: dated.filter(({ venue }) => venue.country === country.id),
  }));
}

/** Middle of the founding, in decimal years. */
export const foundedIn = ({ life }: DatedVenue): number => (life.start.start + life.start.end) / 2;

/** Middle of the closing or of the last sighting, in decimal years. */
export const endOf = (dated: DatedVenue): number => foundedIn(dated) + dated.life.years;

const HEADING = 20;
const GROUP_GAP = 6;
/** The few oldest venues would press all others to the right edge: this share may begin before the scale. */
const CLIPPED_MAX = 0.05;

/** Height of a pale line, px. */
const PALE_PITCH = 2;

/**
 * Lays the groups below each other; `until` is the right end of the scale, in decimal years. Under the lines of a
 * country stand those that only the `whole` inventory has, thin.
 */
export function layoutLifelines(
  groups: readonly LifelineGroup[],
  whole: readonly LifelineGroup[],
  { left, right }: { left: number; right: number },
  until: number,
): LifelinePicture {
  const chosen = new Map(groups.map(({ country, lines }) => [country.id, lines]));
  const filled = whole.filter(({ lines }) => lines.length > 0);
  const starts = filled.flatMap(({ lines }) => lines.map(foundedIn)).sort((a, b) => a - b);
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const earliest = starts[Math.floor(starts.length * CLIPPED_MAX)] ?? until - 10;
  const from = Math.floor(earliest / 5) * 5;
  const scale = linearScale([from, until], [left, right]);
  const pitch = count > 80 ? 4 : count > 30 ? 6 : 10;
  const headings: { country: Country; y: number; count: number; whole: number }[] = [];
  const lines: Lifeline[] = [];
  let y = 0;
  for (const { country, lines: all } of filled) {
    const members = chosen.get(country.id) ?? [];
    const ids = new Set(members.map(({ venue }) => venue.id));
    const others = all.filter(({ venue }) => !ids.has(venue.id));
    headings.push({ country, y: y + 13, count: members.length, whole: all.length });
    y += HEADING;
    for (const dated of [...members, ...others]) {
      const pale = !ids.has(dated.venue.id);
      const height = pale ? PALE_PITCH : pitch;
      lines.push({
        id: dated.venue.id,
        status: dated.venue.status,
        x1: scale(foundedIn(dated)),
        // A life of no known length is still to be seen.
        x2: Math.max(scale(endOf(dated)), scale(foundedIn(dated)) + 1.5),
        y: y + height / 2,
        clipped: foundedIn(dated) < from,
        pale,
      });
      y += height;
    }
    y += GROUP_GAP;
  }
  const tickCount = Math.max(2, Math.floor((right - left) / 60));
  return {
    headings,
    lines,
    thickness: Math.min(5, pitch - 1.5),
    ticks: ticks(from, until, tickCount).map((year) => ({ year, x: scale(year) })),
    height: y,
  };
}

/** The chosen line nearest to a height, at most `reach` px from it. */
export function nearestLine({ lines }: LifelinePicture, y: number, reach: number): Lifeline | null {
  let best: Lifeline | null = null;
  for (const line of lines.filter(({ pale }) => !pale)) {
    if (Math.abs(line.y - y) <= Math.min(reach, best ? Math.abs(best.y - y) - 1e-6 : reach)) best = line;
  }
  return best;
}

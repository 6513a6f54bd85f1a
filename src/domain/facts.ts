/**
 * The figures of the inventory without its names: all that panels count by, in less than half the bytes. Venues are
 * numbered in place of their ids, and of the places only the fullest of each country are named; what looks for others
 * or writes their names needs the atlas file.
 */
import type { Columns } from './columns';
import type { AtlasFile } from './dataset';
import type { Venue } from './venue';

/** A venue's own position, or that it stands at the point of its place. */
export const AT_PLACE = 'city';

export type FactsFile = Omit<AtlasFile, 'venues'> & {
  venues: Omit<Partial<Columns<Venue>>, 'id' | 'name' | 'name_local' | 'position'> & {
    position: (Venue['position'] | typeof AT_PLACE)[];
  };
};

/** The atlas file that the facts stand for, with a number for each id and name. */
export function fillFacts(facts: FactsFile): AtlasFile {
  const { id = [], lat = [], lon = [] } = facts.places;
  const rows = new Map(id.map((place, row) => [place, row]));
  const { venues } = facts;
  const position = venues.position.map((each, i): Venue['position'] => {
    if (each !== AT_PLACE) return each;
    const row = rows.get(venues.place?.[i] ?? '') ?? -1;
    return { lon: lon[row] ?? 0, lat: lat[row] ?? 0, precision: AT_PLACE };
  });
  const numbers = position.map((_, i) => `venue-${i}`);
  return {
    ...facts,
    venues: { ...venues, position, id: numbers, name: numbers, name_local: numbers.map(() => ({})) },
  };
}

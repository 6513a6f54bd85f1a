/** The venues that a wrong or outdated id may have meant. */
import { foldText } from './filter';
import type { Venue } from './venue';

/** Under this likeness a guess would mislead. */
const LIKE_ENOUGH = 0.4;

/**
 * At most `most` venues whose id or one of whose names comes closest to the wanted id, the closest first; equals by
 * id. Closeness is the share of common pairs of letters (Dice 1945), from 0 to 1.
 */
export function nearestVenues(wanted: string, venues: readonly Venue[], most = 3): Venue[] {
  const own = pairsOf(wanted);
  const unlanded = pairsOf(wanted.replace(/^[a-z]{2}-/, ''));
  return venues
    .map((venue) => {
      const names = [venue.name, ...Object.values(venue.name_local)];
      const likeness = Math.max(
        dice(own, pairsOf(venue.id)),
        ...names.map((name) => dice(unlanded, pairsOf(name))),
      );
      return { venue, likeness };
    })
    .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
    .sort((a, b) => b.likeness - a.likeness || (a.venue.id < b.venue.id ? -1 : 1))
    .slice(0, most)
    .map(({ venue }) => venue);
}

/** The pairs of neighbouring letters of each word, each pair once. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u);
  return new Set(words.flatMap((word) => Array.from(word.slice(1), (letter, i) => word.charAt(i) + letter)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

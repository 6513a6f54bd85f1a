/**
 * Venues of other countries that do the like, for those who look for partners across a border. Likeness is what two
 * venues have in common, weighted by how rare it is in the inventory. What is not known of one is never in common.
 */
import type { Venue } from './venue';
import { STATUSES, type Audience, type Kind, type Offer, type Sector } from './vocabulary';

/** How much each field counts: what a venue is about before what it offers, its kind, and for whom it is. */
export const SIMILAR_WEIGHTS = { sectors: 4, offers: 3, kind: 2, audience: 1 } as const;
type ListField = 'sectors' | 'offers' | 'audience';
const LIST_FIELDS = ['sectors', 'offers', 'audience'] as const satisfies readonly ListField[];

export interface SimilarVenue {
  venue: Venue;
  /** From 0 to the sum of the weights. */
  likeness: number;
  /** What both have; at least a sector or an offer. */
  sectors: readonly Sector[];
  offers: readonly Offer[];
  audience: readonly Audience[];
  kind: Kind | null;
}

/**
 * The most similar venues of each other country, at most `perCountry` of each, the most similar first. Closed venues,
 * and those that share neither a sector nor an offer, are left out; equals are ordered by status, then by id.
 *
 * Per list field the likeness is the cosine of the two lists, each value weighing ln(N / n): N venues of which the
 * field is known, n of them with the value (inverse document frequency, Spärck Jones 1972).
 */
export function similarVenues(venues: readonly Venue[], of: Venue, perCountry = 2): SimilarVenue[] {
  const rarity = raritiesOf(venues);
  const taken = new Map<string, number>();
  return venues
    .filter((venue) => venue.country !== of.country && venue.status !== 'closed')
    .map((venue) => compare(of, venue, rarity))
    .filter(({ sectors, offers, likeness }) => sectors.length + offers.length > 0 && likeness > 0)
    .sort(bySimilarity)
    .filter(({ venue: { country } }) => {
      const before = taken.get(country) ?? 0;
      taken.set(country, before + 1);
      return before < perCountry;
    });
}

type Rarities = Record<ListField, ReadonlyMap<string, number>>;

function raritiesOf(venues: readonly Venue[]): Rarities {
  const ofField = (field: ListField): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    const known = venues.filter((venue) => venue[field].length > 0);
    for (const value of known.flatMap((venue): readonly string[] => venue[field])) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return new Map([...counts].map(([value, n]) => [value, Math.log(known.length / n)]));
  };
  return { sectors: ofField('sectors'), offers: ofField('offers'), audience: ofField('audience') };
}

function compare(of: Venue, venue: Venue, rarity: Rarities): SimilarVenue {
  const sameKind = venue.kind === of.kind;
  const likeness = LIST_FIELDS.reduce(
    (sum, field) => sum + SIMILAR_WEIGHTS[field] * cosine(of[field], venue[field], rarity[field]),
    sameKind ? SIMILAR_WEIGHTS.kind : 0,
  );
  return {
    venue,
    // Free of the last bits of floating point, so that equals are equal.
    likeness: Number(likeness.toFixed(9)),
    sectors: of.sectors.filter((value) => venue.sectors.includes(value)),
    offers: of.offers.filter((value) => venue.offers.includes(value)),
    audience: of.audience.filter((value) => venue.audience.includes(value)),
    kind: sameKind ? of.kind : null,
  };
}

/** 1 for the same values, 0 for none in common or for values that every venue has. */
function cosine(a: readonly string[], b: readonly string[], rarity: ReadonlyMap<string, number>): number {
  const squares = (values: readonly string[]): number =>
    values.reduce((sum, value) => sum + (rarity.get(value) ?? 0) ** 2, 0);
  const product = Math.sqrt(squares(a) * squares(b));
  return product === 0 ? 0 : squares(a.filter((value) => b.includes(value))) / product;
}

function bySimilarity(a: SimilarVenue, b: SimilarVenue): number {
  return (
    b.likeness - a.likeness ||
    STATUSES.indexOf(a.venue.status) - STATUSES.indexOf(b.venue.status) ||
    (a.venue.id < b.venue.id ? -1 : 1)
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarVenues } from '../../src/domain/similar';
import type { Venue } from '../../src/domain/venue';
import { AUDIENCES, KINDS, OFFERS, SECTORS, STATUSES } from '../../src/domain/vocabulary';
import { VENUE } from '../fixtures/records';

const venue = (id: string, country: string, fields: Partial<Venue>): Venue => ({
  ...VENUE,
  id,
  country,
  sectors: [],
  offers: [],
  audience: [],
  kind: 'venue',
  ...fields,
});
const film = venue('aa-film', 'AA', { sectors: ['audiovisual-interactive'], offers: ['residency'] });
const idsOf = (venues: readonly Venue[], of: Venue, most?: number): string[] =>
  similarVenues(venues, of, most).map((found) => found.venue.id);

describe('similarVenues', () => {
  it('says what both have', () => {
    const other = venue('bb-film', 'BB', {
      sectors: ['heritage', 'audiovisual-interactive'],
      offers: ['courses', 'residency'],
      audience: ['aspiring'],
    });
    const filler = venue('bb-other', 'BB', { sectors: ['heritage'], offers: ['courses'] });
    expect(similarVenues([film, other, filler], film)).toMatchObject([
      {
        venue: { id: 'bb-film' },
        sectors: ['audiovisual-interactive'],
        offers: ['residency'],
        audience: [],
        kind: 'venue',
      },
    ]);
  });

  it('holds a rare thing in common for more than a common one', () => {
    const many = Array.from({ length: 9 }, (_, i) => venue(`aa-${i}`, 'AA', { offers: ['courses'] }));
    const of = venue('aa-of', 'AA', { offers: ['courses', 'residency'] });
    const rare = venue('bb-rare', 'BB', { offers: ['residency', 'events'] });
    const common = venue('bb-common', 'BB', { offers: ['courses', 'events'] });
    expect(idsOf([...many, of, common, rare], of)).toEqual(['bb-rare', 'bb-common']);
  });

  it('leaves out the own country, closed venues, and those that share neither sector nor offer', () => {
    const venues = [
      film,
      venue('aa-twin', 'AA', { sectors: film.sectors, offers: film.offers }),
      venue('bb-closed', 'BB', { sectors: film.sectors, status: 'closed' }),
      venue('bb-kind', 'BB', { sectors: ['heritage'] }),
      venue('bb-blank', 'BB', {}),
    ];
    expect(idsOf(venues, film)).toEqual([]);
  });

  it('takes nothing unknown for common', () => {
    const blank = venue('aa-blank', 'AA', {});
    expect(idsOf([blank, venue('bb-blank', 'BB', {}), film], blank)).toEqual([]);
  });

  it('gives each country its share', () => {
    const twins = ['BB', 'BB', 'BB', 'CC'].map((country, i) =>
      venue(`${country.toLowerCase()}-${i}`, country, { sectors: film.sectors }),
    );
    const filler = venue('cc-filler', 'CC', { sectors: ['heritage'] });
    expect(idsOf([film, filler, ...twins], film, 2)).toEqual(['bb-0', 'bb-1', 'cc-3']);
  });
});

const subset = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const venuesArbitrary = fc
  .array(
    fc.record({
      country: fc.constantFrom('AA', 'BB', 'CC'),
      kind: fc.constantFrom(...KINDS),
      status: fc.constantFrom(...STATUSES),
      sectors: subset(SECTORS),
      offers: subset(OFFERS),
      audience: subset(AUDIENCES),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map((list) => list.map((fields, i) => venue(`v-${i}`, fields.country, fields)));

describe('similar venues of any inventory', () => {
  it('do not depend on the order of the records', () => {
    fc.assert(
      fc.property(
        venuesArbitrary.chain((venues) =>
          fc.tuple(fc.constant(venues), fc.shuffledSubarray(venues, { minLength: venues.length })),
        ),
        ([venues, shuffled]) => {
          const [of] = venues;
          if (of) expect(similarVenues(shuffled, of)).toEqual(similarVenues(venues, of));
        },
      ),
    );
  });

  it('are alike both ways, by what both really have', () => {
    fc.assert(
      fc.property(venuesArbitrary, (venues) => {
        for (const of of venues.filter(({ status }) => status !== 'closed')) {
          for (const found of similarVenues(venues, of, 99)) {
            for (const value of found.sectors) expect(found.venue.sectors).toContain(value);
            for (const value of found.offers) expect(found.venue.offers).toContain(value);
            const back = similarVenues(venues, found.venue, 99).find((other) => other.venue.id === of.id);
            expect(back?.likeness).toBeCloseTo(found.likeness, 6);
          }
        }
      }),
    );
  });
});

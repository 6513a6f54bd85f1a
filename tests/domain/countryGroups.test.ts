import { describe, expect, it } from 'vitest';
import { groupByCountry } from '../../src/domain/countryGroups';
import { COUNTRIES, VENUE } from '../fixtures/records';

describe('groupByCountry', () => {
  const inAa = { ...VENUE, id: 'aa-one' };
  const inBb = { ...VENUE, id: 'bb-one', country: 'BB' };

  it('gives each country its venues, then all together', () => {
    const groups = groupByCountry([inBb, inAa], COUNTRIES);
    expect(groups.map(({ country, venues }) => [country?.id ?? null, venues.map(({ id }) => id)])).toEqual([
      ['AA', ['aa-one']],
      ['BB', ['bb-one']],
      [null, ['bb-one', 'aa-one']],
    ]);
  });

  it('leaves out venues of countries that were not asked for', () => {
    const groups = groupByCountry([inBb, inAa], COUNTRIES.slice(0, 1));
    expect(groups.map(({ venues }) => venues.length)).toEqual([1, 1]);
  });
});

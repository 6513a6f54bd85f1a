import { expect, it } from 'vitest';
import { isPart } from '../../src/charts/panelRows';
import { COUNTRIES, VENUES } from './sample';

const of = (...ids: string[]) => COUNTRIES.filter(({ id }) => ids.includes(id));
const inBb = VENUES.filter(({ country }) => country === 'BB');

it.each([
  ['all of all', VENUES, COUNTRIES, false],
  ['a country alone, where it is chosen', inBb, of('BB'), false],
  ['some of a country', inBb.slice(1), of('BB'), true],
  ['some of all', inBb, COUNTRIES, true],
  ['none', [], of('BB'), true],
])('%s', (_case, venues, countries, part) => {
  expect(isPart(venues, VENUES, countries)).toBe(part);
});

import { beforeEach, describe, expect, it } from 'vitest';
import { comparisonSentence } from '../../src/charts/comparisonText';
import { compareRows } from '../../src/domain/comparison';
import { densityRows } from '../../src/domain/density';
import type { Country } from '../../src/domain/gazetteer';
import { loadMoreMessages, setLanguage } from '../../src/i18n/locale.svelte';
import { VENUE } from '../fixtures/records';
import { COUNTRIES } from './sample';

/** Countries of a million people each. */
const countries = COUNTRIES.slice(0, 2).map((country): Country => ({
  ...country,
  population: { ...country.population, value: 1e6 },
}));
function sentenceOf(a: number, b: number): string {
  const venues = [a, b].flatMap((n, i) =>
    Array.from({ length: n }, (_, j) => ({ ...VENUE, id: `x-${i}-${j}`, country: countries[i]?.id ?? '' })),
  );
  const [pair] = compareRows(densityRows(venues, countries, 'per-million'), 'per-million');
  if (!pair) throw new Error('no pair');
  return comparisonSentence(pair, 'per-million');
}

beforeEach(async () => {
  await setLanguage('en');
  await loadMoreMessages();
});

describe('the sentence of a comparison claims no more than its interval allows', () => {
  it.each([
    [
      113,
      52,
      'In this inventory Aland has 113 venues per million people, 2.2 times Beland’s 52.0 (95% interval of the ratio 1.6 to 3.1).',
    ],
    [
      40,
      36,
      'In this inventory Aland has 40.0 venues per million people and Beland 36.0; which has more cannot be told (95% interval of the ratio 0.7 to 1.8).',
    ],
    [90, 4, 'Too few venues for a ratio: Aland 90, Beland 4.'],
    [20, 0, 'Too few venues for a ratio: Aland 20, Beland 0.'],
  ])('%i and %i', (a, b, sentence) => {
    expect(sentenceOf(a, b)).toBe(sentence);
  });
});

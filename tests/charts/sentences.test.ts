import { beforeEach, describe, expect, it } from 'vitest';
import { densityRowText, densitySentence } from '../../src/charts/densityText';
import { formatRate, formatShare } from '../../src/charts/figures';
import { formatSentence } from '../../src/charts/formatText';
import { lifespanSentence } from '../../src/charts/lifespanText';
import { densityRows, type DensityRow } from '../../src/domain/density';
import type { DensityMeasure } from '../../src/domain/densityMeasures';
import { formatRows, type FormatRow } from '../../src/domain/formatShares';
import { lifespanRows, type LifespanRow } from '../../src/domain/lifespan';
import type { Venue } from '../../src/domain/venue';
import { setLanguage } from '../../src/i18n/locale.svelte';
import { VENUE } from '../fixtures/records';
import { COUNTRIES, VENUES } from './sample';

beforeEach(() => setLanguage('en'));

/** Rows of an inventory with so many venues in Aland (4 million), Beland (8 million) and Celand (1 million). */
function rowsOf(counts: readonly number[], measure: DensityMeasure = 'per-million'): DensityRow[] {
  const venues: Venue[] = COUNTRIES.flatMap(({ id }, i) =>
    Array.from({ length: counts[i] ?? 0 }, (_, j) => ({ ...VENUE, id: `x-${id}-${j}`, country: id })),
  );
  return densityRows(venues, COUNTRIES.slice(0, counts.length), measure);
}

describe('the density sentence says no more than the intervals allow', () => {
  it.each<[string, readonly number[], string]>([
    [
      'all apart',
      [200, 100, 300],
      'In this inventory Celand has the most venues per million people, 300; Beland the fewest, 12.5.',
    ],
    [
      'only the top apart',
      [100, 190, 300],
      'In this inventory Celand has the most venues per million people, 300. Which has the fewest cannot be told: intervals overlap.',
    ],
    [
      'only the bottom apart',
      [400, 100, 105],
      'In this inventory Beland has the fewest venues per million people, 12.5. Which has the most cannot be told: intervals overlap.',
    ],
    [
      'only the extremes apart',
      [90, 130, 30],
      'In this inventory Celand has more venues per million people, 30.0, than Beland, 16.3; the order of the others cannot be told.',
    ],
    [
      'none apart',
      [40, 80, 11],
      'In this inventory there are from 10.0 (Beland) to 11.0 (Celand) per million people; these intervals overlap, so which country has more cannot be told.',
    ],
    [
      'one country',
      [40],
      'Aland: 10.0 venues per million people in this inventory (95% interval 7.1 to 13.6).',
    ],
    [
      'one country, unstable',
      [8],
      'Aland: 2.0 venues per million people in this inventory (95% interval 0.86 to 3.9; few venues, so unstable).',
    ],
    ['hardly any', [4, 3, 2], 'Fewer than 5 venues in each country: only the counts are shown.'],
    ['none', [0, 0, 0], 'Fewer than 5 venues in each country: only the counts are shown.'],
  ])('%s', (_name, counts, sentence) => {
    expect(densitySentence(rowsOf(counts), 'per-million', false)).toBe(sentence);
  });

  it('calls nobody first on an unstable figure', () => {
    // 15 venues in Celand: 15 per million, far above the others, but under 16.
    const sentence = densitySentence(rowsOf([8, 16, 15]), 'per-million', false);
    expect(sentence).not.toContain('the most');
    expect(sentence).toContain('has more');
  });

  it('says so where the venues are filtered', () => {
    expect(densitySentence(rowsOf([200, 100, 300]), 'per-million', true)).toBe(
      'Of the chosen venues Celand has the most per million people, 300; Beland the fewest, 12.5.',
    );
  });

  it.each<[readonly number[], string]>([
    [[3, 2, 1], '6 venues in this inventory: the most in Aland, 3; the fewest in Celand, 1.'],
    [[3, 3, 1], '7 venues in this inventory, from 1 to 3 a country.'],
    [[1], 'Aland: 1 venue in this inventory.'],
  ])('counts %o', (counts, sentence) => {
    expect(densitySentence(rowsOf(counts, 'count'), 'count', false)).toBe(sentence);
  });

  it('in Russian', async () => {
    await setLanguage('ru');
    expect(densitySentence(rowsOf([200, 100, 300]), 'per-million', false)).toBe(
      'В этом перечне больше всего площадок на миллион жителей — Селандия: 300; меньше всего — Беландия: 12,5.',
    );
    expect(densitySentence(rowsOf([2, 2, 1], 'count'), 'count', false)).toBe(
      'В этом перечне 5 площадок, от 1 до 2 на страну.',
    );
  });
});

describe('densityRowText', () => {
  it.each([
    [40, 'Aland: 10.0 per million people, 95% interval 7.1 to 13.6, 40 venues'],
    [8, 'Aland: 2.0 per million people, 95% interval 0.86 to 3.9, 8 venues, unstable'],
    [4, 'Aland: 4 venues'],
    [1, 'Aland: 1 venue'],
  ])('%i venues', (count, text) => {
    expect(densityRowText(rowsOf([count])[0] as DensityRow, 'per-million')).toBe(text);
  });
});

describe('the format sentence', () => {
  const sentenceOf = (offline: number, online: number, unknown: number): string => {
    const formats: Venue['format'][] = [
      ...Array.from({ length: offline }, () => 'offline' as const),
      ...Array.from({ length: online }, () => 'online' as const),
      ...Array.from({ length: unknown }, () => null),
    ];
    const venues = formats.map((format, i): Venue => ({ ...VENUE, id: `aa-${i}`, country: 'AA', format }));
    return formatSentence(formatRows(venues, COUNTRIES).at(-1) as FormatRow);
  };

  it.each([
    [90, 10, 5, '90 of 100 work in person only; 10 offer something online (10%, 95% interval 6% to 17%).'],
    [10, 2, 0, 'In person only: 10 of 12; something online: 2. With under 30 known, shares say little.'],
    [0, 0, 3, 'The format is not known for any of these 3 venues.'],
    [0, 0, 1, 'The format is not known for this venue.'],
  ])('%i offline, %i online, %i unknown', (offline, online, unknown, sentence) => {
    expect(sentenceOf(offline, online, unknown)).toBe(sentence);
  });
});

describe('the lifespan sentence', () => {
  it('adds up to the venues with dates', () => {
    const row = lifespanRows(VENUES, COUNTRIES).at(-1) as LifespanRow;
    const sentence = lifespanSentence(row);
    const [n, reached, , sooner, early] = (sentence.match(/\d+/g) ?? []).map(Number);
    expect([n, reached, sooner, early]).toEqual([
      row.lives.length,
      row.mark.reached,
      row.mark.closedSooner,
      row.mark.tooEarly,
    ]);
    expect(sentence).toMatch(
      /^Of \d+ venues with dates, \d+ lasted 3 years or more, \d+ closed sooner; for \d+ the record ends before that\.$/,
    );
  });
});

describe('figures', () => {
  it.each([
    [0, '0'],
    [0.543, '0.54'],
    [3.685, '3.7'],
    [15.6471, '15.6'],
    [1234.5, '1,235'],
  ])('rate %f: %s', (value, text) => {
    expect(formatRate(value)).toBe(text);
  });

  it.each([
    [0, '0%'],
    [0.001, '<1%'],
    [0.068, '7%'],
    [0.999, '>99%'],
    [1, '100%'],
  ])('share %f: %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });
});

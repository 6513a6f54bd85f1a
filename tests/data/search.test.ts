/** The search over the real inventory: every pair of the table, and text of any kind. */
import { describe, expect, it } from 'vitest';
import { SEARCH_PAIRS } from '../../cli/bench/searchPairs';
import { firstResults, openTrial } from '../../cli/bench/searchTrial';

const trial = await openTrial('data');
const { searcher } = trial;

describe('the table of queries', () => {
  it('has pairs in every language and of every kind', () => {
    expect(SEARCH_PAIRS.length).toBeGreaterThanOrEqual(120);
    expect(new Set(SEARCH_PAIRS.map(({ language }) => language)).size).toBe(6);
    expect(new Set(SEARCH_PAIRS.map(({ kind }) => kind)).size).toBe(7);
    const cyrillic = SEARCH_PAIRS.filter(({ query }) => /\p{Script=Cyrillic}/u.test(query));
    expect(cyrillic.length).toBeGreaterThan(SEARCH_PAIRS.length / 3);
    expect(cyrillic.length).toBeLessThan((SEARCH_PAIRS.length * 2) / 3);
  });

  it.each(SEARCH_PAIRS)('$kind, $language: $query finds $expected', (pair) => {
    expect(firstResults(trial, pair)).toContain(pair.expected);
  });
});

describe('a text without words', () => {
  it.each(['', '   ', '…', '«»', "'", '+', ':'])('%j finds nothing', (query) => {
    expect(searcher.find(query).byId.size).toBe(0);
    expect(searcher.suggest(query, 'en', 5)).toEqual([]);
  });
});

describe('what is found', () => {
  it('narrows with every word', () => {
    const wide = searcher.find('хаб');
    const narrow = searcher.find('хаб шымкент');
    expect(narrow.byId.size).toBeGreaterThan(0);
    expect([...narrow.byId.keys()].every((id) => wide.byId.has(id))).toBe(true);
    expect(narrow.byId.size).toBeLessThan(wide.byId.size);
  });

  it.each([
    ['Osh', ['kg-osh', 'kg-osh-region']],
    ['Алматы', ['kz-almaty', 'kz-almaty-region']],
  ])('%s offers the city before its region', (query, expected) => {
    expect(searcher.suggest(query, 'en', 2).map(({ id }) => id)).toEqual(expected);
  });

  it.each([
    ['Фрунзе', 'en', 'Frunze'],
    ['Frunze', 'ru', 'Фрунзе'],
    ['Бишкек', 'en', null],
  ] as const)('%s on a page in %s: Bishkek, also called %s', (query, language, other) => {
    expect(searcher.suggest(query, language, 1)).toMatchObject([{ id: 'kg-bishkek', other }]);
  });

  it.each([
    ['ташхнетт', 'kz-almaty', false],
    ['самаркнд хвб', 'uz-samarkand', true],
    ['zzzzqq', 'uz-samarkand', false],
  ])('%s means %s nearly: %s', (query, id, near) => {
    expect(searcher.nearest(query, 5).some((guess) => guess.id === id)).toBe(near);
  });
});

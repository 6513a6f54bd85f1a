/** The search over the real inventory: every pair of the table, and text of any kind. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEARCH_PAIRS } from '../../cli/bench/searchPairs';
import { firstResults, openTrial } from '../../cli/bench/searchTrial';

const trial = await openTrial('data');
const { dataset, searcher } = trial;

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

describe('any text', () => {
  const letters = fc.constantFrom(...'aeoshkьъёғқңөұүһіӣӯҳҷўʻ’\'"-+:*.()[]\\/ 1٣あ😀\u0301\u0000\u202e');
  const word = fc.constantFrom('хаб', 'osh', 'Ташкент', 'гёте', 'oʻzbek', 'IT', 'constructor', '__proto__');
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: letters, maxLength: 40 }),
    fc
      .array(fc.oneof(word, fc.string({ unit: letters, maxLength: 6 })), { maxLength: 14 })
      .map((words) => words.join(' ')),
  );

  it('is answered within bounds, and marks leave a text as it is', () => {
    fc.assert(
      fc.property(text, text, (query, name) => {
        const { byId, mark } = searcher.find(query);
        expect([...byId.keys()].every((id) => dataset.byId.has(id))).toBe(true);
        expect([...byId.values()].map(({ rank }) => rank)).toEqual([...byId.keys()].map((_, i) => i));
        expect(
          mark(name)
            .map((part) => part.text)
            .join(''),
        ).toBe(name);
        const grounds = searcher.suggest(query, 'ru', 3);
        expect(grounds.length).toBeLessThanOrEqual(3);
        for (const ground of grounds) {
          expect(
            ground
              .mark(name)
              .map((part) => part.text)
              .join(''),
          ).toBe(name);
        }
        expect(searcher.nearest(query, 3).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['', '   ', '…', '«»', "'", '+', ':'])('%j, which has no words, finds nothing', (query) => {
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

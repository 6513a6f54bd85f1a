/**
 * The full search beside a plain look at all names: how many of the expected records are among the first five, by
 * kind of query and by alphabet, and how long a query takes.
 */
import { filterVenues } from '../../src/domain/filter';
import { SEARCH_PAIRS, type SearchPair } from './searchPairs';
import { firstResults, openTrial, TOP, type SearchTrial } from './searchTrial';
import { formatSpread, spreadOf } from './spread';

const ROUNDS = 5;

export async function searchPart(): Promise<object> {
  const trial = await openTrial('data');
  const found = SEARCH_PAIRS.map((pair) => ({
    pair,
    full: firstResults(trial, pair).includes(pair.expected),
    plain: scanNames(trial, pair.query).slice(0, TOP).includes(pair.expected),
  }));
  const groups: [string, (pair: SearchPair) => string][] = [
    ['all', () => 'all'],
    ['kind', ({ kind }) => kind],
    ['language', ({ language }) => language],
    ['alphabet', ({ query }) => (/\p{Script=Cyrillic}/u.test(query) ? 'Cyrillic' : 'Latin')],
  ];
  const recall = groups.flatMap(([group, keyOf]) =>
    [...new Set(SEARCH_PAIRS.map(keyOf))].map((key) => {
      const members = found.filter(({ pair }) => keyOf(pair) === key);
      const share = (hits: number): string => `${hits} of ${members.length}`;
      return {
        group,
        key,
        'full search': share(members.filter(({ full }) => full).length),
        'names alone': share(members.filter(({ plain }) => plain).length),
      };
    }),
  );
  console.log(`\nSearch: expected record among the first ${TOP}`);
  console.table(recall);

  const times = {
    full: timesOf((query) => trial.searcher.find(query)),
    plain: timesOf((query) => scanNames(trial, query)),
  };
  const [full, plain] = [spreadOf(times.full), spreadOf(times.plain)];
  console.log('Time of a query, µs: median (least–most)');
  console.table({ 'full search': formatSpread(full), 'names alone': formatSpread(plain) });
  console.log(`median ratio ${(full.median / plain.median).toFixed(2)}`);
  return { recall, times: { full, plain } };
}

/** What the page shows before the full search is there. */
function scanNames({ dataset }: SearchTrial, text: string): string[] {
  return filterVenues(dataset, { facets: {}, place: null, text }).map(({ id }) => id);
}

/** Microseconds of each query of the table in each round, after one to warm up. */
function timesOf(search: (query: string) => unknown): number[] {
  for (const { query } of SEARCH_PAIRS) search(query);
  return Array.from({ length: ROUNDS }, () =>
    SEARCH_PAIRS.map(({ query }) => {
      const start = performance.now();
      search(query);
      return 1000 * (performance.now() - start);
    }),
  ).flat();
}

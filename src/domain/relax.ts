/** Which one filter stands in the way: what would be found without it. */
import type { Dataset } from './dataset';
import { FACETS, filterVenues, type Criteria, type Facet } from './filter';

/** A criterion that can be given up: a facet with all its chosen values, or one of the others. */
export type Relaxation = Facet | Exclude<keyof Criteria, 'facets' | 'meant'>;

/** Venues found when one active criterion is given up and all others stay; the most first, none left out. */
export function relaxations(dataset: Dataset, criteria: Criteria): { without: Relaxation; count: number }[] {
  const { facets, meant: _, ...others } = criteria;
  const active: { without: Relaxation; rest: Criteria }[] = [
    ...FACETS.filter((facet) => facets[facet]?.length).map((facet) => ({
      without: facet,
      rest: { ...criteria, facets: { ...facets, [facet]: [] } },
    })),
    ...keysOf(others)
      .filter((key) => others[key])
      .map((key) => ({
        without: key,
        rest: key === 'text' ? { ...criteria, text: '', meant: null } : { ...criteria, [key]: null },
      })),
  ];
  return active
    .map(({ without, rest }) => ({ without, count: filterVenues(dataset, rest).length }))
    .sort((a, b) => b.count - a.count);
}

const keysOf = <T extends object>(record: T): (keyof T)[] => Object.keys(record) as (keyof T)[];

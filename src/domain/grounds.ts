/** The ground of the atlas under all its names: what the search offers as a filter. */
import type { Dataset } from './dataset';
import type { Names } from './gazetteer';
import type { SearchTexts } from './searchTexts';

export type GroundKind = 'country' | 'division' | 'place';

export interface GroundEntry {
  kind: GroundKind;
  id: string;
  country: string;
  names: Names;
  spellings: readonly string[];
}

/** Countries, places and divisions, in that order. A division that is one city is left to the city. */
export function groundsOf(dataset: Dataset, texts: SearchTexts): GroundEntry[] {
  return [
    ...dataset.countries.map(({ id, names }) => ({
      kind: 'country' as const,
      id,
      country: id,
      names,
      spellings: known(names),
    })),
    ...[...dataset.places.values()].map(({ id, country, names }) => ({
      kind: 'place' as const,
      id,
      country,
      names,
      spellings: [...known(names), ...(texts.aliases.get(id) ?? [])],
    })),
    ...texts.divisions
      .filter(({ kind }) => kind !== 'city')
      .map(({ id, country, names }) => ({
        kind: 'division' as const,
        id,
        country,
        names,
        spellings: known(names),
      })),
  ];
}

export function known(names: Names | undefined): string[] {
  return Object.values(names ?? {}).filter((name) => name !== null);
}

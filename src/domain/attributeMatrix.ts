/** Any attribute of venues by country, as counts: what is there, what is not, and where nothing is known. */
import { groupByCountry } from './countryGroups';
import type { Dataset } from './dataset';
import { facetValues, facetValuesOf, type Facet } from './filter';
import type { Country } from './gazetteer';
import type { Venue } from './venue';
import { UNKNOWN } from './vocabulary';

export const MATRIX_FACETS = [
  'kind',
  'sector',
  'offer',
  'audience',
  'language',
  'cost',
  'operator',
  'format',
  'status',
] as const satisfies readonly Facet[];
export type MatrixFacet = (typeof MATRIX_FACETS)[number];

export interface MatrixColumn {
  /** `null`: all the countries together. */
  country: Country | null;
  /** Venues by value, "unknown" among them; a venue counts once for each of its values. */
  counts: ReadonlyMap<string, number>;
  /** Venues of which the attribute is known. */
  known: number;
  total: number;
}

export interface AttributeMatrix {
  /** All values in display order without "unknown"; those without venues too. */
  values: readonly string[];
  /** A venue may lack this attribute. */
  mayBeUnknown: boolean;
  columns: readonly MatrixColumn[];
}

/** A column per country in the given order, then one for all of them together. */
export function attributeMatrix(
  venues: readonly Venue[],
  countries: readonly Country[],
  dataset: Dataset,
  facet: MatrixFacet,
): AttributeMatrix {
  const listed = facetValues(dataset, facet);
  const values = listed.filter((value) => value !== UNKNOWN);
  return {
    values,
    mayBeUnknown: listed.includes(UNKNOWN),
    columns: groupByCountry(venues, countries).map(({ country, venues: members }) => {
      const counts = new Map([...values, UNKNOWN].map((value) => [value, 0]));
      for (const venue of members) {
        for (const value of facetValuesOf(venue, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const unknown = counts.get(UNKNOWN) ?? 0;
      return { country, counts, known: members.length - unknown, total: members.length };
    }),
  };
}

export interface MatrixGap {
  country: Country;
  value: string;
}

/** Values of which a country has no venue, though the attribute is known of some of its venues. */
export function matrixGaps({ values, columns }: AttributeMatrix): MatrixGap[] {
  return columns.flatMap(({ country, counts, known }) =>
    country === null || known === 0
      ? []
      : values.filter((value) => counts.get(value) === 0).map((value) => ({ country, value })),
  );
}

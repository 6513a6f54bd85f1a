import { beforeEach, describe, expect, it } from 'vitest';
import Concentration from '../../src/charts/Concentration.svelte';
import {
  concentrationKnown,
  concentrationSentence,
  concentrationTable,
} from '../../src/charts/concentrationText';
import Matrix from '../../src/charts/Matrix.svelte';
import { matrixKnown, matrixSentence, matrixTable } from '../../src/charts/matrixText';
import { attributeMatrix, type MatrixFacet } from '../../src/domain/attributeMatrix';
import { concentrationRows } from '../../src/domain/concentration';
import type { AtlasPlace, Dataset } from '../../src/domain/dataset';
import { setLanguage } from '../../src/i18n/locale.svelte';
import { PLACES } from '../fixtures/records';
import { renderMarkup } from './markup';
import { COUNTRIES, DATASET, VENUES } from './sample';

const ignore = (): void => undefined;
const place = (id: string, country: string, population: number | null): [string, AtlasPlace] => [
  id,
  { ...(PLACES[0] as (typeof PLACES)[number]), id, country, population, seat: false },
];
/** Three in four venues stand in the first city of their country. */
const placed = VENUES.map((venue, i) => ({
  ...venue,
  place: venue.place && `${venue.country.toLowerCase()}-${i % 4 === 0 ? 'port' : 'town'}`,
}));
const dataset: Dataset = {
  ...DATASET,
  venues: placed,
  places: new Map([
    place('aa-town', 'AA', 1_000_000),
    place('bb-town', 'BB', null),
    place('cc-town', 'CC', 300_000),
  ]),
};
const rows = concentrationRows(placed, COUNTRIES, dataset);
const matrixOf = (facet: MatrixFacet) => attributeMatrix(VENUES, COUNTRIES, DATASET, facet);

beforeEach(() => setLanguage('en'));

describe('concentration', () => {
  it('names only cities that rest on enough venues and whose population is known', () => {
    expect(concentrationSentence(rows)).toMatch(
      /^One city holds \d+% of a country’s venues with a place\. Beside its people: aa-town \d+% of venues, 25% of people\.$/,
    );
    expect(concentrationSentence(rows.slice(1))).toBe(
      'Fewer than 30 venues with a place in each country: shares would say little.',
    );
  });

  it('says for how many cities the population is known', () => {
    expect(concentrationKnown(rows)).toContain('population known for 2 of 3 cities');
    expect(concentrationTable(rows).rows[1]?.at(-1)).toEqual({ text: 'Unknown', value: null });
  });
});

describe('the matrix', () => {
  it('names gaps, and how many there are', () => {
    expect(matrixSentence(matrixOf('kind'), 'kind')).toMatch(
      /^12 gaps, with no venue in this selection: Aland: [^,]+, Aland: [^,]+, Aland: [^,]+, and 9 more\.$/,
    );
    expect(matrixSentence(matrixOf('status'), 'status')).not.toContain('undefined');
    expect(matrixKnown(matrixOf('format'))).toMatch(/^\d+ of 75 known$/);
  });

  it('has a table of counts and one of shares', () => {
    const counts = matrixTable(matrixOf('format'), 'format', false);
    const shares = matrixTable(matrixOf('format'), 'format', true);
    expect(counts.rows.map((row) => row[1]?.value)).toEqual([30, 10, 10, 10]);
    expect(shares.rows.map((row) => row[1]?.text)).toEqual(['60%', '20%', '20%', '17%']);
  });
});

const matrix = (facet: MatrixFacet, normalised: boolean) => ({
  matrix: matrixOf(facet),
  facet,
  normalised,
  selected: ['AA'],
  selectedValues: ['online'],
  onfacet: ignore,
  onnormalised: ignore,
  onchoose: ignore,
});

describe('second views are drawn as before', () => {
  it.each<[string, () => string]>([
    [
      'concentration',
      () =>
        renderMarkup(Concentration, {
          width: 376,
          countries: COUNTRIES,
          rows,
          selected: [],
          onchoose: ignore,
        }),
    ],
    ['matrix-format', () => renderMarkup(Matrix, matrix('format', false))],
    [
      'matrix-filtered',
      () =>
        renderMarkup(Matrix, {
          ...matrix('format', false),
          matrix: attributeMatrix(VENUES.slice(0, 20), COUNTRIES, DATASET, 'format'),
          whole: matrixOf('format'),
        }),
    ],
    ['matrix-kind-shares', () => renderMarkup(Matrix, matrix('kind', true))],
  ])('%s', async (name, draw) => {
    const markup = draw();
    expect(markup).not.toMatch(/panel\.[a-z]|undefined|NaN|Infinity/);
    await expect(markup).toMatchFileSnapshot(`__snapshots__/${name}.html`);
  });
});

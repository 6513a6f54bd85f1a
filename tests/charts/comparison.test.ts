import { beforeEach, describe, expect, it } from 'vitest';
import {
  concentrationGrid,
  coverageGrid,
  densityGrid,
  formatGrid,
  lifespanGrid,
} from '../../src/charts/comparisonGrid';
import { gridTable } from '../../src/charts/comparisonTable';
import ComparisonPanels from '../../src/charts/ComparisonPanels.svelte';
import {
  concentrationComparison,
  coverageComparison,
  densityComparison,
  formatComparison,
  lifespanComparison,
} from '../../src/charts/comparisonText';
import { compareSubjects, subjectsOf, type Compared } from '../../src/domain/comparison';
import type { AtlasPlace, Dataset } from '../../src/domain/dataset';
import type { Venue } from '../../src/domain/venue';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { setLanguage } from '../../src/i18n/locale.svelte';
import { ATLAS_PLACES, VENUE } from '../fixtures/records';
import { renderMarkup } from './markup';
import { COUNTRIES, DATASET, VENUES } from './sample';

/** Countries of a million people each. */
const countries = COUNTRIES.map((country) => ({
  ...country,
  population: { ...country.population, value: 1e6 },
}));
const place = (id: string, country: string, population: number | null): [string, AtlasPlace] => [
  id,
  {
    ...(ATLAS_PLACES[0] as AtlasPlace),
    id,
    country,
    names: { ...(ATLAS_PLACES[0] as AtlasPlace).names, en: id },
    population,
  },
];
const dataset: Dataset = {
  ...DATASET,
  countries,
  places: new Map([
    place('aa-town', 'AA', 500_000),
    place('aa-port', 'AA', null),
    place('bb-town', 'BB', 200_000),
    place('cc-town', 'CC', 300_000),
  ]),
};

const some = (n: number, country: string, fields: Partial<Venue> = {}): Venue[] =>
  Array.from({ length: n }, (_, i) => ({
    ...VENUE,
    country,
    place: `${country.toLowerCase()}-town`,
    ...fields,
    id: `${country}-${JSON.stringify(fields)}-${i}`,
  }));
const compare = (ids: readonly string[], venues: readonly Venue[]): Compared[] =>
  compareSubjects(subjectsOf(dataset, ids), venues, { ...dataset, venues });

beforeEach(() => setLanguage('en'));

describe('the sentence on density claims no more than its interval allows', () => {
  it.each<[string, string[], Venue[], string]>([
    [
      'a sure difference',
      ['AA', 'BB'],
      [...some(113, 'AA'), ...some(52, 'BB')],
      'In this inventory Aland has 113 venues per million people, 2.2 times Beland’s 52.0 (95% interval of the ratio 1.6 to 3.1).',
    ],
    [
      'no sure difference',
      ['AA', 'BB'],
      [...some(40, 'AA'), ...some(36, 'BB')],
      'In this inventory Aland has 40.0 venues per million people and Beland 36.0; which has more cannot be told (95% interval of the ratio 0.7 to 1.8).',
    ],
    [
      'the ends of three, with a wider interval',
      ['AA', 'BB', 'CC'],
      [...some(113, 'AA'), ...some(52, 'BB'), ...some(70, 'CC')],
      'In this inventory Aland has 113 venues per million people, 2.2 times Beland’s 52.0 (95% interval of the ratio 1.4 to 3.3, widened for the choice among 3 pairs).',
    ],
    [
      'a difference that one pair would show, but not the choice of three',
      ['AA', 'BB', 'CC'],
      [...some(113, 'AA'), ...some(84, 'BB'), ...some(100, 'CC')],
      'In this inventory Aland has 113 venues per million people and Beland 84.0; which has more cannot be told (95% interval of the ratio 0.9 to 1.9, widened for the choice among 3 pairs).',
    ],
    [
      'too few on one side',
      ['AA', 'BB'],
      [...some(90, 'AA'), ...some(4, 'BB')],
      'Too few venues, or no population, for a ratio: Aland 90, Beland 4.',
    ],
    [
      'one of three with too few',
      ['AA', 'BB', 'CC'],
      [...some(113, 'AA'), ...some(52, 'BB'), ...some(3, 'CC')],
      'In this inventory Aland has 113 venues per million people, 2.2 times Beland’s 52.0 (95% interval of the ratio 1.6 to 3.1). Left out, under 16 venues: Celand 3.',
    ],
    [
      'cities: people where they are known',
      ['aa-town', 'bb-town', 'aa-port'],
      [...some(50, 'AA'), ...some(40, 'BB'), ...some(30, 'AA', { place: 'aa-port' })],
      'In this inventory bb-town has 200 venues per million people, 2.0 times aa-town’s 100 (95% interval of the ratio 1.3 to 3.1). Population not known: aa-port.',
    ],
    [
      'a city and its country',
      ['AA', 'aa-town'],
      some(80, 'AA'),
      'One of them is a part of the other: no difference is computed.',
    ],
  ])('%s', (_case, ids, venues, sentence) => {
    expect(densityComparison(compare(ids, venues), false)).toBe(sentence);
  });

  it('speaks of the chosen venues under filters', () => {
    const list = compare(['AA', 'BB'], [...some(113, 'AA'), ...some(52, 'BB')]);
    expect(densityComparison(list, true)).toMatch(/^Of the chosen venues Aland has 113 per million people,/);
  });
});

describe('the sentence on format', () => {
  const online = { format: 'online' } as const;

  it.each<[string, Venue[], RegExp]>([
    [
      'a sure difference',
      [...some(50, 'AA', online), ...some(50, 'AA'), ...some(10, 'BB', online), ...some(90, 'BB')],
      /^In this inventory 50% of Aland’s offer something online, 40 points more than Beland’s 10% \(95% interval of the difference 28 to 51\)/,
    ],
    [
      'no sure difference',
      [...some(20, 'AA', online), ...some(80, 'AA'), ...some(15, 'BB', online), ...some(85, 'BB')],
      /which offers more cannot be told \(95% interval of the difference −6 to 16 points\)\.$/,
    ],
    [
      'few known',
      [...some(20, 'AA', online), ...some(80, 'AA'), ...some(15, 'BB', online)],
      /^Under 30 known formats, shares say little; with something online: Aland 20 of 100, Beland 15 of 15\.$/,
    ],
  ])('%s', (_case, venues, sentence) => {
    expect(formatComparison(compare(['AA', 'BB'], venues), false)).toMatch(sentence);
  });

  it('sets no part against its whole', () => {
    expect(formatComparison(compare(['AA', 'aa-town'], some(80, 'AA')), false)).toMatch(/no difference/);
  });
});

describe('the sentence on lifespans', () => {
  const life = (n: number, country: string, closed: boolean, years: number): Venue[] =>
    some(n, country, {
      founded: '2000-01-01',
      closed: closed ? `${2000 + years}-01-01` : null,
      status: closed ? 'closed' : 'active',
      status_as_of: `${2000 + years}-01-01`,
    });

  it.each<[string, Venue[], RegExp]>([
    [
      'a sure difference',
      [
        ...life(50, 'AA', false, 9),
        ...life(6, 'AA', true, 2),
        ...life(10, 'BB', false, 9),
        ...life(30, 'BB', true, 2),
      ],
      /^In this inventory an estimated 89% of Aland’s last over 3 years, 64 points more than Beland’s 25% \(95% interval of the difference \d+ to \d+\)\.$/,
    ],
    [
      'no sure difference',
      [
        ...life(20, 'AA', false, 9),
        ...life(6, 'AA', true, 2),
        ...life(19, 'BB', false, 9),
        ...life(7, 'BB', true, 2),
      ],
      /which lasts longer cannot be told \(95% interval of the difference −\d+ to \d+ points\)\.$/,
    ],
    [
      'closings on one side only',
      [...life(20, 'AA', false, 9), ...life(6, 'AA', true, 2), ...life(19, 'BB', false, 9)],
      /^Which lasts longer cannot be told: .* Aland 20 of 26 dated \(6 closed\), Beland 19 of 19 dated \(none closed\)\.$/,
    ],
  ])('%s', (_case, venues, sentence) => {
    expect(lifespanComparison(compare(['AA', 'BB'], venues), false)).toMatch(sentence);
  });
});

describe('the sentence on concentration', () => {
  const elsewhere = { place: 'aa-port' };

  it('compares the cities of two countries', () => {
    const venues = [...some(20, 'AA'), ...some(40, 'AA', elsewhere), ...some(60, 'BB')];
    expect(concentrationComparison(compare(['AA', 'BB'], venues))).toMatch(
      /^bb-town holds 100% of Beland’s venues with a place, 33 points more than aa-port of Aland’s, 67%/,
    );
  });

  it('never sets two cities of one country, or few venues, against each other', () => {
    const venues = [...some(20, 'AA'), ...some(40, 'AA', elsewhere), ...some(10, 'BB')];
    for (const ids of [
      ['aa-town', 'aa-port'],
      ['AA', 'aa-port'],
      ['AA', 'BB'],
    ]) {
      expect(concentrationComparison(compare(ids, venues))).toBe(
        'No difference is computed: it needs 30 venues with a place in two countries.',
      );
    }
  });
});

describe('grids', () => {
  const list = compare(['AA', 'bb-town'], VENUES);
  const half = compareSubjects(
    subjectsOf(dataset, ['AA', 'bb-town']),
    VENUES.filter((_, i) => i % 2 === 0),
    dataset,
  );

  it.each([
    ['density', densityGrid],
    ['format', formatGrid],
    ['lifespan', lifespanGrid],
    ['concentration', concentrationGrid],
    ['coverage', coverageGrid],
  ] as const)('%s: a cell a subject, inside the scale of its row', (_name, gridOf) => {
    for (const [own, whole] of [
      [list, list],
      [half, list],
    ] as const) {
      for (const { cells, top, ghosts } of gridOf(own, whole)) {
        expect(cells).toHaveLength(2);
        for (const { value, interval } of cells) {
          expect(value ?? 0).toBeLessThanOrEqual(top);
          expect(interval?.high ?? 0).toBeLessThanOrEqual(top);
        }
        for (const ghost of ghosts) expect(ghost ?? 0).toBeLessThanOrEqual(top);
      }
    }
    expect(gridOf(list, list).every(({ ghosts }) => ghosts.every((ghost) => ghost === null))).toBe(true);
  });

  it('have one scale for all years lasted', () => {
    const bins = lifespanGrid(list, list).filter(({ form }) => form === 'lives');
    expect(new Set(bins.map(({ top }) => top)).size).toBe(1);
  });

  it('say why a city has no rate', () => {
    const [, people, area] = densityGrid(
      compare(['aa-port', 'AA'], some(20, 'AA', { place: 'aa-port' })),
      list,
    );
    expect(people?.cells[0]).toMatchObject({ text: '–', detail: 'population not known' });
    expect(area?.cells[0]).toMatchObject({ text: '–', detail: 'no area for a city' });
  });

  it('have a table of the same numbers, a row a subject', () => {
    const table = gridTable('x', list, densityGrid(list, list), ['note']);
    expect(table.rows.map((row) => row.length)).toEqual([table.columns.length, table.columns.length]);
    expect(table.rows[0]?.slice(0, 2).map(({ value }) => value)).toEqual(['Aland', 60]);
  });
});

it.each(INTERFACE_LANGUAGES)('every comparison has its words in %s', async (language) => {
  await setLanguage(language);
  const sets = [
    compare(['AA', 'BB', 'CC'], VENUES),
    compare(['AA', 'BB'], [...some(113, 'AA'), ...some(52, 'BB')]),
    compare(['AA', 'aa-town'], some(80, 'AA')),
    compare(['aa-port', 'bb-town'], []),
  ];
  for (const list of sets) {
    for (const sentence of [
      densityComparison(list, true),
      formatComparison(list, false),
      lifespanComparison(list, true),
      concentrationComparison(list),
      coverageComparison(list),
    ]) {
      expect(sentence).not.toMatch(/(more|panel)\.[a-z]|undefined|NaN|Infinity/);
    }
  }
});

describe('the comparison is drawn as before', () => {
  const draw = (ids: readonly string[], venues: readonly Venue[]): string =>
    renderMarkup(ComparisonPanels, {
      subjects: subjectsOf(dataset, ids),
      venues,
      dataset: { ...dataset, venues: VENUES },
    });

  it.each<[string, () => string]>([
    ['comparison', () => draw(['AA', 'BB'], VENUES)],
    [
      'comparison-filtered',
      () =>
        draw(
          ['AA', 'bb-town'],
          VENUES.filter(({ format }) => format === 'offline'),
        ),
    ],
    ['comparison-empty', () => draw(['AA', 'BB'], [])],
  ])('%s', async (name, markup) => {
    const text = markup();
    expect(text).not.toMatch(/(panel|more)\.[a-z]|undefined|NaN|Infinity/);
    await expect(text).toMatchFileSnapshot(`__snapshots__/${name}.html`);
  });
});

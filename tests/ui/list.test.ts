import { beforeAll, describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/domain/dataset';
import { createSearcher } from '../../src/domain/search';
import type { Venue } from '../../src/domain/venue';
import { compareText } from '../../src/i18n/collation';
import { loadMoreMessages, setLanguage } from '../../src/i18n/locale.svelte';
import { DEFAULT_VIEW } from '../../src/state/view';
import { metName, metValues } from '../../src/ui/found';
import { firstRows, groupByPlace } from '../../src/ui/groups';
import { atGround } from '../../src/ui/searchSteps';
import { groupByRelevance, groupInOrder, whereabouts } from '../../src/ui/sortedGroups';
import { FIRST_COLUMNS, tableColumns, type TableRow } from '../../src/ui/tableColumns';
import {
  countriesOf,
  FIRST_SORTING,
  nextSorting,
  shownColumns,
  sortRows,
  toggleColumn,
} from '../../src/ui/tableModel';
import { atlasFileWith, VENUE } from '../fixtures/records';

const venue = (id: string, fields: Partial<Venue>): Venue => ({ ...VENUE, id, ...fields });
const at = (lon: number, lat: number): Venue['position'] => ({ lon, lat, precision: 'city' });
const dataset = parseDataset(
  atlasFileWith([
    venue('aa-2', { name: 'Birch 10', founded: '2011', position: at(0.5, 0.5), place: 'aa-town' }),
    venue('aa-1', { name: 'Birch 9', founded: '1999', position: at(0.5, 0.5), place: 'aa-town' }),
    venue('bb-1', { name: 'Alder', founded: null, country: 'BB', position: null, place: null }),
  ]),
);
const { venues } = dataset;

beforeAll(async () => {
  await setLanguage('en');
  await loadMoreMessages();
});

describe('the list by place', () => {
  it('has the fullest place first and venues without a place last', () => {
    expect(groupByPlace(dataset, venues).map(({ title, count }) => [title.text, count])).toEqual([
      ['aa-town', 2],
      ['No fixed place', 1],
    ]);
  });

  it('is cut after so many rows, with groups that still know their number', () => {
    const groups = groupByPlace(dataset, venues);
    expect(firstRows(groups, 1).map(({ count, venues: drawn }) => [count, drawn.length])).toEqual([[2, 1]]);
    expect(firstRows(groups, 2)[0]).toBe(groups[0]);
    expect(firstRows(groups, 99)).toEqual(groups);
  });
});

describe('the list of what a search has found', () => {
  const searcher = createSearcher(dataset, { aliases: new Map(), divisions: [], summaries: new Map() });

  it('has the best first, under one heading', () => {
    const hits = searcher.find('birch 9');
    expect(groupByRelevance([...venues].reverse(), searcher.find('birch'))).toMatchObject([
      { title: { text: 'By relevance' }, count: 3, venues: [{ id: 'aa-2' }, { id: 'aa-1' }, { id: 'bb-1' }] },
    ]);
    expect([...hits.byId.keys()]).toEqual(['aa-1']);
  });

  it('is empty where nothing was found', () => {
    expect(groupByRelevance([], searcher.find('elm'))).toEqual([]);
  });

  it('says by which other name, or value, a venue was met', () => {
    const [first] = venues;
    if (!first) throw new Error('no venue');
    const hub = searcher.find('хаб');
    expect(metName(first, first.name, hub)).toEqual({ text: 'Хаб', lang: 'ru' });
    expect(metName(first, first.name, searcher.find('birch'))).toBeNull();
    const free = searcher.find('бесплатно');
    expect(metValues(dataset, free.byId.get(first.id))).toBe('Cost: Free');
    expect(metValues(dataset, hub.byId.get(first.id))).toBe('');
  });
});

describe('a place that is offered', () => {
  const view = { ...DEFAULT_VIEW, text: 'osh', venue: 'aa-1', facets: { country: ['AA'], kind: ['venue'] } };

  it('takes the place of the words, and of a country that it may contradict', () => {
    expect(atGround(view, { kind: 'division', id: 'bb-south' })).toEqual({
      ...DEFAULT_VIEW,
      facets: { kind: ['venue'] },
      place: 'bb-south',
    });
    expect(atGround({ ...view, place: 'aa-town' }, { kind: 'country', id: 'BB' })).toEqual({
      ...DEFAULT_VIEW,
      facets: { country: ['BB'], kind: ['venue'] },
    });
  });
});

describe('the list in an order', () => {
  it('by name takes numbers by their value', () => {
    const names = groupInOrder(dataset, venues, 'name', null).flatMap((group) =>
      group.venues.map(({ name }) => name),
    );
    expect(names).toEqual(['Alder', 'Birch 9', 'Birch 10']);
    expect(compareText('Birch 9', 'Birch 10')).toBeLessThan(0);
  });

  it('loses no venue, whatever the order', () => {
    for (const order of ['name', 'age', 'evidence', 'distance'] as const) {
      const groups = groupInOrder(dataset, venues, order, { lon: 0, lat: 0 });
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(venues.length);
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    }
  });

  it('says where a venue is, and how far', () => {
    const [first, , last] = venues;
    if (!first || !last) throw new Error('the sample has three venues');
    expect(whereabouts(dataset, first, { lon: 0.5, lat: 0.51 })).toBe('aa-town, 1.1 km');
    expect(whereabouts(dataset, last, { lon: 0, lat: 0 })).toBe('Beland');
  });
});

describe('the table', () => {
  const columns = () => tableColumns(dataset);
  const rows: TableRow[] = venues.map((one) => ({ venue: one, detail: null }));
  const names = (list: readonly TableRow[]): string[] => list.map((row) => row.venue.name);

  it('shows the columns of the address, the name always, unknown ones never', () => {
    expect(shownColumns(columns(), []).map(({ key }) => key)).toEqual(FIRST_COLUMNS);
    expect(shownColumns(columns(), ['founded', 'nonsense']).map(({ key }) => key)).toEqual([
      'name',
      'founded',
    ]);
    expect(shownColumns(columns(), ['nonsense']).map(({ key }) => key)).toEqual(FIRST_COLUMNS);
  });

  it('switches a column on and off again, back to the choice at first', () => {
    const more = toggleColumn(columns(), [], 'cost');
    expect(more).toContain('cost');
    expect(toggleColumn(columns(), more, 'cost')).toEqual([]);
  });

  it('is sorted by any column, what is not known last in either direction', () => {
    const founded = columns().find(({ key }) => key === 'founded');
    if (!founded) throw new Error('no such column');
    const rising = nextSorting(founded, FIRST_SORTING);
    expect(names(sortRows(rows, columns(), rising))).toEqual(['Birch 9', 'Birch 10', 'Alder']);
    const falling = nextSorting(founded, rising);
    expect(falling).toEqual({ column: 'founded', falls: true });
    expect(names(sortRows(rows, columns(), falling))).toEqual(['Birch 10', 'Birch 9', 'Alder']);
    expect(names(sortRows(rows, columns(), { column: 'nonsense', falls: false }))).toEqual([
      'Alder',
      'Birch 9',
      'Birch 10',
    ]);
  });

  it('knows the countries in it, whatever the order of its venues', () => {
    expect(countriesOf([...venues].reverse())).toEqual(['AA', 'BB']);
    expect(countriesOf([])).toEqual([]);
  });

  it('has a cell for every column of every row', () => {
    for (const column of columns()) {
      for (const row of rows) {
        const { text } = column.cell(row);
        expect(text === null || typeof text === 'string').toBe(true);
      }
    }
  });
});

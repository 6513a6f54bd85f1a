import { csvParseRows } from 'd3';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { parseDataset } from '../../src/domain/dataset';
import { buildDetails } from '../../src/domain/inventory';
import {
  selectionCsv,
  selectionEntries,
  selectionGeojson,
  selectionSheets,
  type SelectionWords,
} from '../../src/domain/selectionFiles';
import type { Venue } from '../../src/domain/venue';
import { atlasFileWith, COUNTRIES, DIVISIONS, FEATURE, META, PLACES, VENUE } from '../fixtures/records';

const WORDS: SelectionWords = {
  title: '=Atlas',
  filters: 'Country: Aland',
  source: 'Data as of 31 January 2026, CC BY 4.0',
  precision: 'city: the centre of the place',
  disclaimer: 'The boundaries shown imply no opinion.',
  link: 'https://atlas.example/?country=AA',
};
const atCity: Venue = {
  ...VENUE,
  id: 'aa-city',
  name: '+1 Studio',
  position: { lon: 1, lat: 0.5, precision: 'city' },
};
const dataset = parseDataset(atlasFileWith([VENUE, atCity]));
const [detail] =
  buildDetails({
    meta: META,
    countries: COUNTRIES,
    divisions: DIVISIONS,
    places: PLACES,
    waters: [],
    venues: [FEATURE],
  })['AA'] ?? [];
if (!detail) throw new Error('no details in the sample');
const details = new Map([
  [VENUE.id, detail],
  ['aa-city', { ...detail, id: 'aa-city', address: '=HYPERLINK("x")' }],
]);
const entries = selectionEntries(dataset, dataset.venues, details);

describe('a selection as CSV', () => {
  const rows = csvParseRows(selectionCsv(entries, WORDS).replace(/^\uFEFF/, ''));

  it('has a row for each venue, then all the words', () => {
    expect(rows.slice(1, 3).map((row) => row[rows[0]?.indexOf('id') ?? -1])).toEqual([VENUE.id, 'aa-city']);
    const words = rows.slice(4).map(([text]) => text);
    expect(words).toEqual(["'=Atlas", ...Object.values(WORDS).slice(1)]);
  });

  it('has no cell that could start a formula', () => {
    expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell) && !/^-?\d/.test(cell))).toEqual([]);
    expect(rows.flat()).toContain("'+1 Studio");
  });

  it('says how exact each position is', () => {
    const column = rows[0]?.indexOf('precision') ?? -1;
    expect(rows.slice(1, 3).map((row) => row[column])).toEqual(['landmark', 'city']);
  });
});

describe('a selection as GeoJSON', () => {
  it('is a FeatureCollection with the words, the date and the full records', () => {
    const json = JSON.parse(JSON.stringify(selectionGeojson(entries, '2026-01-31', WORDS))) as {
      type: string;
      data_date: string;
      disclaimer: string;
      features: { id: string; properties: { sources: unknown[]; name: string } }[];
    };
    expect(json).toMatchObject({
      type: 'FeatureCollection',
      data_date: '2026-01-31',
      disclaimer: WORDS.disclaimer,
    });
    expect(json.features.map(({ id, properties }) => [id, properties.name])).toEqual([
      [VENUE.id, VENUE.name],
      ['aa-city', '+1 Studio'],
    ]);
    expect(json.features[0]?.properties.sources.length).toBe(detail.sources.length);
  });
});

describe('a selection as a spreadsheet', () => {
  it('reads back as it was written, with no formula', async () => {
    const sheets = selectionSheets(entries, WORDS);
    const file = await writeXlsx(
      sheets.map(({ name, rows }) => ({
        sheet: name,
        data: rows.map((row) =>
          row.map((cell) =>
            cell === null
              ? null
              : typeof cell === 'number'
                ? { value: cell, type: Number }
                : { value: cell, type: String },
          ),
        ),
      })),
    ).toBuffer();
    const [table, about, ...more] = await readXlsx(file);
    expect([table?.sheet, about?.sheet, more]).toEqual(['Venues', 'About', []]);
    expect(JSON.stringify(table?.data)).toContain("'+1 Studio");
    expect(JSON.stringify(table?.data)).toContain(`'=HYPERLINK`);
    expect(about?.data.map(([cell]) => cell)).toEqual(["'=Atlas", ...Object.values(WORDS).slice(1)]);
  });
});

it('a venue whose details are missing is an error, not a gap', () => {
  expect(() => selectionEntries(dataset, dataset.venues, new Map())).toThrow(RangeError);
});

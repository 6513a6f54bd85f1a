/**
 * What has to hold for every parser of the project, whatever it is given: it answers or throws its own kind of error,
 * its answer is bounded, and what it has understood it understands again. `npm run fuzz` tries each with 10,000 cases,
 * `npm test` with a seeded share of them.
 */
import assert from 'node:assert/strict';
import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { openTrial } from '../../cli/bench/searchTrial';
import { SEARCH_PAIRS } from '../../cli/bench/searchPairs';
import { formatPanels, parsePanels } from '../../src/charts/panelState';
import { checkInventory } from '../../src/domain/check';
import { formatCsv, formatTextCell } from '../../src/domain/csv';
import { DataError } from '../../src/domain/atlasVersion';
import { parseDataset } from '../../src/domain/dataset';
import { parseDetails } from '../../src/domain/venueRecord';
import { formatReport } from '../../src/domain/fault';
import { keysOf, wordsOf } from '../../src/domain/fold';
import { buildAtlasFile, buildDetails } from '../../src/domain/inventory';
import { buildVenuesCsv, buildVenuesGeojson } from '../../src/domain/openData';
import { dateRange } from '../../src/domain/partialDate';
import { buildSearchFile, parseSearchFile } from '../../src/domain/searchFile';
import { pymChildId } from '../../src/embed/dialects';
import {
  FRAME_TYPES,
  HEIGHT_MAX,
  HOST_TYPES,
  parseFrameMessage,
  parseHostMessage,
  QUERY_MAX,
} from '../../src/embed/protocol';
import { parseStyle, STREET_PREFIX, StreetError } from '../../src/map/streets';
import { formatView, parseView, STARS_MAX, TEXT_MAX } from '../../src/state/view';
import { atlasFileWith, dataFiles, FEATURE, outlineOf, VENUE, VENUE_PATH } from '../fixtures/records';
import { anyText, changedJson, changedText } from './changed';
import { anyView } from './anyView';

interface Property {
  name: string;
  property: fc.IRawProperty<unknown>;
}

const property = <T>(name: string, input: fc.Arbitrary<T>, holds: (value: T) => void): Property => ({
  name,
  property: fc.property(input, (value) => {
    holds(value);
    // Whatever a parser has read, it has not changed what all objects share.
    assert.equal(Reflect.ownKeys(Object.prototype).length, OWN_KEYS);
  }) as fc.IRawProperty<unknown>,
});
const OWN_KEYS = Reflect.ownKeys(Object.prototype).length;

/** The result, or `null` where the function throws the error it may throw. */
function unless<T>(kind: new (...values: never[]) => Error, run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof kind) return null;
    throw error;
  }
}

/** As long as the longest address that is read (state/view.ts), written out. */
const ADDRESS_MAX = 40_000;
const address = anyView.map(formatView);
const { dataset, searcher } = await openTrial('data');
const query = fc.constantFrom(...SEARCH_PAIRS.map((pair) => pair.query));
const inventory = checkInventory(dataFiles(), outlineOf).inventory;
if (!inventory) throw new Error('the sample folder has faults');
const STYLE = {
  version: 8,
  glyphs: '../fonts/{fontstack}/{range}.pbf',
  sprite: './sprite',
  sources: {
    osm: { type: 'vector', tiles: ['/tiles/{z}/{x}/{y}.pbf'], url: 'https://tiles.example/osm.json' },
  },
  layers: [
    { id: 'roads', type: 'line', source: 'osm', 'source-layer': 'roads', minzoom: 13 },
    { id: 'borders', type: 'line', source: 'osm', 'source-layer': 'boundary' },
  ],
};
const MESSAGES = [
  { atlas: 1, type: 'ready' },
  { atlas: 1, type: 'height', height: 640 },
  { atlas: 1, type: 'view', query: 'country=KZ&embed=list' },
  { atlas: 1, type: 'select', venue: 'kz-tselinny' },
  { atlas: 1, type: 'hello' },
  { atlas: 1, type: 'set', query: 'country=KZ,TJ' },
];

export const PROPERTIES: readonly Property[] = [
  property('a view comes back the same from its address', anyView, (view) => {
    assert.deepEqual(parseView(formatView(view)), view);
  }),

  property(
    'any address is a view, bounded, that comes back the same',
    fc.oneof(changedText(address), changedText(address.map((text) => decodeURIComponent(text))), anyText),
    (text) => {
      const view = parseView(text);
      assert.ok(view.text.length <= TEXT_MAX && view.stars.length <= STARS_MAX);
      const written = formatView(view);
      assert.ok(written.length <= ADDRESS_MAX);
      assert.deepEqual(parseView(written), view);
      const panels = parsePanels(view.panel);
      assert.deepEqual(parsePanels(formatPanels(panels)), panels);
    },
  ),

  property(
    'any tokens are a state of the panels that comes back the same',
    fc.array(
      changedText(
        fc.constantFrom(
          'density.area',
          'density.table',
          'format.matrix-sector-share',
          'lifespan.survival-pessimistic-kz',
          'trend.table',
          'coverage',
        ),
      ),
    ),
    (tokens) => {
      const state = parsePanels(tokens);
      assert.deepEqual(parsePanels(formatPanels(state)), state);
    },
  ),

  property(
    'a file of a record is sound or has faults that can be read, and what is sound loads',
    fc.oneof(
      changedText(fc.constant(JSON.stringify(FEATURE, null, 2))),
      changedJson(FEATURE).map((value) => JSON.stringify(value) ?? ''),
      anyText,
    ),
    (text) => checkFolder({ [VENUE_PATH]: text }),
  ),

  property(
    'so it is with every other file of the folder',
    fc.constantFrom(...dataFiles().filter(({ path }) => path !== VENUE_PATH)).chain(({ path, text }) =>
      fc
        .oneof(
          changedText(fc.constant(text)),
          changedJson(JSON.parse(text)).map((value) => JSON.stringify(value) ?? ''),
        )
        .map((changed) => ({ [path]: changed })),
    ),
    checkFolder,
  ),

  property(
    'a compiled atlas file loads, names the records it cannot read, or is refused',
    changedJson(atlasFileWith([VENUE, { ...VENUE, id: 'aa-other' }])),
    (json) => {
      const loaded = unless(DataError, () => parseDataset(json));
      if (!loaded) return;
      assert.equal(new Set(loaded.venues.map(({ id }) => id)).size, loaded.venues.length);
      for (const { id, message } of loaded.problems) {
        assert.ok(id.length <= 80 && message.length > 0);
      }
    },
  ),

  property(
    'so do details and the file of the search',
    fc.tuple(changedJson(buildDetails(inventory)['AA']), changedJson(buildSearchFile(inventory))),
    ([details, texts]) => {
      unless(DataError, () => parseDetails(details));
      unless(DataError, () => parseSearchFile(texts));
    },
  ),

  property(
    'a table comes back from CSV, and no cell of text starts a formula',
    fc.array(
      fc.array(fc.oneof(anyText, changedText(fc.constantFrom('=1+1', '-1', '"a","b"', 'a;b'))), {
        minLength: 2,
        maxLength: 4,
      }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    (table) => {
      const found = csvParseRows(formatCsv(table).replace(/^\uFEFF/, ''));
      assert.deepEqual(
        found,
        table.map((row) => row.map(formatTextCell)),
      );
      for (const cell of found.flat()) assert.doesNotMatch(cell, /^([\t\r\n]|\s*[=+\-@＝＋－＠])/);
    },
  ),

  property(
    'a message of frame or page is one that is known and bounded, or none',
    fc.oneof(
      fc.constantFrom(...MESSAGES).chain(changedJson),
      fc.anything({ withNullPrototype: true, withBigInt: true }),
    ),
    (data) => {
      const [frame, host] = [parseFrameMessage(data), parseHostMessage(data)];
      assert.ok(frame === null || FRAME_TYPES.includes(frame.type));
      assert.ok(host === null || HOST_TYPES.includes(host.type));
      if (frame?.type === 'height') assert.ok(frame.height >= 0 && frame.height <= HEIGHT_MAX);
      if (frame?.type === 'view') assert.ok(frame.query.length <= QUERY_MAX);
      if (host?.type === 'set') assert.ok(host.query.length <= QUERY_MAX);
      assert.deepEqual([parseFrameMessage(frame), parseHostMessage(host)], [frame, host]);
    },
  ),

  property(
    'an id of pym.js has nothing in it that parts its messages',
    changedText(fc.constant('?childId=map-0&x=1')),
    (text) => {
      assert.match(pymChildId(text) ?? 'none', /^[\w.:-]{1,100}$/);
    },
  ),

  property(
    'any query is answered within bounds, and marks leave a text as it is',
    fc.tuple(fc.oneof(query, changedText(query), anyText), fc.oneof(changedText(query), anyText)),
    ([text, name]) => {
      const { byId, mark } = searcher.find(text);
      assert.ok([...byId.keys()].every((id) => dataset.byId.has(id)));
      assert.deepEqual(
        [...byId.values()].map(({ rank }) => rank),
        [...byId.keys()].map((_, i) => i),
      );
      const joined = (parts: readonly { text: string }[]): string => parts.map((part) => part.text).join('');
      assert.equal(joined(mark(name)), name);
      const grounds = searcher.suggest(text, 'ru', 3);
      assert.ok(grounds.length <= 3);
      for (const ground of grounds) assert.equal(joined(ground.mark(name)), name);
      assert.ok(searcher.nearest(text, 3).length <= 3);
    },
  ),

  property('a word has few keys, and they are short', fc.oneof(changedText(query), anyText), (text) => {
    for (const word of wordsOf(text)) {
      assert.equal(text.slice(word.start, word.end), word.text);
      const keys = keysOf(word.text);
      assert.ok(keys.length <= 16 && keys.every((key) => key.length <= 200));
    }
  }),

  property(
    'a street map is taken over under names of its own, or refused with a reason',
    fc.oneof(
      changedJson(STYLE).map((value) => JSON.stringify(value) ?? ''),
      changedText(fc.constant(JSON.stringify(STYLE))),
    ),
    (text) => {
      const streets = unless(StreetError, () => parseStyle(text, 'https://tiles.example/style.json', '©'));
      if (!streets) return;
      const layers = streets.layers('light');
      for (const id of [...layers.map((layer) => layer.id), ...Object.keys(streets.sources)]) {
        assert.ok(id.startsWith(STREET_PREFIX));
      }
      for (const layer of layers) {
        assert.ok('source' in layer && String(layer.source) in streets.sources);
      }
    },
  ),

  property(
    'a date is a range of at most a year that runs forward, or none',
    changedText(fc.constantFrom('2018', '2018-10', '2018-10-05', '0001', '9999-12-31', '2024-02-29')),
    (text) => {
      const range = dateRange(text);
      if (!range) return;
      assert.ok(range.start < range.end && range.end - range.start <= 1 + 1e-9);
    },
  ),
];

const FAULT_PART_MAX = 400;
const FAULTS_MAX = 200;

/** Some files of the sample folder replaced by others. */
function checkFolder(changes: Readonly<Record<string, string>>): void {
  const files = dataFiles(changes);
  const { faults, inventory: checked } = checkInventory(files, outlineOf);
  assert.equal(checked === null, faults.length > 0);
  assert.ok(faults.length <= FAULTS_MAX);
  for (const { file, field, found, expected } of faults) {
    assert.ok(
      [file, field, found, expected].every((part) => part.length <= FAULT_PART_MAX && !/[\r\n]/.test(part)),
    );
  }
  assert.equal(formatReport(faults, 'data').split('\n').length > faults.length, true);
  if (!checked) return;
  const ids = checked.venues.map(({ id }) => id);
  const loaded = parseDataset(JSON.parse(JSON.stringify(buildAtlasFile(checked))));
  assert.deepEqual(loaded.problems, []);
  assert.deepEqual([...loaded.byId.keys()], ids);
  const published = buildVenuesGeojson(checked);
  assert.deepEqual(JSON.parse(JSON.stringify(published)), published);
  assert.equal(csvParseRows(buildVenuesCsv(checked)).length, ids.length + 1);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, frameSvg, wrapText } from '../../src/picture/frame';
import { exportFileName, exportNotes, panelCsv, type ExportedPanel } from '../../src/charts/exportWords';
import { formatTable } from '../../src/charts/firstTables';
import { sortRows, type PanelTable } from '../../src/charts/panelTable';
import { textWidth } from '../../src/theme/textWidth';
import { formatRows } from '../../src/domain/formatShares';
import { loadMoreMessages, setLanguage } from '../../src/i18n/locale.svelte';
import { COUNTRIES, VENUES } from './sample';

// Before the tables below are worded.
await setLanguage('en');
await loadMoreMessages();

const panel: ExportedPanel = {
  name: 'format',
  title: 'Online or in person?',
  sentence: 'A sentence.',
  known: '63 of 75 known',
  table: formatTable(formatRows(VENUES, COUNTRIES)),
  context: {
    filters: ['Country: Aland', 'Kind: Creative hub'],
    shown: 75,
    total: 471,
    dataDate: '2026-01-31',
  },
};

describe('every export says', () => {
  const notes = exportNotes(panel);

  it.each([
    ['its filters in words', /^Filters: Country: Aland; Kind: Creative hub\. 75 of 471 venues\.$/],
    ['how much is known', /^63 of 75 known$/],
    ['the date and the source', /Atlas of Central Asia, data as of 31 January 2026, CC BY 4\.0/],
    ['that it is about the inventory', /describe this inventory/],
    ['the boundary disclaimer', /do not imply the expression of any opinion/],
  ])('%s', (_name, words) => {
    expect(notes.filter((note) => words.test(note))).toHaveLength(1);
  });

  it('so where nothing is filtered', () => {
    const context = { ...panel.context, filters: [], shown: 471 };
    expect(exportNotes({ ...panel, context })[0]).toBe('No filters. 471 of 471 venues.');
  });

  it('in its file name what and of when it is', () => {
    expect(exportFileName(panel, 'csv')).toBe('atlas-format-2026-01-31.csv');
  });
});

describe('the CSV', () => {
  const lines = panelCsv(panel).slice(1).split('\r\n');

  it('has the table with unrounded numbers, then the words', () => {
    expect(lines[0]).toBe('Country,Offline,Hybrid,Online,Unknown,Hybrid or online,95% from,to');
    expect(lines[1]).toMatch(/^Aland,30,10,10,10,0\.4,0\.27\d+,0\.53\d+$/);
    expect(lines[5]).toBe('');
    expect(lines[6]).toBe('Online or in person?');
    expect(lines.some((line) => line.includes('Country: Aland; Kind: Creative hub'))).toBe(true);
  });

  it('starts no formula, whatever a venue or a filter is called', () => {
    const text = fc.string({ maxLength: 20 });
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '＝', '');
    fc.assert(
      fc.property(start, text, text, (sign, name, filter) => {
        const hostile: ExportedPanel = {
          ...panel,
          title: sign + name,
          context: { ...panel.context, filters: [sign + filter] },
          table: {
            ...panel.table,
            columns: [{ key: 'name', label: sign + name, numeric: false }],
            rows: [[{ text: sign + name, value: sign + name }]],
          },
        };
        const cells = [sign + name].filter((cell) => /^\s*[=+\-@\uFF1D]|^[\t\r\n]/.test(cell));
        const csv = panelCsv(hostile);
        for (const cell of cells) expect(csv).toContain(`'${cell.replaceAll('"', '""')}`);
        expect(csv.slice(1)).not.toMatch(/(^|\n)"?\s*[=+@]/);
      }),
    );
  });
});

describe('the SVG', () => {
  const colours = { ground: '#fff', ink: '#000', muted: '#666' };
  const picture = { markup: '<circle r="3"/>', width: 360, height: 120 };
  const words = (title: string) => ({ title, sentence: panel.sentence, notes: exportNotes(panel) });

  it('holds title, sentence, picture and all the words of origin', () => {
    const { text, width, height } = frameSvg(picture, words(panel.title), colours);
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="392"/);
    expect(width).toBe(392);
    expect(height).toBeGreaterThan(120);
    const said = [...text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]).join(' ');
    for (const note of [panel.title, panel.sentence, ...exportNotes(panel)]) expect(said).toContain(note);
    expect(text).toContain('<circle r="3"/>');
  });

  it('lets no text become markup', () => {
    const { text } = frameSvg(picture, words('<script>"&\'</script>\u0000'), colours);
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(escapeXml(value)).not.toMatch(/[<>"'\u0000-\u0008]/);
      }),
    );
  });

  it('wraps words within the width and loses none', () => {
    const sentence = fc.array(fc.stringMatching(/^[a-zA-Zа-я]{1,12}$/), { maxLength: 30 });
    fc.assert(
      fc.property(sentence, fc.integer({ min: 60, max: 400 }), (list, width) => {
        const lines = wrapText(list.join(' '), width, 12);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) {
          if (line.includes(' ')) expect(12 * textWidth(line, { bold: true })).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('sorting a table', () => {
  const table = (values: readonly (number | string | null)[], hasTotal = false): PanelTable => ({
    caption: '',
    columns: [{ key: 'a', label: 'a', numeric: true }],
    rows: values.map((value) => [{ text: String(value), value }]),
    hasTotal,
    notes: [],
  });
  const sorted = (given: PanelTable, falls: boolean): (number | string | null | undefined)[] =>
    sortRows(given, 0, falls).map((row) => row[0]?.value);

  it.each<[string, PanelTable, boolean, (number | string | null)[]]>([
    ['numbers by size', table([2, 10, 1]), false, [1, 2, 10]],
    ['the largest first', table([2, 10, 1]), true, [10, 2, 1]],
    ['unknown last, either way', table([null, 2, 1]), true, [2, 1, null]],
    ['unknown last', table([null, 2, 1]), false, [1, 2, null]],
    ['words as the language does', table(['b', 'Á', 'c']), false, ['Á', 'b', 'c']],
    ['a total last', table([2, 3, 5], true), true, [3, 2, 5]],
  ])('%s', (_name, given, falls, expected) => {
    expect(sorted(given, falls)).toEqual(expected);
  });
});

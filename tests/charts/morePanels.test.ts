import { beforeEach, describe, expect, it } from 'vitest';
import { coverageSentence, coverageTable, fieldWord } from '../../src/charts/coverageText';
import CoveragePanel from '../../src/charts/CoveragePanel.svelte';
import {
  findingsTable,
  numberText,
  ruleText,
  statementText,
  TARGETS,
  verdictText,
} from '../../src/charts/findingText';
import FindingsPanel from '../../src/charts/FindingsPanel.svelte';
import MorePanels from '../../src/charts/MorePanels.svelte';
import { trendSentence, trendTable } from '../../src/charts/trendText';
import TrendPanel from '../../src/charts/TrendPanel.svelte';
import { COVERAGE_FIELDS, coverageRows, type CoverageRow } from '../../src/domain/coverage';
import { findings, FINDINGS, type Finding } from '../../src/domain/findings';
import { trendRows, type TrendRow } from '../../src/domain/trend';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { setLanguage } from '../../src/i18n/locale.svelte';
import { renderMarkup } from './markup';
import { COUNTRIES, DATASET, VENUES } from './sample';

const given = { venues: VENUES, dataset: DATASET };
const some = VENUES.filter(({ founded }) => (founded ?? '') >= '2010');
const onshow = (): void => undefined;
const all = <Row>(rows: readonly Row[]): Row => rows.at(-1) as Row;
const trend = (): TrendRow[] => trendRows(VENUES, COUNTRIES, { from: 2002, to: 2026 });
const coverage = (): CoverageRow[] => coverageRows(VENUES, COUNTRIES, DATASET.dataDate);

beforeEach(() => setLanguage('en'));

describe('the trend', () => {
  it('names the year with most openings and how many have no date', () => {
    const row = all(trend());
    expect(trendSentence(row)).toMatch(
      new RegExp(
        `^${row.founded} venues have a founding date, the most in \\d{4} \\(\\d+\\); \\d+ closings have a date\\. \\d+% have no founding date\\.$`,
      ),
    );
    expect(trendSentence(all(trendRows([], COUNTRIES, { from: 2002, to: 2026 })))).toMatch(/^None of the 0/);
  });

  it('has a table whose openings add up', () => {
    const table = trendTable(trend());
    const column = table.columns.findIndex(({ key }) => key === 'all-opened');
    const sum = table.rows.reduce((total, row) => total + Number(row[column]?.value), 0);
    expect(sum).toBe(all(trend()).founded);
  });
});

describe('coverage', () => {
  it('names the least and the best known field', () => {
    expect(coverageSentence(all(coverage()))).toMatch(
      /^Least is known of: .+ \(\d+% of venues\); most of: .+ \(100%\)\. \d+% of the records rest on one source\.$/,
    );
  });

  it('has a row for every field, and the audit beside it', () => {
    const table = coverageTable(coverage(), DATASET.audit);
    const first = table.rows.map((row) => row[0]?.text);
    for (const field of COVERAGE_FIELDS) expect(first).toContain(fieldWord(field));
    expect(table.notes.join(' ')).toContain('87.5%, 95% interval 73.9% to 94.5%');
  });
});

describe('findings', () => {
  const byId = (id: string): Finding => ({
    id: id as Finding['id'],
    verdict: 'cannot-be-told',
    value: 0.25,
    interval: { low: 0.1, high: 0.5 },
    known: 40,
    total: 100,
    countries: COUNTRIES.slice(0, 2),
  });

  it.each(INTERFACE_LANGUAGES)('have every word in %s', async (language) => {
    await setLanguage(language);
    for (const id of FINDINGS) {
      for (const word of [statementText, verdictText, numberText, ruleText]) {
        expect(word(byId(id))).not.toMatch(/more\.[a-z]|undefined|NaN/);
      }
      expect(TARGETS[id].panel).not.toBe('');
    }
    expect(findingsTable(FINDINGS.map(byId)).rows).toHaveLength(FINDINGS.length);
  });

  it('say the number, its interval and what it rests on', () => {
    expect(numberText(byId('ended'))).toBe(
      '25% have closed (95% interval 10% to 50%; status known of 40 of 100).',
    );
    expect(numberText(byId('uneven-between'))).toBe(
      'Aland has 0.25 times Beland’s venues per million people (95% interval of the ratio 0.10 to 0.50; 40 of 100 venues).',
    );
    expect(numberText({ ...byId('ended'), value: null, interval: null })).toBe('No number: 40 of 100 known.');
  });

  it('speak of the chosen countries only', () => {
    const list = findings(VENUES, COUNTRIES, DATASET);
    expect(list.map(({ id }) => id)).not.toContain('most-known');
  });
});

describe('further panels are drawn as before', () => {
  it.each<[string, () => string]>([
    ['trend', () => renderMarkup(TrendPanel, given)],
    ['trend-empty', () => renderMarkup(TrendPanel, { ...given, venues: [] })],
    ['coverage', () => renderMarkup(CoveragePanel, given)],
    ['coverage-empty', () => renderMarkup(CoveragePanel, { ...given, venues: [] })],
    [
      'trend-filtered',
      () => renderMarkup(TrendPanel, { ...given, venues: some, years: { from: 2010, to: null } }),
    ],
    ['coverage-filtered', () => renderMarkup(CoveragePanel, { ...given, venues: some })],
    ['findings-filtered', () => renderMarkup(FindingsPanel, { ...given, venues: some, onshow })],
    ['findings', () => renderMarkup(FindingsPanel, { ...given, onshow })],
    ['findings-empty', () => renderMarkup(FindingsPanel, { ...given, venues: [], onshow })],
    ['more-panels', () => renderMarkup(MorePanels, given)],
  ])('%s', async (name, draw) => {
    const markup = draw();
    expect(markup).not.toMatch(/(panel|more)\.[a-z]|undefined|NaN|Infinity/);
    await expect(markup).toMatchFileSnapshot(`__snapshots__/${name}.html`);
  });
});

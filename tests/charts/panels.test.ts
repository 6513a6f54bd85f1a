import { beforeEach, describe, expect, it } from 'vitest';
import DensityPanel from '../../src/charts/DensityPanel.svelte';
import { densityTable, formatTable, lifespanTable } from '../../src/charts/firstTables';
import FormatPanel from '../../src/charts/FormatPanel.svelte';
import LifespanPanel from '../../src/charts/LifespanPanel.svelte';
import type { PanelTable } from '../../src/charts/panelTable';
import TableView from '../../src/charts/TableView.svelte';
import { densityRows } from '../../src/domain/density';
import { formatRows } from '../../src/domain/formatShares';
import { lifespanRows } from '../../src/domain/lifespan';
import { setLanguage } from '../../src/i18n/locale.svelte';
import { countryShading } from '../../src/map/shades';
import { LIGHT } from '../../src/theme/palette';
import { renderMarkup } from './markup';
import { COUNTRIES, DATASET, VENUES } from './sample';

const given = { venues: VENUES, all: VENUES, dataset: DATASET };
const onlyCc = VENUES.filter(({ country }) => country === 'CC');
const withDates = VENUES.filter(({ founded }) => founded !== null);
const onlyOffline = VENUES.filter(({ format }) => format === 'offline');
const table = (made: PanelTable): string => renderMarkup(TableView, { table: made });
const undated = VENUES.filter(({ founded }) => founded === null);

beforeEach(() => setLanguage('en'));

/** Pictures as text: `npx vitest -u` accepts a change that was meant. */
describe('panels are drawn as before', () => {
  it.each<[string, () => string]>([
    ['density-people', () => renderMarkup(DensityPanel, given)],
    ['density-area', () => renderMarkup(DensityPanel, { ...given, measure: 'per-area' })],
    ['density-count', () => renderMarkup(DensityPanel, { ...given, measure: 'count' })],
    [
      'density-table',
      () => table(densityTable(densityRows(VENUES, COUNTRIES, 'per-million'), 'per-million', COUNTRIES)),
    ],
    ['density-one-country', () => renderMarkup(DensityPanel, { ...given, venues: onlyCc, selected: ['CC'] })],
    ['density-filtered', () => renderMarkup(DensityPanel, { ...given, venues: withDates })],
    ['format-filtered', () => renderMarkup(FormatPanel, { ...given, venues: withDates })],
    ['density-empty', () => renderMarkup(DensityPanel, { ...given, venues: [] })],
    ['format-counts', () => renderMarkup(FormatPanel, { ...given, selectedFormats: ['online'] })],
    ['format-shares', () => renderMarkup(FormatPanel, { ...given, view: 'shares' })],
    ['format-table', () => table(formatTable(formatRows(VENUES, COUNTRIES)))],
    ['format-empty', () => renderMarkup(FormatPanel, { ...given, venues: [] })],
    ['lifespan', () => renderMarkup(LifespanPanel, { ...given, hovered: 'aa-v2' })],
    ['lifespan-table', () => table(lifespanTable(lifespanRows(VENUES, COUNTRIES)))],
    ['lifespan-filtered', () => renderMarkup(LifespanPanel, { ...given, venues: onlyOffline })],
    ['lifespan-tiny', () => renderMarkup(LifespanPanel, { ...given, venues: onlyCc, selected: ['CC'] })],
    ['lifespan-undated', () => renderMarkup(LifespanPanel, { ...given, venues: undated })],
    ['lifespan-empty', () => renderMarkup(LifespanPanel, { ...given, venues: [] })],
  ])('%s', async (name, draw) => {
    await expect(draw()).toMatchFileSnapshot(`__snapshots__/${name}.html`);
  });

  it.each<[string, () => string]>([
    ['density-ru', () => renderMarkup(DensityPanel, given)],
    ['format-ru', () => renderMarkup(FormatPanel, given)],
    ['lifespan-ru', () => renderMarkup(LifespanPanel, given)],
  ])('%s', async (name, draw) => {
    await setLanguage('ru');
    await expect(draw()).toMatchFileSnapshot(`__snapshots__/${name}.html`);
  });
});

describe('every panel', () => {
  const panels: [string, (language: 'en' | 'ru') => Promise<string>][] = (
    [
      ['density', () => renderMarkup(DensityPanel, given)],
      ['format', () => renderMarkup(FormatPanel, given)],
      ['lifespan', () => renderMarkup(LifespanPanel, given)],
    ] as [string, () => string][]
  ).map(([name, draw]) => [
    name,
    async (language) => {
      await setLanguage(language);
      return draw();
    },
  ]);

  it.each(panels)('%s: is a figure with a title and a sentence', async (_name, draw) => {
    const markup = await draw('en');
    expect(markup).toMatch(/^<figure aria-labelledby="ID-title" aria-describedby="ID-sentence">/);
    expect(markup).toMatch(/<h3 id="ID-title">\s*\S/);
    expect(markup).toMatch(/<p class="sentence" id="ID-sentence">\s*\S/);
  });

  it.each(panels)('%s: has a button a country, that says its figures', async (_name, draw) => {
    const markup = await draw('en');
    for (const country of ['Aland', 'Beland', 'Celand']) {
      expect(markup).toMatch(
        new RegExp(`<button[^>]*>\\s*<span class="visually-hidden">\\s*${country}: [^<]*\\d`),
      );
    }
  });

  it.each(panels)('%s: writes no message key and no NaN', async (_name, draw) => {
    for (const language of ['en', 'ru'] as const) {
      const markup = await draw(language);
      expect(markup).not.toMatch(/panel\.[a-z]|undefined|NaN|Infinity/);
    }
  });
});

describe('the classes of density', () => {
  const colours = (venues: typeof VENUES): string[] => {
    const markup = renderMarkup(DensityPanel, { ...given, venues });
    return [...markup.matchAll(/fill="var\(--density-(\d)\)"/g)].map(
      ([, step]) => LIGHT.density[step as keyof typeof LIGHT.density],
    );
  };

  it('wear the colours that they wear on the map', () => {
    const { classes } = countryShading(VENUES, VENUES, COUNTRIES, LIGHT);
    expect(classes.length).toBeGreaterThan(2);
    expect(colours(VENUES)).toEqual(classes.map(({ colour }) => colour));
  });

  it('stay what they are under a filter, and stand beside the measure of the map only', () => {
    expect(colours(withDates)).toEqual(colours(VENUES));
    const area = renderMarkup(DensityPanel, { ...given, measure: 'per-area' });
    expect(area).not.toContain('--density-');
  });
});

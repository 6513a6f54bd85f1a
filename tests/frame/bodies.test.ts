import type { Component } from 'svelte';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import CoveragePanel from '../../src/charts/CoveragePanel.svelte';
import DensityPanel from '../../src/charts/DensityPanel.svelte';
import FindingsPanel from '../../src/charts/FindingsPanel.svelte';
import FormatPanel from '../../src/charts/FormatPanel.svelte';
import LifespanPanel from '../../src/charts/LifespanPanel.svelte';
import { FIRST_STATE, PANEL_NAMES, type PanelName } from '../../src/charts/panelState';
import TrendPanel from '../../src/charts/TrendPanel.svelte';
import { labelOf } from '../../src/embed/labels';
import { parsePart } from '../../src/embed/part';
import CompareBody from '../../src/frame/CompareBody.svelte';
import FindingBody from '../../src/frame/FindingBody.svelte';
import Frame from '../../src/frame/Frame.svelte';
import ListBody from '../../src/frame/ListBody.svelte';
import SentenceBody from '../../src/frame/SentenceBody.svelte';
import type { PartBody } from '../../src/frame/bodyProps';
import { WRITERS } from '../../src/frame/panels';
import { sentenceOf } from '../../src/frame/sentences';
import { setLanguage, t } from '../../src/i18n/locale.svelte';
import { parseView } from '../../src/state/view';
import { renderMarkup } from '../charts/markup';
import { DATASET, VENUES } from '../charts/sample';

const PANELS: Record<
  PanelName,
  Component<{ venues: typeof VENUES; all: typeof VENUES; dataset: typeof DATASET }>
> = {
  density: DensityPanel,
  format: FormatPanel,
  lifespan: LifespanPanel,
  findings: FindingsPanel,
  trend: TrendPanel,
  coverage: CoveragePanel,
};

beforeAll(() => {
  vi.stubGlobal('location', new URL('https://atlas.example/a/embed.html?embed=list'));
  vi.stubGlobal('window', { parent: null });
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => setLanguage('en'));

/** The whole frame of a query, as text. */
function frameOf(query: string, body: PartBody | null): string {
  const view = parseView(query);
  return renderMarkup(Frame, {
    part: parsePart(view.embed),
    Body: body,
    dataset: DATASET,
    initial: view,
    needs: ['all'],
  });
}

describe('sentenceOf', () => {
  it.each(PANEL_NAMES)('says of %s what its panel says', async (panel) => {
    const { write } = await WRITERS[panel]();
    const { text } = sentenceOf(write, {
      venues: VENUES,
      dataset: DATASET,
      selected: [],
      state: FIRST_STATE,
    });
    const markup = renderMarkup(PANELS[panel], { venues: VENUES, all: VENUES, dataset: DATASET });
    expect(text.length).toBeGreaterThan(20);
    expect(markup).toContain(t(labelOf({ kind: 'sentence', panel })));
    expect(markup).toContain(text);
  });

  it('says that nothing is chosen', async () => {
    const { write } = await WRITERS.density();
    const { text } = sentenceOf(write, {
      venues: [],
      dataset: DATASET,
      selected: [],
      state: FIRST_STATE,
    });
    expect(text).toBe('Nothing to compare.');
  });
});

describe('a frame', () => {
  it.each<[string, PartBody, string]>([
    ['embed=sentence:lifespan', SentenceBody, 'Do they last?'],
    ['embed=list', ListBody, 'Aland'],
    ['embed=compare&compare=AA,BB', CompareBody, 'Beland'],
  ])('of %s has its part, its source and the way to the whole', (query, body, shows) => {
    const markup = frameOf(query, body);
    expect(markup).toContain(shows);
    expect(markup).toContain('CC BY 4.0');
    expect(markup).toMatch(/href="https:\/\/atlas\.example\/a\/[^"]*"[^>]*rel="noopener"/);
  });

  it('says which filters it is of', () => {
    expect(frameOf('embed=sentence:density&country=AA', SentenceBody)).toContain('Chosen: Country: Aland');
  });

  it('says that a statement speaks of other countries, and that a part does not exist', () => {
    expect(frameOf('embed=finding:most-known', FindingBody)).toContain('countries that are not chosen here');
    expect(frameOf('embed=finding:nothing', FindingBody)).toContain('finding:nothing');
    expect(frameOf('embed=panel:nothing', null)).toContain('panel:nothing');
  });
});

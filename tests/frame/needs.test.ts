import { beforeAll, describe, expect, it } from 'vitest';
import { parsePanels } from '../../src/charts/panelState';
import { parsePart } from '../../src/embed/part';
import { readAtlas, readFacts } from '../../src/domain/compiled';
import type { AtlasFile, Dataset } from '../../src/domain/dataset';
import { buildFactsFile, buildNamesFile, buildTraitsFile } from '../../src/domain/frameFiles';
import { needsOf } from '../../src/frame/needs';
import { WRITERS } from '../../src/frame/panels';
import { sentenceOf, type Sentence } from '../../src/frame/sentences';
import { loadMoreMessages, setLanguage } from '../../src/i18n/locale.svelte';
import { AppState } from '../../src/state/app.svelte';
import { parseView } from '../../src/state/view';
import { groupByPlace } from '../../src/ui/groups';
import { compileAtlas } from '../../vite/compile';

let atlas: AtlasFile;

beforeAll(async () => {
  const { compiled } = await compileAtlas('data');
  if (!compiled) throw new Error('the data folder has faults');
  atlas = compiled.atlas;
  await setLanguage('en');
  await loadMoreMessages();
});

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a frame of that query has fetched. */
function fetchedFor(query: string): Dataset {
  const view = parseView(query);
  const needs = needsOf(view, parsePart(view.embed));
  expect(needs).not.toContain('all');
  return readFacts(
    json(buildFactsFile(atlas)),
    needs.includes('traits') ? json(buildTraitsFile(atlas)) : null,
    needs.includes('names') ? json(buildNamesFile(atlas, 'en')) : null,
  );
}

async function sentenceIn(query: string, dataset: Dataset): Promise<Sentence> {
  const view = parseView(query);
  const part = parsePart(view.embed);
  if (part?.kind !== 'sentence') throw new Error(`no sentence in ${query}`);
  const { visible } = new AppState(dataset, view, () => undefined);
  const { write } = await WRITERS[part.panel]();
  const selected = view.facets.country ?? [];
  return sentenceOf(write, { venues: visible, dataset, selected, state: parsePanels(view.panel) });
}

describe('needsOf', () => {
  it.each([
    'sentence:density',
    'sentence:density&panel=density.area',
    'sentence:density&panel=density.concentration',
    'sentence:density&sector=performance',
    'sentence:density&precision=city',
    'sentence:format',
    'sentence:format&panel=format.matrix',
    'sentence:format&panel=format.matrix-sector',
    'sentence:format&panel=format.matrix-operator-share',
    'sentence:lifespan&lifespan=3..',
    'sentence:lifespan&panel=lifespan.lines',
    'sentence:lifespan&panel=lifespan.survival-pessimistic&audience=aspiring',
    'sentence:findings&country=KZ,KG&cost=free',
    'sentence:trend&years=2010..2020&offer=courses',
    'sentence:coverage&status=active',
  ])('names all that %s counts by', async (query) => {
    const found = await sentenceIn(`embed=${query}`, fetchedFor(`embed=${query}`));
    expect(found).toEqual(await sentenceIn(`embed=${query}`, readAtlas(atlas)));
    expect(found.known).not.toBe('');
  });

  it('names all that a list shows', () => {
    const listed = (dataset: Dataset): unknown =>
      groupByPlace(
        dataset,
        new AppState(dataset, parseView('embed=list&language=ru'), () => undefined).visible,
      ).map(({ title, aside, venues }) => [title, aside, venues.map(({ id, name }) => [id, name])]);
    expect(listed(fetchedFor('embed=list&language=ru'))).toEqual(listed(readAtlas(atlas)));
  });

  it.each(['near=kz-almaty,50', 'area=60,40,70,50', 'place=kz-almaty', 'q=hub', 'compare=kz-almaty,KG'])(
    'asks for the whole atlas where %s looks for what no other file has',
    (query) => {
      const view = parseView(`embed=panel:density&${query}`);
      expect(needsOf(view, parsePart(view.embed))).toEqual(['all']);
    },
  );
});

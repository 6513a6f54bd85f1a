import { beforeEach, describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/domain/dataset';
import { filterVenues } from '../../src/domain/filter';
import { loadMoreMessages, setLanguage } from '../../src/i18n/locale.svelte';
import { DEFAULT_VIEW, formatView, parseView } from '../../src/state/view';
import { exampleQuestions } from '../../src/ui/examples';
import { compileAtlas } from '../../vite/compile';
import { atlasFileWith, VENUE } from '../fixtures/records';

const reader = { ...DEFAULT_VIEW, lang: 'ru', stars: ['aa-hub'], text: 'hub' };

beforeEach(async () => {
  await setLanguage('en');
  await loadMoreMessages();
});

describe('example questions', () => {
  it('are three for the inventory, and each count is what its view shows', async () => {
    const { compiled } = await compileAtlas('data');
    const dataset = parseDataset(compiled?.atlas);
    const examples = exampleQuestions(dataset, reader);
    expect(examples).toHaveLength(3);
    for (const { view, count } of examples) {
      expect(filterVenues(dataset, { ...view, ids: null })).toHaveLength(count);
      expect(count).toBeGreaterThan(0);
      expect(parseView(formatView(view))).toEqual(view);
    }
  });

  it('keep the reader’s language and shortlist, and nothing else of the view', () => {
    const film = parseDataset(
      atlasFileWith([{ ...VENUE, sectors: ['audiovisual-interactive'], country: 'BB' }]),
    );
    const [example] = exampleQuestions(film, reader);
    expect(example).toEqual({
      text: 'Where can I learn film in Beland?',
      view: {
        ...DEFAULT_VIEW,
        lang: 'ru',
        stars: ['aa-hub'],
        facets: {
          country: ['BB'],
          sector: ['audiovisual-interactive'],
          offer: ['courses', 'workshops', 'mentoring'],
        },
      },
      count: 1,
    });
  });

  it('that nothing answers are not asked', () => {
    const none = parseDataset(atlasFileWith([{ ...VENUE, offers: [], cost: null, sectors: [] }]));
    expect(exampleQuestions(none, reader)).toEqual([]);
  });
});

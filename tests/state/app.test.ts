import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/domain/dataset';
import { AppState } from '../../src/state/app.svelte';
import { parseView } from '../../src/state/view';
import { atlasFileWith, VENUE } from '../fixtures/records';

const dataset = parseDataset(
  atlasFileWith([
    { ...VENUE, id: 'aa-open', status: 'active' },
    { ...VENUE, id: 'aa-shut', status: 'closed' },
  ]),
);
const open = (query: string): AppState => new AppState(dataset, parseView(query), () => undefined);
const ids = (app: AppState): string[] => app.visible.map(({ id }) => id);
const SHUT = parseView('?status=closed');

describe('what list and panels show', () => {
  it('follows the view at once where nothing holds it', () => {
    const app = open('');
    expect(ids(app)).toEqual(['aa-open', 'aa-shut']);
    app.change(SHUT);
    expect(ids(app)).toEqual(['aa-shut']);
    expect(app.criteria).toEqual(app.chosen.criteria);
  });

  it('stays as handed over, with its counts, until it is handed over anew; the map does not wait', () => {
    const app = open('');
    app.show(app.chosen);
    app.change(SHUT);
    expect(ids(app)).toEqual(['aa-open', 'aa-shut']);
    expect(app.criteria.facets).toEqual({});
    expect(app.mapped.map(({ id }) => id)).toEqual(['aa-shut']);
    expect(app.chosen.venues).toEqual(app.mapped);

    app.show(app.chosen);
    expect(ids(app)).toEqual(['aa-shut']);
    expect(app.criteria.facets).toEqual({ status: ['closed'] });
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseDataset } from '../../src/domain/dataset';
import { AppState } from '../../src/state/app.svelte';
import { recall, remember } from '../../src/state/device';
import { Shortlist } from '../../src/state/shortlist.svelte';
import { parseView, STARS_MAX } from '../../src/state/view';
import { atlasFileWith, VENUE } from '../fixtures/records';

const dataset = parseDataset(atlasFileWith(['aa-one', 'aa-two', 'aa-three'].map((id) => ({ ...VENUE, id }))));

/** A storage in memory, under the device's global name. */
function withStorage(initial: Record<string, string> = {}): Map<string, string> {
  const kept = new Map(Object.entries(initial));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  return kept;
}

function open(query: string): { app: AppState; shortlist: Shortlist } {
  const app = new AppState(dataset, parseView(query), () => undefined);
  return { app, shortlist: new Shortlist(app) };
}

const KEY = 'creative-atlas.1.stars';
afterEach(() => vi.unstubAllGlobals());

describe('what the device remembers', () => {
  it('comes back, and is gone when emptied', () => {
    const kept = withStorage();
    remember('stars', 'aa-one');
    expect(recall('stars')).toBe('aa-one');
    remember('stars', '');
    expect(kept.size).toBe(0);
  });

  it('is nothing where storage throws or is missing', () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(recall('stars')).toBeNull();
    expect(() => remember('stars', 'aa-one')).not.toThrow();
    vi.stubGlobal('localStorage', undefined);
    expect(recall('stars')).toBeNull();
    expect(() => remember('stars', 'aa-one')).not.toThrow();
  });
});

describe('the shortlist', () => {
  it('comes from the device where the link has none', () => {
    withStorage({ [KEY]: 'aa-one,aa-gone,<b>' });
    const { app, shortlist } = open('kind=venue');
    expect(app.view.stars).toEqual(['aa-one', 'aa-gone']);
    expect(shortlist.count).toBe(1);
    expect(shortlist.aside).toEqual([]);
  });

  it('goes to view and device together', () => {
    const kept = withStorage();
    const { app, shortlist } = open('');
    shortlist.toggle('aa-two');
    shortlist.toggle('aa-one');
    expect(app.view.stars).toEqual(['aa-two', 'aa-one']);
    expect(kept.get(KEY)).toBe('aa-two,aa-one');
    shortlist.toggle('aa-two');
    shortlist.toggle('aa-one');
    expect(kept.size).toBe(0);
  });

  it('of a link comes first, and the own one waits untouched', () => {
    const kept = withStorage({ [KEY]: 'aa-one' });
    const { app, shortlist } = open('stars=aa-two');
    expect(app.view.stars).toEqual(['aa-two']);
    expect(shortlist.aside).toEqual(['aa-one']);
    shortlist.toggle('aa-three');
    expect(kept.get(KEY)).toBe('aa-one');
    shortlist.choose([...app.view.stars, ...shortlist.aside]);
    expect(app.view.stars).toEqual(['aa-two', 'aa-three', 'aa-one']);
    expect(kept.get(KEY)).toBe('aa-two,aa-three,aa-one');
    expect(shortlist.aside).toEqual([]);
  });

  it('of the device comes back in place of the link’s', () => {
    const kept = withStorage({ [KEY]: 'aa-one' });
    const { app, shortlist } = open('stars=aa-two');
    shortlist.choose(shortlist.aside);
    expect(app.view.stars).toEqual(['aa-one']);
    expect(kept.get(KEY)).toBe('aa-one');
  });

  it('asks nothing where link and device agree', () => {
    withStorage({ [KEY]: 'aa-one,aa-two' });
    expect(open('stars=aa-two,aa-one').shortlist.aside).toEqual([]);
  });

  it('says when it is full', () => {
    withStorage();
    const ids = Array.from({ length: STARS_MAX }, (_, i) => `aa-${i}`);
    const { app, shortlist } = open(`stars=${ids.join(',')}`);
    shortlist.toggle('aa-one');
    expect(shortlist.full).toBe(true);
    expect(app.view.stars).toHaveLength(STARS_MAX);
    shortlist.toggle('aa-0');
    expect(shortlist.full).toBe(false);
    shortlist.choose([...ids, 'aa-one']);
    expect(shortlist.full).toBe(true);
    expect(app.view.stars).toEqual(ids);
  });

  it('works without storage', () => {
    vi.stubGlobal('localStorage', undefined);
    const { app, shortlist } = open('stars=aa-one');
    shortlist.toggle('aa-two');
    expect(app.view.stars).toEqual(['aa-one', 'aa-two']);
  });
});

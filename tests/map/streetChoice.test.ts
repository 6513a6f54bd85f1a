import { describe, expect, it } from 'vitest';
import { StreetChoice } from '../../src/map/streetChoice.svelte';

const TILE = { source: 'streets/osm', reason: 'HTTP 500', whole: false };

function shown(): { choice: StreetChoice; told: string[] } {
  const told: string[] = [];
  const choice = new StreetChoice((reason) => void told.push(reason));
  choice.map = {
    attribution: '© testers',
    sources: { [TILE.source]: { type: 'vector' } },
    layers: () => [],
    named: false,
  };
  return { choice, told };
}

describe('a street map that has faults', () => {
  it('bears with a tile or two, and is taken off with the third', () => {
    const { choice, told } = shown();
    choice.hear(TILE);
    choice.hear(TILE);
    expect(choice.map).not.toBeNull();
    choice.hear(TILE);
    expect([choice.map, told]).toEqual([null, ['HTTP 500']]);
  });

  it.each([TILE.source, null])('is taken off at once with a source (%s)', (source) => {
    const { choice, told } = shown();
    choice.hear({ source, reason: 'HTTP 404', whole: true });
    expect([choice.map, told]).toEqual([null, ['HTTP 404']]);
  });

  it('is not blamed for what other sources lack', () => {
    const { choice, told } = shown();
    choice.hear({ source: 'venues', reason: 'gone', whole: true });
    expect(choice.map).not.toBeNull();
    expect(told).toEqual([]);
  });

  it('says nothing more once it is taken off', () => {
    const { choice, told } = shown();
    choice.hide();
    choice.hear({ ...TILE, whole: true });
    expect(told).toEqual([]);
  });
});

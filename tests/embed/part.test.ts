import { describe, expect, it } from 'vitest';
import { atlasAddress, frameAddress } from '../../src/embed/addresses';
import { formatPart, parsePart } from '../../src/embed/part';
import { DEFAULT_VIEW, parseView } from '../../src/state/view';

describe('parsePart', () => {
  it.each([
    'all',
    'map',
    'list',
    'compare',
    'card',
    'panel:density',
    'sentence:trend',
    'finding:short-lived',
  ])('reads %s and writes it back', (embed) => {
    const part = parsePart(embed);
    expect(part && formatPart(part)).toBe(embed);
  });

  it.each([null, '', 'panel', 'panel:nothing', 'sentence', 'finding', 'map:large', 'page'])(
    'finds nothing in %s',
    (embed) => {
      expect(parsePart(embed)).toBeNull();
    },
  );
});

describe('addresses', () => {
  const page = 'https://atlas.example/a/embed.html?embed=map';
  const view = { ...DEFAULT_VIEW, facets: { country: ['KZ'] }, embed: 'panel:trend' };

  it('leads from a part to the whole atlas with the same view, a further panel opened', () => {
    const address = new URL(atlasAddress(view, { kind: 'panel', panel: 'trend' }, page));
    expect(address.pathname).toBe('/a/');
    expect(parseView(address.search)).toEqual({ ...view, embed: null, panel: ['trend'] });
  });

  it('leads to the page of the part', () => {
    const address = frameAddress(
      view,
      { kind: 'sentence', panel: 'density' },
      'https://atlas.example/a/?q=x',
    );
    expect(address).toBe('https://atlas.example/a/embed.html?country=KZ&embed=sentence:density');
    const frozen = frameAddress(view, { kind: 'list' }, page, '2026-11-22');
    expect(frozen).toBe('https://atlas.example/a/embed.html?country=KZ&embed=list&data=2026-11-22');
  });
});

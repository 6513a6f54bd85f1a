import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ORIGIN_PATTERN } from '../../src/domain/embedOrigin';
import { FACETS } from '../../src/domain/filter';
import { FINDINGS } from '../../src/domain/findings';
import { FRAME_TYPES, HOST_TYPES, QUERY_MAX } from '../../src/embed/protocol';
import { DEFAULT_VIEW, formatView, parseView, type View } from '../../src/state/view';
import { PARTS } from '../../vite/oembed';

const text = readFileSync('docs/EMBED.md', 'utf8');

/** First cells of the table below a heading. */
function cellsOf(heading: string): string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell ?? '');
}

/** A view in which everything is chosen. */
const FULL: View = {
  facets: Object.fromEntries(FACETS.map((facet) => [facet, ['KZ']])),
  text: 'art',
  place: 'kz-almaty',
  near: { place: 'kz-almaty', km: 50 },
  area: 'view',
  years: { from: 2015, to: null },
  lifespan: { from: 1, to: 2 },
  stars: ['kz-one'],
  starred: true,
  venue: 'kz-one',
  camera: { zoom: 5, lat: 45, lon: 70 },
  layer: 'heat',
  ring: 'format',
  list: 'name',
  columns: ['name'],
  sort: { column: 'name', falls: true },
  compare: ['KZ', 'UZ'],
  panel: ['trend'],
  embed: 'map',
  lang: 'en',
  theme: 'dark',
};

describe('docs/EMBED.md', () => {
  it('names every parameter of an address, and no other', () => {
    const unset = Object.entries(FULL).filter(
      ([key, value]) => JSON.stringify(value) === JSON.stringify(DEFAULT_VIEW[key as keyof View]),
    );
    expect(unset).toEqual([]);
    const parameters = [...new URLSearchParams(formatView(FULL)).keys()];
    // Not of the view: which data it is a view of.
    expect(cellsOf('Parameters').toSorted()).toEqual([...parameters, 'data'].toSorted());
  });

  it('names every message in both directions, and no other', () => {
    expect(cellsOf('Messages').filter((cell) => cell !== 'type')).toEqual([...FRAME_TYPES, ...HOST_TYPES]);
    expect(text).toContain(`at most ${QUERY_MAX.toLocaleString('en')} characters`);
  });

  it('names only parts that an address can hold, and every part that has an answer of oEmbed', () => {
    const parts = cellsOf('What can be embedded').filter((cell) => cell !== 'embed=');
    expect(parts.length).toBeGreaterThan(6);
    for (const part of parts) {
      const written = part.replace('<id>', 'a-1');
      expect(parseView(`embed=${written}`).embed).toBe(written);
    }
    for (const { embed } of PARTS) {
      const [kind, choice] = embed.split(':');
      expect(text).toContain(choice ? `\`${choice}\`` : `| \`${kind}\``);
    }
  });

  it('names every statement of the study that can be embedded', () => {
    expect(FINDINGS.filter((id) => !text.includes(`\`${id}\``))).toEqual([]);
  });

  it('gives an example of who may steer an embed that the build takes', () => {
    expect(text).toContain('`https://*.unesco.org`');
    expect('https://*.unesco.org').toMatch(ORIGIN_PATTERN);
  });
});

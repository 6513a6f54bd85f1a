import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PANEL_NAMES } from '../../src/charts/panelState';
import { labelOf } from '../../src/embed/labels';
import { parsePart } from '../../src/embed/part';
import { wordsOf as wordsWanted } from '../../src/frame/needs';
import { partsWith } from '../../vite/embedWords';
import { readMessages } from '../i18n/messageFiles';

const KEYS = new Set(Object.keys(readMessages('en')));
const KEY = /'([a-z]+(?:\.[a-z0-9-]+)+)'/g;
const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

/** The messages that a component names, and all that it imports, at once or later. */
function wordsOf(entry: string): Set<string> {
  const words = new Set<string>();
  const seen = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, key = ''] of source.matchAll(KEY)) if (KEYS.has(key)) words.add(key);
    for (const [, path = ''] of source.matchAll(IMPORT)) {
      const target = resolve(dirname(file), path);
      if (/\.(json|md|css)$/.test(target)) continue;
      queue.push(existsSync(target) ? target : `${target}.ts`);
    }
  }
  return words;
}

/** The tables of three panels in one: each shows its own. */
const TABLES = wordsOf(resolve('src/charts/firstTables.ts'));

describe('partsWith', () => {
  it.each(PANEL_NAMES)('gives the panel %s every word that it shows', (panel) => {
    const component = `src/charts/${panel.charAt(0).toUpperCase()}${panel.slice(1)}Panel.svelte`;
    const words = [...wordsOf(resolve(component))];
    expect(words.length).toBeGreaterThan(10);
    const missing = words.filter((key) => {
      const parts = partsWith(key);
      return (
        !parts.includes(panel) && !parts.includes('shared') && !(TABLES.has(key) && !parts.includes('rest'))
      );
    });
    expect(missing).toEqual([]);
  });

  it.each([
    ['list', 'ListBody'],
    ['card', 'CardBody'],
    ['map', 'MapBody'],
    ['compare', 'CompareBody'],
    ['finding:ended', 'FindingBody'],
  ])('gives %s every word that it shows', (embed, component) => {
    const wanted = ['shared', ...wordsWanted(parsePart(embed))];
    const missing = [...wordsOf(resolve(`src/frame/${component}.svelte`))].filter(
      (key) => !partsWith(key).some((part) => wanted.includes(part)),
    );
    expect(missing).toEqual([]);
  });

  it('gives a frame the words that it has round every part', () => {
    const titles = wordsOf(resolve('src/embed/labels.ts'));
    const around = ['Frame', 'Foot'].flatMap((name) => [...wordsOf(resolve(`src/frame/${name}.svelte`))]);
    expect(around.filter((key) => !partsWith(key).includes('shared') && !titles.has(key))).toEqual([]);
    const parts = [
      'map',
      'list',
      'compare',
      'card',
      'finding:ended',
      ...PANEL_NAMES.map((name) => `panel:${name}`),
    ];
    for (const part of parts.flatMap((name) => parsePart(name) ?? [])) {
      const wanted = ['shared', ...wordsWanted(part)];
      expect(partsWith(labelOf(part)).some((name) => wanted.includes(name))).toBe(true);
    }
  });

  it('gives every frame its own words, and those of the builder to none', () => {
    expect(partsWith('embed.open')).toEqual(['shared']);
    expect(partsWith('embed.build-title')).toEqual([]);
  });
});

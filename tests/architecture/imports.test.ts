import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SRC = join(ROOT, 'src');

/** Who may import whom: the folder on the left may import from the folders on the right (and from itself). */
const ALLOWED: Record<string, readonly string[]> = {
  domain: [],
  embed: ['domain', 'state', 'charts', 'i18n'],
  host: ['embed'],
  theme: ['domain'],
  i18n: ['domain'],
  state: ['domain'],
  picture: ['domain', 'theme', 'i18n'],
  map: ['domain', 'picture', 'theme', 'i18n'],
  charts: ['domain', 'picture', 'theme', 'i18n'],
  ui: ['domain', 'charts', 'embed', 'picture', 'theme', 'i18n', 'state'],
  frame: [
    'domain',
    'embed',
    'state',
    'picture',
    'theme',
    'i18n',
    'map',
    'charts',
    'ui',
    'fetchAtlas',
    'mapState.svelte',
    'trust',
  ],
  pages: ['domain', 'charts', 'map', 'theme', 'i18n', 'ui'],
};
/** Files directly in src: only they may import from everywhere. */
const ENTRY_FILES = [
  'App.svelte',
  'fetchAtlas.ts',
  'first.ts',
  'fullSearch.svelte.ts',
  'hostPage.svelte.ts',
  'mapState.svelte.ts',
  'load.ts',
  'main.ts',
  'openingOrder.svelte.ts',
  'openingPage.ts',
  'serviceWorker.ts',
  'stranded.ts',
  'trust.ts',
  'virtual.d.ts',
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|svelte)$/.test(file),
);
const edges = files.flatMap((file) => {
  const source = readFileSync(join(SRC, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => ({
    from: file,
    to: relative(SRC, resolve(dirname(join(SRC, file)), match[1] ?? '')),
  }));
});

describe('imports', () => {
  it('finds the source files and their edges', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(edges.length).toBeGreaterThan(60);
  });

  it('keeps to the allowed directions', () => {
    const forbidden = edges.filter(({ from, to }) => {
      const folder = from.split('/')[0] ?? '';
      if (ENTRY_FILES.includes(from)) return false;
      const target = to.split('/')[0] ?? '';
      return target !== folder && !ALLOWED[folder]?.includes(target);
    });
    expect(forbidden).toEqual([]);
  });

  it('has a rule for every folder, and no barrel or catch-all folder', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders].filter((folder) => !((folder as string) in ALLOWED))).toEqual([]);
    expect(
      files.filter((file) => /(^|\/)index\.ts$|(^|\/)(utils|helpers|common|lib)(\/|\.)/.test(file)),
    ).toEqual([]);
  });

  it('has no cycle', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of edges) {
      const target = files.find((file) => file === to || file === `${to}.ts`);
      if (target) graph.set(from, [...(graph.get(from) ?? []), target]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      else if (!done.has(file)) {
        for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
        done.add(file);
      }
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('imports maplibre-gl at run time in one file only', () => {
    const users = files.filter((file) =>
      /^\s*import (?!type).*from 'maplibre-gl|import\('maplibre-gl/m.test(
        readFileSync(join(SRC, file), 'utf8'),
      ),
    );
    expect(users).toEqual(['map/GlMap.svelte']);
  });
});

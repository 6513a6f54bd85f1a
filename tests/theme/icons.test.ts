/** Icons come from one set. What is drawn by hand are the atlas's own signs, the map and the charts, named here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { onePath } from '../../vite/icons';

/** Components that draw: a sign of the atlas, a map, a chart, or the key to one. */
const DRAWINGS = [
  'charts/ComparisonGrid.svelte',
  'charts/Concentration.svelte',
  'charts/FormatPanel.svelte',
  'charts/IntervalRows.svelte',
  'charts/LifeMatrix.svelte',
  'charts/Lifelines.svelte',
  'charts/RangeBrush.svelte',
  'charts/StackedBars.svelte',
  'charts/SurvivalPlot.svelte',
  'charts/TrendPanel.svelte',
  'map/AreaMarks.svelte',
  'map/Fan.svelte',
  'map/GlyphMark.svelte',
  'map/MapMarks.svelte',
  'map/RectangleDraw.svelte',
  'map/ShadeLegend.svelte',
  'map/SmallMap.svelte',
  'map/SvgMap.svelte',
  'pages/KindSymbols.svelte',
  'pages/MapPicture.svelte',
  'pages/VenueItem.svelte',
  'pages/VenuePage.svelte',
  'ui/KindMark.svelte',
];
const ICON = join('theme', 'Icon.svelte');
/** Arrows, technical and geometric signs, dingbats, the sign that is taken for a cross; ⌘ is the name of a key. */
const CHARACTER = /[\u2190-\u21ff\u2300-\u2317\u2319-\u23ff\u25a0-\u27bf\u2b00-\u2bff\u00d7]/u;

interface Node {
  type?: string;
  name?: string;
  data?: string;
  fragment?: { nodes: Node[] };
}

/** Every element of a component's template, whatever block it stands in. */
function elementsIn(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(elementsIn);
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(elementsIn);
  return (node as Node).type === 'RegularElement' ? [node as Node, ...inside] : inside;
}

/** Whether a button says nothing but a sign: "x", "?", "+". */
const isSign = ({ name, fragment }: Node): boolean =>
  name === 'button' &&
  (fragment?.nodes ?? []).every(({ type }) => type === 'Text') &&
  /^\s*[^\s]\s*$/u.test((fragment?.nodes ?? []).map(({ data }) => data).join(''));

function strays(source: string): string[] {
  const elements = elementsIn(parse(source, { modern: true }).fragment);
  return [
    ...elements.filter(({ name }) => name === 'svg').map(() => 'an svg'),
    ...elements.filter(isSign).map(() => 'a sign for a word'),
    ...(CHARACTER.test(source) ? ['a character for an icon'] : []),
  ];
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.svelte$/.test(name),
);
const read = (name: string): string => readFileSync(join('src', name), 'utf8');

describe('icons come from one set', () => {
  const drawings = DRAWINGS.map((name) => join(...name.split('/')));

  it('no component but those that draw has a drawing or a sign of its own', () => {
    const found = files
      .filter((name) => name !== ICON && !drawings.includes(name))
      .map((name) => [name, strays(read(name))] as const);
    expect(found.filter(([, wrong]) => wrong.length > 0)).toEqual([]);
  });

  it('those that draw are there, draw, and have no sign for a word', () => {
    expect(drawings.map((name) => [name, [...new Set(strays(read(name)))]])).toEqual(
      drawings.map((name) => [name, ['an svg']]),
    );
  });

  it('no message has a character for an icon', () => {
    const texts = readdirSync(join('src', 'i18n', 'messages')).flatMap((name) =>
      Object.entries(JSON.parse(read(join('i18n', 'messages', name))) as Record<string, string>),
    );
    expect(texts.filter(([, text]) => CHARACTER.test(text))).toEqual([]);
  });

  it('and a stray one is found', () => {
    expect(strays('{#if a}<p><svg></svg></p>{/if}<button type="button">?</button><p>{"★"}</p>')).toEqual([
      'an svg',
      'a sign for a word',
      'a character for an icon',
    ]);
    expect(strays('<button type="button">{t("a")}</button><button type="button">Go</button>')).toEqual([]);
  });
});

describe('an icon becomes one path', () => {
  it('lines, circles and boxes as well', () => {
    const svg = (inside: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor">${inside}</svg>`;
    const d = onePath(
      svg('<circle cx="12" cy="12" r="10"/><line x1="2" x2="5" y1="12" y2="12"/><path d="M5 12h14"/>'),
    );
    expect(d.match(/m/gi)).toHaveLength(3);
    expect(d).toMatch(/a10 10/);
  });

  it('what cannot is an error', () => {
    expect(() => onePath('<svg xmlns="http://www.w3.org/2000/svg"><text>A</text></svg>')).toThrow(
      'not one path',
    );
  });
});

/** No component styles itself outside the tokens: colours, type sizes, spaces, corners and layers are named once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseCss } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

interface Declaration {
  property: string;
  value: string;
}

const SYSTEM =
  /^(Canvas|CanvasText|LinkText|ButtonText|ButtonFace|ButtonBorder|Highlight|HighlightText|GrayText|Mark|MarkText|Field|FieldText|SelectedItem|SelectedItemText)$/;
const isToken = (prefix: string, part: string): boolean => part.startsWith(`var(--${prefix}`);
const isNothing = (part: string): boolean => /^(0|auto|none|inherit|unset|initial|revert)$/.test(part);
const isColour = (part: string): boolean =>
  /^(var\(--|color-mix\(in srgb, var\(--)/.test(part) ||
  /^(transparent|currentcolor|none|inherit)$/i.test(part) ||
  SYSTEM.test(part);

/** What each property may be set to, by its parts. `mm`, `pt` and the like are paper's. */
const RULES: readonly { properties: RegExp; allows: (part: string) => boolean }[] = [
  { properties: /^(color|background-color|fill|stroke|caret-color|accent-color)$/, allows: isColour },
  { properties: /^font-size$/, allows: (part) => isToken('text-', part) || isPaper(part) || isNothing(part) },
  {
    properties: /^(padding|margin|gap|row-gap|column-gap)(-(top|bottom|block|inline)(-(start|end))?)?$/,
    allows: (part) => isToken('space-', part) || isCalculated(part) || isPaper(part) || isNothing(part),
  },
  {
    properties: /^border-radius$/,
    allows: (part) => isToken('radius', part) || isCalculated(part) || isNothing(part),
  },
  { properties: /^box-shadow$/, allows: isShadow },
  { properties: /^z-index$/, allows: (part) => isToken('layer-', part) || /^(-1|[0-6])$/.test(part) },
];
/** Lengths that follow from others, and a pixel to hide or to close a seam. */
function isCalculated(part: string): boolean {
  return /^calc\(.*var\(--/.test(part) || /^-?1px$/.test(part) || isToken('', part);
}
function isPaper(part: string): boolean {
  return /^-?[\d.]+(mm|pt)$/.test(part);
}
/** The one shadow; or a line of a token's colour along an edge. */
function isShadow(part: string): boolean {
  return part === 'none' || part === 'inset' || /^-?\d(px)?$/.test(part) || isToken('', part);
}

/** Parts of a value, blanks within brackets kept. */
function partsOf(value: string): string[] {
  return (
    value.replace(/\s*!important$/, '').match(/(?:[^\s()]+|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? []
  );
}

function declarationsIn(node: unknown, found: Declaration[] = []): Declaration[] {
  if (Array.isArray(node)) for (const child of node) declarationsIn(child, found);
  else if (typeof node === 'object' && node !== null) {
    const { type, property, value } = node as { type?: string; property?: string; value?: string };
    if (type === 'Declaration' && property !== undefined && value !== undefined)
      found.push({ property, value });
    else for (const child of Object.values(node)) declarationsIn(child, found);
  }
  return found;
}

function strays(css: readonly Declaration[]): string[] {
  return css.flatMap(({ property, value }) => {
    const wrong = RULES.filter(
      ({ properties, allows }) => properties.test(property) && !partsOf(value).every(allows),
    );
    const literal = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(/i.test(value) ? [value] : [];
    return wrong.length > 0 || literal.length > 0 ? [`${property}: ${value}`] : [];
  });
}

function stylesOf(path: string): Declaration[] {
  const source = readFileSync(path, 'utf8');
  return declarationsIn(path.endsWith('.css') ? parseCss(source) : parse(source, { modern: true }).css);
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|css)$/.test(name))
  // Where the tokens stand.
  .filter((name) => name !== join('theme', 'base.css'))
  .map((name) => join('src', name));

describe('styles keep to the tokens', () => {
  it.each(files)('%s', (path) => {
    expect(strays(stylesOf(path))).toEqual([]);
  });

  it('and a stray value is found', () => {
    const css = declarationsIn(
      parseCss(`a { color: red; padding: 3px var(--space-1); font-size: 13px; border-radius: 4px; z-index: 99;
        background: #fff; margin: calc(2px * 3); box-shadow: 0 9px 9px black; gap: var(--space-2) }`),
    );
    expect(strays(css)).toEqual([
      'color: red',
      'padding: 3px var(--space-1)',
      'font-size: 13px',
      'border-radius: 4px',
      'z-index: 99',
      'background: #fff',
      'margin: calc(2px * 3)',
      'box-shadow: 0 9px 9px black',
    ]);
  });

  it('and every token that is used is one that exists', () => {
    const used = new Set<string>();
    const defined = new Set<string>();
    for (const path of [...files, join('src', 'theme', 'base.css')]) {
      const source = readFileSync(path, 'utf8');
      for (const [, name] of source.matchAll(
        /var\((--(?:text|space|radius|icon|layer|shadow|backdrop|target|focus|font)[\w-]*)/g,
      )) {
        used.add(name ?? '');
      }
      for (const [, name] of source.matchAll(/^\s*(--[\w-]+):/gm)) defined.add(name ?? '');
    }
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });
});

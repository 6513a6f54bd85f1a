import { rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { PALETTES, THEME_NAMES, type Palette } from '../../src/theme/palette';

/** Relative luminance, WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2, "contrast ratio": 1 to 21. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

type Shade = { [Name in keyof Palette]: Palette[Name] extends string ? Name : never }[keyof Palette];
type Group = Exclude<keyof Palette, Shade>;

/** Words: 4.5 (success criterion 1.4.3; none is taken for large). */
const WORDS: readonly (readonly [Shade, readonly Shade[]])[] = [
  ['ink', ['page', 'card', 'chosen', 'country', 'ground']],
  ['muted', ['page', 'card']],
  ['accent', ['page', 'card', 'chosen']],
  ['onAccent', ['accent']],
  ['warning', ['page', 'card']],
  ['mapLabel', ['country', 'halo', 'ground']],
  ['waterLabel', ['water']],
];

/** Lines that have to be seen: 3 (success criterion 1.4.11). */
const LINES: readonly (readonly [Shade, readonly Shade[]])[] = [
  ['control', ['page', 'card']],
  ['accent', ['page', 'card', 'country', 'ground', 'chosen']],
  ['outline', ['country']],
  ['unknown', ['card', 'country']],
];

/** Glyphs and bars: 3 (success criterion 1.4.11). */
const MARKS: readonly (readonly [Group, readonly Shade[]])[] = [
  ['kind', ['page', 'card', 'country', 'ground', 'halo']],
  ['format', ['page', 'card', 'country', 'halo']],
  ['status', ['page', 'card', 'country', 'halo']],
];

it('computes the ratios that WCAG names', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21, 10);
  expect(contrast('#fff', '#fff')).toBe(1);
  // The well-known grey that just fails and the one that just passes on white.
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(THEME_NAMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  const tooFaint = (pairs: readonly (readonly [string, string, string, string])[], least: number): string[] =>
    pairs
      .filter(([, colour, , ground]) => contrast(colour, ground) < least)
      .map(
        ([name, colour, on, ground]) => `${name} on ${on}: ${contrast(colour, ground).toFixed(2)} < ${least}`,
      );

  const shadePairs = (rules: typeof WORDS): [string, string, string, string][] =>
    rules.flatMap(([name, grounds]) =>
      grounds.map((on): [string, string, string, string] => [name, palette[name], on, palette[on]]),
    );

  it('has words that can be read', () => {
    expect(tooFaint(shadePairs(WORDS), 4.5)).toEqual([]);
  });

  it('has lines that can be seen', () => {
    expect(tooFaint(shadePairs(LINES), 3)).toEqual([]);
  });

  it('has glyphs and bars that can be seen', () => {
    const pairs = MARKS.flatMap(([group, grounds]) =>
      Object.entries(palette[group]).flatMap(([value, colour]) =>
        grounds.map((on): [string, string, string, string] => [`${group} ${value}`, colour, on, palette[on]]),
      ),
    );
    expect(tooFaint(pairs, 3)).toEqual([]);
  });

  it('has classes of density in order of lightness, each apart from the next', () => {
    const classes = Object.values(palette.density).map(luminance);
    const order = [...classes].sort((a, b) => (theme === 'light' ? b - a : a - b));
    expect(classes).toEqual(order);
    const steps = Object.values(palette.density).slice(1);
    const faint = steps.filter(
      (colour, i) => contrast(colour, Object.values(palette.density)[i] ?? '') < 1.2,
    );
    expect(faint).toEqual([]);
  });
});

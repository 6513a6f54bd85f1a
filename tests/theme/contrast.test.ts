import { describe, expect, it } from 'vitest';
import { PALETTES, THEME_NAMES } from '../../src/theme/palette';
import { contrast, LINES, luminance, MARKS, ratiosOf, WORDS, type Rule } from './contrast';

it('computes the ratios that WCAG names', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21, 10);
  expect(contrast('#fff', '#fff')).toBe(1);
  // The well-known grey that just fails and the one that just passes on white.
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(THEME_NAMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  const tooFaint = (rules: readonly Rule[]): string[] =>
    rules.flatMap((rule) =>
      ratiosOf(rule, palette)
        .filter(({ ratio }) => ratio < rule.least)
        .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)} < ${rule.least}`),
    );

  it('has words that can be read', () => {
    expect(tooFaint(WORDS)).toEqual([]);
  });

  it('has lines that can be seen', () => {
    expect(tooFaint(LINES)).toEqual([]);
  });

  it('has glyphs and bars that can be seen', () => {
    expect(tooFaint(MARKS)).toEqual([]);
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

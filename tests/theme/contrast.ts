/** How far colours stand apart, as WCAG 2.2 computes it, and which pairs of the palette have to. */
import { rgb } from 'd3';
import type { Palette } from '../../src/theme/palette';

/** Relative luminance, WCAG 2.2, "relative luminance". */
export function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

type Shade = { [Name in keyof Palette]: Palette[Name] extends string ? Name : never }[keyof Palette];
type Group = Exclude<keyof Palette, Shade>;

export interface Rule {
  /** A colour, or all colours of a group. */
  name: Shade | Group;
  grounds: readonly Shade[];
  /** The least ratio: 4.5 for words (criterion 1.4.3; none is taken for large), 3 for lines and marks (1.4.11). */
  least: 4.5 | 3;
}

const rules = (least: Rule['least'], pairs: readonly (readonly [Rule['name'], Rule['grounds']])[]): Rule[] =>
  pairs.map(([name, grounds]) => ({ name, grounds, least }));

export const WORDS = rules(4.5, [
  ['ink', ['page', 'card', 'chosen', 'country', 'ground']],
  ['muted', ['page', 'card']],
  ['accent', ['page', 'card', 'chosen']],
  ['onAccent', ['accent']],
  ['warning', ['page', 'card']],
  ['mapLabel', ['country', 'halo', 'ground']],
  ['waterLabel', ['water']],
]);
/** Lines that have to be seen. */
export const LINES = rules(3, [
  ['control', ['page', 'card']],
  ['accent', ['page', 'card', 'country', 'ground', 'chosen']],
  ['outline', ['country']],
  ['unknown', ['card', 'country']],
]);
/** Glyphs and bars. */
export const MARKS = rules(3, [
  ['kind', ['page', 'card', 'country', 'ground', 'halo']],
  ['format', ['page', 'card', 'country', 'halo']],
  ['status', ['page', 'card', 'country', 'halo']],
]);

/** The pairs of a rule in a palette, as what they are called and their ratio. */
export function ratiosOf({ name, grounds }: Rule, palette: Palette): { pair: string; ratio: number }[] {
  const found = palette[name];
  const colours =
    typeof found === 'string'
      ? [[name, found] as const]
      : Object.entries(found).map(([value, colour]) => [`${name} ${value}`, colour] as const);
  return colours.flatMap(([colour, value]) =>
    grounds.map((ground) => ({ pair: `${colour} on ${ground}`, ratio: contrast(value, palette[ground]) })),
  );
}

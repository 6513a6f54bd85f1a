import { describe, expect, it } from 'vitest';
import { PALETTES, THEME_NAMES, type Palette } from '../../src/theme/palette';
import { DEFICIENCIES, seenApart, seenWith } from './colourVision';

/** CIEDE2000: colours of parts that touch, or are looked up in a legend across the page. */
const TOLD = 10;
/** Neighbouring classes of one scale; the legend names them in their order. */
const STEP = 7;

type Pair = readonly [name: string, a: string, b: string];

const everyPair = (colours: Record<string, string>): Pair[] => {
  const names = Object.entries(colours);
  return names.flatMap(([a, first], i) =>
    names.slice(i + 1).map(([b, second]): Pair => [`${a} and ${b}`, first, second]),
  );
};
const neighbours = (colours: readonly string[]): Pair[] =>
  colours.slice(1).map((colour, i) => [`class ${i} and ${i + 1}`, colours[i] ?? '', colour]);

/**
 * What lies side by side. Not among them: a status that is not known and a format that is not known are hatched, what is
 * closed on the map is hollow, and every kind has a shape of its own besides.
 */
const TOUCHING: readonly (readonly [what: string, pairs: (palette: Palette) => Pair[], least: number])[] = [
  ['kinds: segments of a ring', ({ kind }) => everyPair(kind), TOLD],
  ['formats: parts of a bar', ({ format }) => everyPair(format), TOLD],
  [
    'status: segments of a ring',
    ({ status: { active, closed } }) => [['active and closed', active, closed]],
    TOLD,
  ],
  [
    'years: opened or going on, and closed; an interval that is unstable',
    ({ accent, status, unknown }) => [
      ['accent and closed', accent, status.closed],
      ['accent and unknown', accent, unknown],
      ['closed and unknown', status.closed, unknown],
    ],
    TOLD,
  ],
  [
    'classes of density, from the bare ground up',
    ({ country, density }) => neighbours([country, ...Object.values(density)]),
    STEP,
  ],
];

it('leaves greys as they are and takes red and green to like colours where cones are missing', () => {
  for (const deficiency of DEFICIENCIES) expect(seenApart(deficiency, '#808080', '#808080')).toBe(0);
  for (const deficiency of ['protanopia', 'deuteranopia'] as const) {
    const { r, g, b } = seenWith(deficiency, '#808080') as { r: number; g: number; b: number };
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(0.001);
    // Red and green of like lightness, which only the missing cones tell apart.
    expect(seenApart(deficiency, '#b85450', '#5f7f00')).toBeLessThan(
      seenApart('none', '#b85450', '#5f7f00') / 2,
    );
  }
});

describe.each(THEME_NAMES)('in the %s palette', (theme) => {
  describe.each(DEFICIENCIES)('seen with %s', (deficiency) => {
    it.each(TOUCHING)('%s can be told apart', (_, pairs, least) => {
      const alike = pairs(PALETTES[theme])
        .map(([name, a, b]) => [name, seenApart(deficiency, a, b)] as const)
        .filter(([, apart]) => apart < least)
        .map(([name, apart]) => `${name}: ${apart.toFixed(1)}`);
      expect(alike).toEqual([]);
    });
  });
});

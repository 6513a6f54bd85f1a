/**
 * How wide a text is, without a screen: close enough to set labels apart, and the same in the browser, in tests and
 * in the build.
 */

/** Advance widths of Noto Sans in em, rounded; letters not listed have the width of their case. */
const GROUPS: readonly (readonly [letters: string, em: number])[] = [
  ["iljIJіїІЇ .,:;!|'’‘ʻʼ", 0.27],
  ['frt-()', 0.36],
  ['cszvyгзстухғүұӯ', 0.48],
  ['EFLSTYZГЕТҒ', 0.54],
  ['жмфыю', 0.78],
  ['DGHNOQUДИЙНОПФӢӘӨҢ', 0.76],
  ['mwMWшщЖМЫ', 0.9],
  ['ЮШЩ@%', 1.03],
];
const WIDTHS = new Map(
  GROUPS.flatMap(([letters, em]) => [...letters].map((letter) => [letter, em] as const)),
);
const CAPITAL = 0.64;
const SMALL = 0.59;
/** Semi-bold letters are wider by this factor. */
const BOLDER = 1.05;

/** In em. `spacing` is added to every letter. */
export function textWidth(text: string, { spacing = 0, bold = false } = {}): number {
  let width = 0;
  for (const letter of text) {
    const isSmall = letter === letter.toLowerCase();
    width += (WIDTHS.get(letter) ?? (isSmall ? SMALL : CAPITAL)) * (bold ? BOLDER : 1) + spacing;
  }
  return width;
}

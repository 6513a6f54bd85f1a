/**
 * What the atlas brings along for a language that browsers may not know (Chromium has neither dates nor an alphabet for
 * Kazakh, Kyrgyz, Uzbek and Tajik). Forms are those of Unicode CLDR unless a module says otherwise; a language's own
 * are fetched with its messages.
 */

export interface Forms {
  /** A date in words, with as much as is given; `month` 1 to 12. */
  date: (year: number, month: number, day?: number) => string;
  /** What follows the number of a percentage. */
  percent: string;
  /**
   * Letters, of one or two characters, that stand behind another one: its first, then they, in their order. All others
   * stand as in `base`.
   */
  behind: readonly (readonly [string, ...string[]])[];
  /** A language that browsers know, with the order of all other letters. */
  base: 'ru' | 'en';
  /** Signs that the order of words passes over. */
  silent?: RegExp;
}

/** The language whose numbers and lists all of these share: 1 234,5 with no-break spaces. */
export const NUMBERS_AS = 'ru';

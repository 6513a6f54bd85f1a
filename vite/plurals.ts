/**
 * Plural rules that the message compiler is given: those of Unicode CLDR as it knows them, and one for Tajik, which CLDR
 * has none for. They are written into the messages, so that no language brings along the rules of another.
 */
import MessageFormat, { type PluralFunction } from '@messageformat/core';
import { NUMBERS_AS } from '../src/i18n/forms/forms';

type Category = NonNullable<PluralFunction['cardinals']>[number];
interface Rule {
  /** Its source is written into the messages: it may use nothing but its argument. */
  cardinal: (n: number | string) => Category;
  categories: Category[];
}

/** Tajik nouns stay in the singular after a number. */
const TAJIK: Rule = { cardinal: () => 'other', categories: ['other'] };

/** The rule of a language. The compiler takes the function's name for the language that numbers (`#`) are written in. */
export function pluralsOf(language: string): PluralFunction {
  const { cardinal, categories } = language === 'tg' ? TAJIK : ruleOf(language);
  const named = Object.defineProperties((n: number | string) => cardinal(n), {
    name: { value: language === 'en' ? language : NUMBERS_AS },
    toString: { value: () => String(cardinal) },
  });
  return Object.assign(named, { cardinals: categories, ordinals: categories });
}

function ruleOf(language: string): Rule {
  // The compiler takes English for a language that it does not know.
  const [known] = MessageFormat.supportedLocalesOf(language);
  const [plural] = new MessageFormat(known ?? null).resolvedOptions().plurals;
  if (known === undefined || !plural?.getCardinal) throw new Error(`no plural rule known for "${language}"`);
  return { cardinal: plural.getCardinal, categories: plural.cardinals };
}

/** What the ground is called. Apart from the schema, so that a page that only names places is without it. */
import type { Language, Names } from './gazetteer';

export function nameIn(names: Names, language: Language): { text: string; lang: Language } {
  const text = names[language];
  return text === null ? { text: names.en, lang: 'en' } : { text, lang: language };
}

/** Texts of the data that come in some languages only: which of them a reader is shown. */
import type { InterfaceLanguage } from './languages';

/**
 * In the reader's language, else in Russian, which most readers of Kazakh, Kyrgyz, Uzbek and Tajik also read, else in
 * English, which every text is written in. A reader of English is never given Russian.
 */
export function readable(
  texts: Readonly<Record<string, string>> & { en: string },
  language: InterfaceLanguage,
): { text: string; lang: string } {
  const lang = [language, 'ru'].find((code) => texts[code] !== undefined) ?? 'en';
  return { text: texts[lang] ?? texts.en, lang };
}

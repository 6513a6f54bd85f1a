/** Words of the prerendered pages: all that the app says, and what only these pages say. */
import { INTERFACE_LANGUAGES, type InterfaceLanguage, type Messages } from '../i18n/languages';
import { loadMoreMessages, setLanguage, type MessageKey } from '../i18n/locale.svelte';

type PageKey = Extract<MessageKey, `page.${string}`>;

const loaders: Record<InterfaceLanguage, () => Promise<{ default: Messages }>> = {
  en: () => import('virtual:messages/en/pages'),
  ru: () => import('virtual:messages/ru/pages'),
  kk: () => import('virtual:messages/kk/pages'),
  ky: () => import('virtual:messages/ky/pages'),
  uz: () => import('virtual:messages/uz/pages'),
  tg: () => import('virtual:messages/tg/pages'),
};

let words: Messages = {};

/** From now on pages are written in this language. */
export async function setPageLanguage(language: InterfaceLanguage): Promise<void> {
  await loadMoreMessages();
  await setLanguage(language);
  words = (await loaders[language]()).default;
}

export function word(key: PageKey, values: Record<string, string | number> = {}): string {
  return words[key]?.(values) ?? key;
}

/** What a text is in each language, asked for in one after the other. */
export async function inEachLanguage<T>(
  ask: (language: InterfaceLanguage) => T,
): Promise<[InterfaceLanguage, T][]> {
  const found: [InterfaceLanguage, T][] = [];
  for (const language of INTERFACE_LANGUAGES) {
    await setPageLanguage(language);
    found.push([language, ask(language)]);
  }
  return found;
}

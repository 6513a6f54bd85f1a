/** The languages of the interface: which there are, which to begin with, and their messages, each fetched when needed. */

/** Languages the interface is complete in. Names of places and countries come in more (domain/gazetteer.ts). */
export const INTERFACE_LANGUAGES = ['en', 'ru'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Each language's own name, the same in every interface language. */
export const ENDONYMS: Record<InterfaceLanguage, string> = { en: 'English', ru: 'Русский' };

export type MessageValues = Record<string, string | number>;
export type Messages = Record<string, (values: MessageValues) => string>;
type Loaders = Record<InterfaceLanguage, () => Promise<{ default: Messages }>>;

const loaders: Loaders = {
  en: () => import('virtual:messages/en'),
  ru: () => import('virtual:messages/ru'),
};

/** The messages of what is fetched later (keys `more.…`). */
const moreLoaders: Loaders = {
  en: () => import('virtual:messages/en/more'),
  ru: () => import('virtual:messages/ru/more'),
};

/** Rejects where they cannot be had. */
export async function loadMessages(language: InterfaceLanguage): Promise<Messages> {
  return (await loaders[language]()).default;
}

export async function loadLaterMessages(language: InterfaceLanguage): Promise<Messages> {
  return (await moreLoaders[language]()).default;
}

/** The language that the address asks for, where the interface has it; else that of the reader's browser. */
export function firstLanguage(asked: string | null, wanted: readonly string[]): InterfaceLanguage {
  return INTERFACE_LANGUAGES.find((code) => code === asked) ?? preferredLanguage(wanted);
}

/** The first language the reader's browser asks for that the interface has. */
export function preferredLanguage(wanted: readonly string[]): InterfaceLanguage {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = INTERFACE_LANGUAGES.find((candidate) => candidate === base);
    if (found) return found;
  }
  return 'en';
}

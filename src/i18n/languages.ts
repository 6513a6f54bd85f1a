/** The languages of the interface: which there are, which to begin with, and their messages, each fetched when needed. */
import type { Language } from '../domain/gazetteer';
import type { Forms } from './forms/forms';

/** Languages the interface is complete in: those that places and countries have names in. */
export const INTERFACE_LANGUAGES = ['en', 'ru', 'kk', 'ky', 'uz', 'tg'] as const satisfies Language[];
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Each language's own name, the same in every interface language. */
export const ENDONYMS: Record<InterfaceLanguage, string> = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  uz: 'Oʻzbekcha',
  tg: 'Тоҷикӣ',
};

export type MessageValues = Record<string, string | number>;
export type Messages = Record<string, (values: MessageValues) => string>;

/** What is fetched of a language. */
export interface LanguagePack {
  default: Messages;
  /** The messages of what is fetched later. */
  more: () => Promise<{ default: Messages }>;
  /** `null` where browsers know the language. */
  forms: Forms | null;
}

const loaders: Record<InterfaceLanguage, () => Promise<{ forms: unknown }>> = {
  en: () => import('virtual:messages/en'),
  ru: () => import('virtual:messages/ru'),
  kk: () => import('virtual:messages/kk'),
  ky: () => import('virtual:messages/ky'),
  uz: () => import('virtual:messages/uz'),
  tg: () => import('virtual:messages/tg'),
};

/** Rejects where it cannot be had. */
export function loadLanguage(language: InterfaceLanguage): Promise<LanguagePack> {
  return loaders[language]() as Promise<LanguagePack>;
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

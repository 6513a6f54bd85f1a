/**
 * The interface's language: which one is active, its messages, and numbers in its form. Messages are compiled from
 * ICU MessageFormat at build time (vite/messages.ts); only the active language is loaded.
 */
import type english from './messages/en.json';

/** Languages the interface is complete in. Names of places and countries come in more (domain/gazetteer.ts). */
export const INTERFACE_LANGUAGES = ['en', 'ru'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Each language's own name, the same in every interface language. */
export const ENDONYMS: Record<InterfaceLanguage, string> = { en: 'English', ru: 'Русский' };

export type MessageKey = keyof typeof english;
export type MessageValues = Record<string, string | number>;
type Messages = Record<string, (values: MessageValues) => string>;

const loaders: Record<InterfaceLanguage, () => Promise<{ default: Messages }>> = {
  en: () => import('virtual:messages/en'),
  ru: () => import('virtual:messages/ru'),
};

/** The messages of what is fetched later (vite/messages.ts says which keys). */
const moreLoaders: typeof loaders = {
  en: () => import('virtual:messages/en/more'),
  ru: () => import('virtual:messages/ru/more'),
};
let needsMore = false;

let active = $state.raw<{ language: InterfaceLanguage; messages: Messages }>({
  language: 'en',
  messages: {},
});

export function language(): InterfaceLanguage {
  return active.language;
}

/** Loads a language's messages, then switches to it: the page never shows half of each. */
export async function setLanguage(next: InterfaceLanguage): Promise<void> {
  const [first, more] = await Promise.all([loaders[next](), needsMore ? moreLoaders[next]() : null]);
  active = { language: next, messages: { ...first.default, ...more?.default } };
}

/** Loads the messages of what is fetched later, from now on with every language. */
export async function loadMoreMessages(): Promise<void> {
  if (needsMore) return;
  const wanted = active.language;
  const more = await moreLoaders[wanted]();
  needsMore = true;
  if (active.language === wanted) active = { ...active, messages: { ...active.messages, ...more.default } };
  else await setLanguage(active.language);
}

/** The message of a key in the active language. Before any language is loaded it is the key itself. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return active.messages[key]?.(values) ?? key;
}

/**
 * The word for a value of a closed list, such as `term('kind', 'venue')`; the value itself where no message names
 * it, so that data with values of its own still shows them.
 */
export function term(group: string, value: string): string {
  return active.messages[`${group}.${value}`]?.({}) ?? value;
}

/** What Intl is asked for: British English, as international organisations write it. */
function localeTag(): string {
  return active.language === 'en' ? 'en-GB' : active.language;
}

/** A number with at most `digits` decimals, in the active language's form. */
export function formatNumber(value: number, digits = 0): string {
  return new Intl.NumberFormat(localeTag(), { maximumFractionDigits: digits }).format(value);
}

/** A number with exactly `digits` decimals. */
export function formatFixed(value: number, digits: number): string {
  return new Intl.NumberFormat(localeTag(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A share from 0 to 1 as a whole per cent. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(localeTag(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A partial ISO date ("2018", "2018-10", "2018-10-05"), as precise as it is given. */
export function formatDate(iso: string): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (month === undefined) return String(year);
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(localeTag(), options).format(Date.UTC(year, month - 1, day ?? 1));
}

/** Words joined as the language joins a list in brief: with commas. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(active.language, { type: 'conjunction', style: 'narrow' }).format(words);
}

/** The language to begin with: the first the reader's browser asks for that the interface has. */
export function preferredLanguage(wanted: readonly string[]): InterfaceLanguage {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = INTERFACE_LANGUAGES.find((candidate) => candidate === base);
    if (found) return found;
  }
  return 'en';
}

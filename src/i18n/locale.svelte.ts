/**
 * The interface's language: which one is active, its messages, and numbers in its form. Messages are compiled from
 * ICU MessageFormat at build time (vite/messages.ts); only the active language is loaded.
 */
import { NUMBERS_AS, type Forms } from './forms/forms';
import { loadLanguage, type InterfaceLanguage, type Messages, type MessageValues } from './languages';
import type english from './messages/en.json';

export type MessageKey = keyof typeof english;

let needsMore = false;

interface Active {
  language: InterfaceLanguage;
  messages: Messages;
  forms: Forms | null;
}
let active = $state.raw<Active>({ language: 'en', messages: {}, forms: null });

export function language(): InterfaceLanguage {
  return active.language;
}

/** What browsers lack of the active language; `null` where they know it. */
export function forms(): Forms | null {
  return active.forms;
}

/** Loads a language's messages, then switches to it: the page never shows half of each. */
export async function setLanguage(next: InterfaceLanguage): Promise<void> {
  const { default: first, more, forms } = await loadLanguage(next);
  const later = needsMore ? (await more()).default : null;
  active = { language: next, messages: { ...first, ...later }, forms };
}

/** Loads the messages of what is fetched later, from now on with every language. */
export async function loadMoreMessages(): Promise<void> {
  if (needsMore) return;
  const wanted = active.language;
  const { default: more } = await (await loadLanguage(wanted)).more();
  needsMore = true;
  if (active.language === wanted) active = { ...active, messages: { ...active.messages, ...more } };
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
  if (active.forms) return NUMBERS_AS;
  return active.language === 'en' ? 'en-GB' : active.language;
}

/** To make one takes longer than to use it: by language and decimals. */
const numberFormats: Record<string, Intl.NumberFormat> = {};

/** A number with at most `digits` decimals, in the active language's form. */
export function formatNumber(value: number, digits = 0): string {
  const tag = localeTag();
  const format = (numberFormats[tag + digits] ??= new Intl.NumberFormat(tag, {
    maximumFractionDigits: digits,
  }));
  return format.format(value);
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
  if (active.forms) return formatNumber(share * 100) + active.forms.percent;
  return new Intl.NumberFormat(localeTag(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A partial ISO date ("2018", "2018-10", "2018-10-05"), as precise as it is given. */
export function formatDate(iso: string): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (month === undefined) return String(year);
  if (active.forms) return active.forms.date(year, month, day);
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(localeTag(), options).format(Date.UTC(year, month - 1, day ?? 1));
}

/** Words joined as the language joins a list in brief: with commas. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(localeTag(), { type: 'conjunction', style: 'narrow' }).format(words);
}

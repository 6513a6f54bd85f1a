/** The title of a frame in a language that need not be the interface's. */
import { loadLanguage, type InterfaceLanguage } from '../../i18n/languages';
import { t, type MessageKey } from '../../i18n/locale.svelte';

/** `null`: in the interface's own. */
export async function titleIn(language: InterfaceLanguage | null, label: MessageKey): Promise<string> {
  if (language === null) return joined(t(label), t('app.title'));
  const { default: first, more } = await loadLanguage(language);
  const words = { ...first, ...(await more()).default };
  return joined(words[label]?.({}) ?? t(label), words['app.title']?.({}) ?? t('app.title'));
}

const joined = (part: string, atlas: string): string => `${part} – ${atlas}`;

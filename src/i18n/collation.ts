/** How words are put in order: as the interface's language does: numbers inside them by their value, brackets and quotes passed over. */
import { firstLetter, sortingKey } from './alphabet';
import { forms, language } from './locale.svelte';

const collators = new Map<string, Intl.Collator>();

/** Compares two texts for sorting in the active language. */
export function compareText(a: string, b: string): number {
  const own = forms();
  const tag = own?.base ?? language();
  let collator = collators.get(tag);
  if (!collator)
    collators.set(tag, (collator = new Intl.Collator(tag, { numeric: true, ignorePunctuation: true })));
  return own ? collator.compare(sortingKey(own, a), sortingKey(own, b)) : collator.compare(a, b);
}

/** The letter of the active language that a text has first, in upper case (Uzbek "Sh"); `null` where it has none. */
export function initialLetter(text: string): string | null {
  const letter = firstLetter(forms(), text);
  return letter === undefined ? null : letter.charAt(0).toLocaleUpperCase(language()) + letter.slice(1);
}

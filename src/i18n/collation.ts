/** How words are put in order: as the interface's language does: numbers inside them by their value, brackets and quotes passed over. */
import { language } from './locale.svelte';

const collators = new Map<string, Intl.Collator>();

/** Compares two texts for sorting in the active language. */
export function compareText(a: string, b: string): number {
  const tag = language();
  let collator = collators.get(tag);
  if (!collator)
    collators.set(tag, (collator = new Intl.Collator(tag, { numeric: true, ignorePunctuation: true })));
  return collator.compare(a, b);
}

/** Fetches a part of a panel together with the words it needs. */
import { untrack } from 'svelte';
import { loadMoreMessages } from '../i18n/locale.svelte';

export async function later<Part>(part: Promise<Part>): Promise<Part> {
  // The words that arrive are no reason for whoever asks to ask again.
  const [module] = await Promise.all([part, untrack(loadMoreMessages)]);
  return module;
}

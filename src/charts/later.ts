/** Fetches a part of a panel together with the words it needs. */
import { loadMoreMessages } from '../i18n/locale.svelte';

export async function later<Part>(part: Promise<Part>): Promise<Part> {
  const [module] = await Promise.all([part, loadMoreMessages()]);
  return module;
}

/** The address bar mirrors the view, so that every state is a link. */
import type { Change } from './app.svelte';
import { formatView, type View } from './view';

/** `steps`: whether going back leads through the steps made here. */
export function showAddress(view: View, change: Change, steps: boolean): void {
  const query = formatView(view);
  const address = query ? `?${query}` : location.pathname;
  try {
    if (change === 'step' && steps) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // A frame in a sandbox may not change its address: it is seen nowhere.
  }
}

/** The atlas as a whole in a frame: what it says to the page around it, and what that page may choose. */
import { later } from './charts/later';
import type { AppState } from './state/app.svelte';
import { formatView, parseView, type View } from './state/view';

/** To be called in a frame; `ready` says that its words are there, and its page can be spoken to. */
export function talkToHost(app: AppState, onset: (view: View) => void): { readonly ready: boolean } {
  let ready = $state(false);
  later(import('./frame/talk')).then(
    ({ talk }) => {
      ready = true;
      const host = talk({ fills: true, onset: (query) => onset(parseView(query)) });
      $effect.root(() => {
        $effect(() => host.view(formatView(app.view)));
        $effect(() => host.select(app.view.venue));
      });
    },
    () => undefined,
  );
  return {
    get ready() {
      return ready;
    },
  };
}
